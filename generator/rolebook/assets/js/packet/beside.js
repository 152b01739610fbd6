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
  const button = makeButton("", () => {
    const top = button.getBoundingClientRect().top;
    if (matchMedia(WIDE).matches) _toggleBeside(reading, sources);
    else _toggleBelow(place, sources, button);
    window.scrollBy({ top: button.getBoundingClientRect().top - top, behavior: "instant" });
  }, { class: "rb-button rb-quiet rb-small rb-sources-button", "data-judgement": item, "data-output": place.dataset.sourcesOf ?? "" });
  _setSourceButton(button, false, sources);
  return button;
}

/** How many sources there are: "the source", "the sources". @param {HTMLElement} sources */
function _countSources(sources) {
  return { count: all(sources, "figure").length };
}

/** @param {HTMLElement} reading @param {HTMLElement} sources */
function _toggleBeside(reading, sources) {
  const on = reading.classList.toggle("rb-paired");
  // A box that scrolls by itself must be reachable with the keyboard, and say what it is.
  for (const [name, value] of [["tabindex", "0"], ["role", "group"], ["aria-label", inWords("sources-beside", _countSources(sources))]]) {
    if (on) sources.setAttribute(name, value);
    else sources.removeAttribute(name);
  }
  for (const button of all(reading, ".rb-sources-button")) _setSourceButton(button, on, sources);
}

/** @param {HTMLElement} place @param {HTMLElement} sources @param {HTMLElement} button */
function _toggleBelow(place, sources, button) {
  const shown = place.nextElementSibling;
  if (shown instanceof HTMLElement && shown.classList.contains("rb-below")) {
    shown.remove();
    return _setSourceButton(button, false, sources);
  }
  const copy = make("div", { class: "rb-below rb-screen", role: "group", "aria-label": inWords("sources-below", _countSources(sources)) });
  copy.append(...all(sources, "figure").map((figure) => figure.cloneNode(true)));
  for (const found of [...copy.querySelectorAll("[id]")]) found.removeAttribute("id");
  for (const found of all(copy, "[data-text], [data-address]")) {
    delete found.dataset.text;
    delete found.dataset.address;
  }
  place.after(copy);
  _setSourceButton(button, true, sources);
}

/** @param {HTMLElement} button @param {boolean} on @param {HTMLElement} sources */
function _setSourceButton(button, on, sources) {
  const { output = "", judgement: item = "" } = button.dataset;
  const { count } = _countSources(sources);
  button.setAttribute("aria-expanded", String(on));
  button.textContent = on ? inWords("sources-away", { count }) : inWords("sources-show", { count });
  const at = on
    ? item ? inWords("sources-away-item", { count, item }) : inWords("sources-away-output", { count, output })
    : item ? inWords("sources-show-item", { count, item }) : inWords("sources-show-output", { count, output });
  button.setAttribute("aria-label", at);
}
