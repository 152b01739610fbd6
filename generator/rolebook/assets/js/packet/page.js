/*
The kit as the page shows it: the form knows nothing that a reader does not see.
*/

/** @returns {Kit} */
function kitOnPage() {
  const facts = one(document, "[data-kit]", HTMLElement).dataset;
  return {
    id: facts.kit ?? "",
    version: facts.kitVersion ?? "",
    hash: facts.kitHash ?? "",
    code: facts.packet ?? "",
    practice: document.getElementById("next") === null,
    asksHelp: document.querySelector('[data-room="help"]') !== null,
    parts: all(document, "section[data-part]").map(_partOnPage),
    families: _familiesOnPage(),
  };
}

/** @param {HTMLElement} section @param {number} index @returns {Part} */
function _partOnPage(section, index) {
  const rooms = all(section, '[data-room="findings"]').map((room) => room.dataset.text ?? "");
  return {
    id: section.dataset.part ?? "",
    number: index + 1,
    kind: section.dataset.kind ?? "",
    outputs: rooms.map((id) => ({ id, lines: linesOnPage(id).map(lineWords) })),
    items: all(section, '[data-room="item"]').map((room) => room.dataset.item ?? ""),
    maxWords: Number(section.querySelector("[data-max-words]")?.getAttribute("data-max-words") ?? 0),
  };
}

/**
 * The elements of a text's lines, in order.
 * @param {string} text
 */
function linesOnPage(text) {
  return all(one(document, `figure[data-text="${text}"]`, HTMLElement), "[data-address]");
}

/**
 * The words of a line: what stands beside its address.
 * @param {HTMLElement} line
 */
function lineWords(line) {
  const cells = all(line, ".rb-line, :is(td, th):not(.rb-addr)");
  return cells.map((cell) => (cell.textContent ?? "").trim()).join(" | ");
}

function _familiesOnPage() {
  const section = one(document, 'section[aria-labelledby="error-types"]', HTMLElement);
  return all(section, "h3").map((heading) => ({
    name: heading.textContent ?? "",
    types: all(heading.nextElementSibling ?? heading, "[data-error-type]").map((term) => ({
      id: term.dataset.errorType ?? "",
      name: term.textContent ?? "",
    })),
  }));
}
