/*
An answer as a reviewer reads it: findings with their lines, short judgements, written parts. No name, no ruling.
*/
const SEVERITY_TONES = { minor: "", major: "rb-warn", critical: "rb-stop" };

function severityName(severity) {
  return { minor: inWords("minor"), major: inWords("major"), critical: inWords("critical") }[severity];
}

function verdictName(verdict) {
  return { right: inWords("right"), wrong: inWords("wrong") }[verdict];
}

function findingHead(finding, kit) {
  const places = finding.missing_from ? [inWords("missing-from", { output: finding.missing_from })] : [].concat(finding.at ?? []);
  const shown = places.map((place) => build("span", { class: "rb-addr" }, place.replace("-", "–")));
  return build(
    "p",
    { class: "rb-finding-head" },
    shown.length ? around(shown, listed) : build("span", {}, inWords("no-place")),
    " ",
    chip(finding.error_type ? kit.types[finding.error_type] || finding.error_type : inWords("no-type")),
    " ",
    chip(finding.severity ? severityName(finding.severity) : inWords("no-severity"), SEVERITY_TONES[finding.severity]),
  );
}

/* The lines that a finding points at, as they stand in the kit. */
function linesShown(finding, kit) {
  const rows = linesOf(finding.at).slice(0, 30).flatMap((line) => {
    const text = Object.hasOwn(kit.texts, line[0]) ? kit.texts[line[0]] : null;
    const words = text && text.lines[Number(line.slice(1)) - 1];
    if (words === undefined || words === null) return [];
    return build("li", {}, build("span", { class: "rb-addr" }, line), " ", build("span", { class: "rb-line", lang: text.lang }, words));
  });
  return rows.length ? build("ol", { class: "rb-lines", role: "list" }, rows) : null;
}

function findingWords(finding, kit) {
  return [
    findingHead(finding, kit),
    linesShown(finding, kit),
    finding.quote ? build("blockquote", { class: "rb-quote rb-theirs", dir: "auto" }, finding.quote) : null,
    finding.why ? theirs("p", finding.why) : build("p", { class: "rb-meta" }, inWords("no-reason")),
  ];
}

function findingsShown(findings, kit) {
  if (!findings.length) return build("p", {}, inWords("no-finding"));
  const items = findings.map((finding) => build("li", { class: "rb-finding" }, findingWords(finding, kit)));
  return build("ol", { class: "rb-findings", role: "list" }, items);
}

function itemsShown(part, response, kit) {
  const given = new Map((response.items || []).map((item) => [item.id, item]));
  const rows = part.items.map((id) => itemShown(id, given.get(id), kit));
  return build("ul", { class: "rb-rows" }, rows);
}

function itemShown(id, item, kit) {
  const text = kit.items[id];
  const facts = item ? [verdictName(item.verdict), item.error_type && (kit.types[item.error_type] || item.error_type), severityName(item.severity)] : [];
  return build(
    "li",
    {},
    build("p", {}, build("span", { class: "rb-addr" }, id), " ", facts.filter(Boolean).length ? facts.filter(Boolean).flatMap((fact) => [chip(fact), " "]) : chip(inWords("left-blank"))),
    text.lines.map((line) => build("p", { class: "rb-meta", lang: text.lang }, line)),
    item && item.why ? theirs("p", item.why) : null,
  );
}

function writtenShown(part, response) {
  const written = response.written && Object.hasOwn(response.written, part.id) ? response.written[part.id] : "";
  const words = /\S/.test(written) ? theirs("blockquote", written) : build("p", {}, inWords("nothing-written"));
  const prompt = copyOf(`prompt-${part.id}`);
  return [prompt && build("details", {}, build("summary", {}, inWords("what-was-asked")), prompt), words];
}

/* What of a response is read for a criterion, part by part. `level` is the heading's. */
function evidenceShown(parts, response, kit, level) {
  return parts.map((part) => [
    build(level, {}, part.title),
    part.kind === "review-outputs" ? findingsShown(response.findings || [], kit) : null,
    part.kind === "single-judgements" ? itemsShown(part, response, kit) : null,
    part.kind === "written" ? writtenShown(part, response) : null,
  ]);
}
