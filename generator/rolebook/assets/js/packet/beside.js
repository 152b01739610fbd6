/*
The sources beside the text that is being read: next to it on a wide screen, below a button on a narrow one. Nothing moves by
itself, and the button that was pressed stays where it was on the screen.
*/

const WIDE = "(min-width: 68em)";

/** Put a button for the sources at every output, and at every judgement that has some. */
function sourcesBeside() {
  for (const reading of all(document, ".rb-reading")) {
    const sources = reading.querySelector(":scope > .rb-sources");
    if (!(sources instanceof HTMLElement) || !reading.querySelector("[data-room]")) continue;
    for (const place of all(reading, "[data-sources-of]")) place.append(" ", _sourceButton(reading, sources, place));
    for (const place of all(reading, "fieldset[data-item] > legend")) {
      const row = make("p", { class: "rb-screen rb-fill" });
      row.append(_sourceButton(reading, sources, row, place.textContent ?? ""));
      place.after(row);
    }
  }
}

/** @param {HTMLElement} reading @param {HTMLElement} sources @param {HTMLElement} place @param {string} [item] */
function _sourceButton(reading, sources, place, item = "") {
  const what = all(sources, "figure").length > 1 ? "the sources" : "the source";
  const name = item ? `judgement ${item}` : `output ${place.dataset.sourcesOf}`;
  const button = makeButton(`Show ${what} here`, () => {
    const top = button.getBoundingClientRect().top;
    if (matchMedia(WIDE).matches) _toggleBeside(reading, sources, what);
    else _toggleBelow(place, sources, button, what);
    window.scrollBy({ top: button.getBoundingClientRect().top - top, behavior: "instant" });
  }, { class: "rb-button rb-quiet rb-small rb-sources-button", "aria-expanded": "false", "aria-label": `Show ${what} here, with ${name}` });
  return button;
}

/** @param {HTMLElement} reading @param {HTMLElement} sources @param {string} what */
function _toggleBeside(reading, sources, what) {
  const on = reading.classList.toggle("rb-beside");
  // A box that scrolls by itself must be reachable with the keyboard, and say what it is.
  for (const [name, value] of [["tabindex", "0"], ["role", "group"], ["aria-label", `Beside the text: ${what}`]]) {
    if (on) sources.setAttribute(name, value);
    else sources.removeAttribute(name);
  }
  for (const button of all(reading, ".rb-sources-button")) _setSourceButton(button, on, what);
}

/** @param {HTMLElement} place @param {HTMLElement} sources @param {HTMLElement} button @param {string} what */
function _toggleBelow(place, sources, button, what) {
  const shown = place.nextElementSibling;
  if (shown instanceof HTMLElement && shown.classList.contains("rb-below")) {
    shown.remove();
    return _setSourceButton(button, false, what);
  }
  const copy = make("div", { class: "rb-below rb-screen", role: "group", "aria-label": `Here as well: ${what}` });
  copy.append(...all(sources, "figure").map((figure) => figure.cloneNode(true)));
  for (const found of [...copy.querySelectorAll("[id]")]) found.removeAttribute("id");
  for (const found of all(copy, "[data-text], [data-address]")) {
    delete found.dataset.text;
    delete found.dataset.address;
  }
  place.after(copy);
  _setSourceButton(button, true, what);
}

/** @param {HTMLElement} button @param {boolean} on @param {string} what */
function _setSourceButton(button, on, what) {
  const label = button.getAttribute("aria-label") ?? "";
  button.setAttribute("aria-expanded", String(on));
  button.textContent = on ? `Put ${what} away` : `Show ${what} here`;
  button.setAttribute("aria-label", label.replace(/^.* (?=with)/, `${button.textContent}, `));
}
