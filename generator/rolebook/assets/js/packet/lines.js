/*
Addresses as buttons: "A3" begins a finding at A3. What is selected in a text is remembered, since a click elsewhere ends it.
*/

/** @typedef {{ text: string, from: number, to: number, words: string, live: boolean }} Selected */

/** @type {Selected | null} */
let rememberedSelection = null;

/**
 * Make a button of every address that may be marked.
 * @param {Form} form
 * @param {(text: string, line: number, opener: HTMLElement) => void} begin
 */
function lineButtons(form, begin) {
  /** @type {{ button: HTMLElement, text: string, line: number, address: string }[]} */
  const buttons = [];
  for (const { id } of reviewParts(form.kit).flatMap((part) => part.outputs)) {
    linesOnPage(id).forEach((element, index) => {
      const address = `${id}${index + 1}`;
      const gutter = one(element, ".rb-addr", HTMLElement);
      const button = make("button", { type: "button", class: "rb-at" }, address);
      button.addEventListener("click", () => begin(id, index + 1, button));
      gutter.replaceChildren(button);
      buttons.push({ button, text: id, line: index + 1, address });
    });
  }
  form.store.watch((state) => {
    for (const { button, text, line, address } of buttons) {
      const count = state.findings.filter((finding) => finding.text === text && _covers(finding, line)).length;
      button.setAttribute("aria-label", count ? inWords("add-at-more", { address, count }) : inWords("add-at", { address }));
      button.classList.toggle("rb-marked", count > 0);
    }
  });
  document.addEventListener("selectionchange", () => {
    const selected = _selectedNow();
    if (selected) rememberedSelection = selected;
  });
}

/**
 * What was selected last in a text that may be marked; `live` while it still is.
 * @returns {Selected | null}
 */
function lastSelection() {
  const now = _selectedNow();
  return now ?? (rememberedSelection && { ...rememberedSelection, live: false });
}

/** @returns {Selected | null} */
function _selectedNow() {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || !selection.rangeCount) return null;
  const range = selection.getRangeAt(0);
  const [first, last] = [_lineAt(range.startContainer), _lineAt(range.endContainer)];
  const words = selection.toString().replace(/\s+/g, " ").trim();
  if (!first || !last || first.text !== last.text || !words) return null;
  return { text: first.text, from: first.line, to: last.line, words, live: true };
}

/** @param {Node} node */
function _lineAt(node) {
  const line = (node instanceof Element ? node : node.parentElement)?.closest("[data-address]");
  const match = /^([A-Z])([0-9]+)$/.exec(line?.getAttribute("data-address") ?? "");
  return match && { text: match[1], line: Number(match[2]) };
}

/** @param {Finding} finding @param {number} line */
function _covers(finding, line) {
  const lines = linesOf(finding);
  return finding.kind === "lines" ? lines.includes(line) : lines.length > 0 && lines[0] <= line && line <= (lines.at(-1) ?? 0);
}
