/*
Answers to the text of a response file (response.schema.json), in one order only: the same answers give the same bytes,
in whatever order they were given or the packet showed its outputs.
*/

/**
 * The file's text.
 * @param {State} state
 * @param {Kit} kit
 */
function responseText(state, kit) {
  return `${JSON.stringify(responseOf(state, kit), null, 2)}\n`;
}

/**
 * `response-CODE.json`, or with the kit's name where there is no code.
 * @param {State} state
 * @param {Kit} kit
 */
function responseName(state, kit) {
  return `response-${codeOf(state, kit) || kit.id}.json`;
}

/**
 * The packet's own code, or the one that was typed, if it is one.
 * @param {State} state
 * @param {Kit} kit
 */
function codeOf(state, kit) {
  return kit.code || (CODE.test(state.packet) ? state.packet : "");
}

const CODE = /^[A-Za-z0-9][A-Za-z0-9-]{0,39}$/;

/**
 * @param {State} state
 * @param {Kit} kit
 */
function responseOf(state, kit) {
  return {
    format: "rolebook-response",
    version: 1,
    kit: kit.id,
    kit_version: kit.version,
    kit_hash: kit.hash,
    ..._given({ packet: codeOf(state, kit) }),
    ...(state.transcribed ? { transcribed: true } : {}),
    ..._given({ help_used: kit.asksHelp ? shortened(cleanText(state.help), 2000) : "" }),
    response: {
      findings: [...state.findings].sort(compareFindings).filter(hasContent).slice(0, MOST_FINDINGS).map(_finding),
      ranking: reviewParts(kit).flatMap((part) => rankedGroups(state, part).map((tied) => (tied.length > 1 ? tied : tied[0]))),
      items: _items(state, kit),
      written: _written(state, kit),
    },
  };
}

/**
 * Whether a finding says anything: an opened and untouched form is none.
 * @param {Finding} finding
 */
function hasContent(finding) {
  const { quote, error_type, severity, why } = finding;
  return finding.kind === "missing" || linesOf(finding).length > 0 || [quote, error_type, severity, why].some(_says);
}

/**
 * The outputs of a part from best to worst; those that share a place in alphabetical order.
 * @param {State} state
 * @param {Part} part
 * @returns {string[][]}
 */
function rankedGroups(state, part) {
  const letters = part.outputs.map((output) => output.id).sort();
  const places = [...new Set(letters.map((letter) => state.places.get(letter) ?? 0))].filter(Boolean).sort((a, b) => a - b);
  return places.map((place) => letters.filter((letter) => state.places.get(letter) === place));
}

/** @param {Finding} finding */
function _finding(finding) {
  const at = writtenPlace(finding);
  const missing = finding.kind === "missing";
  return {
    ...(at === null ? {} : { at }),
    ..._given({ missing_from: missing ? finding.text : "", quote: missing ? "" : shortened(cleanText(finding.quote), 2000) }),
    ..._label(finding),
  };
}

/** @param {Label} label */
function _label({ error_type, severity, why }) {
  return _given({ error_type, severity, why: shortened(cleanText(why), 6000) });
}

/** @param {State} state @param {Kit} kit */
function _items(state, kit) {
  const ids = kit.parts.flatMap((part) => part.items).sort((a, b) => Number(a.slice(1)) - Number(b.slice(1)));
  return ids
    .map((id) => ({ id, judged: judgementOf(state, id) }))
    .filter(({ judged }) => judged.verdict)
    .map(({ id, judged }) => ({ id, verdict: judged.verdict, ...(judged.verdict === "wrong" ? _label(judged) : {}) }));
}

/** @param {State} state @param {Kit} kit */
function _written(state, kit) {
  const parts = kit.parts.filter((part) => part.kind === "written");
  const texts = parts.map((part) => [part.id, shortened(cleanText(state.written.get(part.id) ?? ""), 20_000)]);
  return Object.fromEntries(texts.filter(([, text]) => _says(text)));
}

/** Only what says something. @param {Record<string, string>} texts */
function _given(texts) {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => _says(text)));
}

/** @param {string} text */
function _says(text) {
  return text.trim() !== "";
}
