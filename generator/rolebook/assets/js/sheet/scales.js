/*
A judged criterion as radios, each beside its anchor.

  scaleFor(id, criterion, score, change, closed)  → a fieldset; `change(score)` is called with 1 to 5
*/
function scaleFor(id, criterion, score, change, closed) {
  const rows = [5, 4, 3, 2, 1].map((step) => {
    const anchor = copyOf(`anchor-${criterion.id}-${step}`);
    const radio = build("input", {
      type: "radio",
      name: id,
      value: String(step),
      checked: score === step,
      disabled: closed,
      "aria-describedby": anchor ? `${id}-${step}-anchor` : null,
      onchange: () => change(step),
    });
    const label = build("label", {}, radio, ` ${step}`);
    return { label, anchor, step };
  });
  return build(
    "fieldset",
    { class: "rb-room" },
    build("legend", {}, criterion.name),
    lookFor(criterion),
    rows[0].anchor ? anchoredRows(id, criterion, rows) : build("div", { class: "rb-choices" }, rows.map((row) => row.label)),
  );
}

function anchoredRows(id, criterion, rows) {
  const body = rows.map(({ label, anchor, step }) =>
    build("tr", {}, build("th", { scope: "row" }, label), build("td", { id: `${id}-${step}-anchor` }, anchor)),
  );
  const head = build("tr", {}, build("th", { scope: "col" }, inWords("anchor-score")), build("th", { scope: "col" }, inWords("anchor-words")));
  return build(
    "table",
    { class: "rb-table rb-anchors" },
    build("caption", { class: "rb-sr" }, inWords("anchors-for", { criterion: criterion.name })),
    build("thead", {}, head),
    build("tbody", {}, body),
  );
}

function lookFor(criterion) {
  const words = copyOf(`look-for-${criterion.id}`);
  return words && build("details", {}, build("summary", {}, inWords("look-for")), words);
}

/* Agreed scores with their reasons, beside the reviewer's own. */
function agreedShown(answer, own, kit) {
  const rows = Object.entries(answer.scores).map(([id, score]) => {
    const name = kit.judged.find((criterion) => criterion.id === id)?.name || id;
    const words = own[id] ? inWords("agreed-yours", { criterion: name, score, own: own[id] }) : inWords("agreed", { criterion: name, score });
    return build("div", {}, build("dt", {}, words), build("dd", {}, copyOf(`because-${answer.id}-${id}`)));
  });
  return build("dl", { class: "rb-terms" }, rows);
}
