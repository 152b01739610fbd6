/*
The form for one finding. What is typed is kept as it is typed: "Done" only closes it, once it has a place.
*/

/**
 * Open the form for `finding` in `slot`; it moves the focus there.
 * @param {Form} form
 * @param {Finding} finding one of the state's.
 * @param {HTMLElement} slot
 * @param {boolean} isNew
 * @param {(outcome: "done" | "dropped") => void} closed
 */
function openFinding(form, finding, slot, isNew, closed) {
  const root = stamp("finding");
  const error = one(root, ".rb-error", HTMLElement);
  const legend = one(root, "legend", HTMLElement);
  const change = (/** @type {(found: Finding) => void} */ edit) => {
    form.store.change(() => edit(finding));
    show();
  };
  const showPlace = _placeFields(form.kit, root, finding, change);
  const label = labelFields(root, form.kit, () => finding, change);
  const quote = one(root, '[data-field="quote"]', HTMLInputElement);
  quote.addEventListener("input", () => change((found) => (found.quote = quote.value)));
  const drop = one(root, '[data-do="drop"]', HTMLElement);
  if (isNew) drop.textContent = inWords("do-not-add");

  const show = () => {
    const place = _title(finding);
    setText(legend, isNew ? inWords("finding-new", { place }) : inWords("finding", { place }));
    setValue(quote, finding.quote);
    showPlace();
    label();
    if (_placed(finding) && error.textContent) _showError(root, error, "");
  };
  one(root, '[data-do="line-words"]', HTMLElement).addEventListener("click", () => {
    const words = linesOf(finding).map((line) => outputOf(form.kit, finding.text)?.lines[line - 1] ?? "");
    if (words.length) change((found) => (found.quote = shortened([...new Set(words)].join(" "), 2000)));
    else form.say(inWords("line-first"));
  });
  one(root, '[data-do="selected-words"]', HTMLElement).addEventListener("click", () => {
    const selected = lastSelection();
    if (!selected || selected.text !== finding.text) return form.say(inWords("select-first", { output: finding.text }));
    change((found) => {
      found.quote = shortened(selected.words, 2000);
      if (!linesOf(found).length) Object.assign(found, { from: selected.from, to: selected.to > selected.from ? selected.to : 0 });
    });
  });
  one(root, '[data-do="done"]', HTMLElement).addEventListener("click", () => {
    if (_placed(finding)) return closed("done");
    _showError(root, error, finding.kind === "lines" ? inWords("two-lines") : inWords("line-or-missing"));
  });
  drop.addEventListener("click", () => closed("dropped"));
  show();
  slot.replaceChildren(root);
  root.focus();
}

/** @param {Finding} finding */
function _placed(finding) {
  return finding.kind === "missing" || linesOf(finding).length > (finding.kind === "lines" ? 1 : 0);
}

/** @param {Finding} finding */
function _title(finding) {
  return _placed(finding) ? placeWords(finding) : inWords("in-output", { output: finding.text });
}

/**
 * Show what is wrong, and bring the focus to where it can be mended.
 * @param {HTMLElement} root
 * @param {HTMLElement} error
 * @param {string} words
 */
function _showError(root, error, words) {
  setText(error, words);
  for (const marked of all(root, "[aria-invalid]")) {
    marked.removeAttribute("aria-invalid");
    marked.removeAttribute("aria-describedby");
  }
  const first = all(root, '[data-when="line"]:not([hidden]) select, [data-when="lines"]:not([hidden]) input')[0];
  if (!words || !first) return;
  first.setAttribute("aria-invalid", "true");
  first.setAttribute("aria-describedby", error.id);
  first.focus(); // a screen reader reads the error with the field, so it is no alert as well
}

/**
 * Output, kind of place and lines.
 * @param {Kit} kit
 * @param {HTMLElement} root
 * @param {Finding} finding
 * @param {(edit: (found: Finding) => void) => void} change
 * @returns {() => void} shows them again.
 */
function _placeFields(kit, root, finding, change) {
  const text = one(root, '[data-field="text"]', HTMLSelectElement);
  const from = one(root, '[data-field="from"]', HTMLSelectElement);
  const to = one(root, '[data-field="to"]', HTMLSelectElement);
  const lines = one(root, '.rb-column[data-when="lines"]', HTMLElement);
  const outputs = reviewParts(kit).flatMap((part) => part.outputs);
  text.append(...outputs.map(({ id }) => make("option", { value: id }, id)));
  text.addEventListener("change", () => change((found) => Object.assign(found, { text: text.value, from: 0, to: 0, lines: [] })));
  from.addEventListener("change", () => change((found) => (found.from = Number(from.value))));
  to.addEventListener("change", () => change((found) => (found.to = Number(to.value))));
  for (const radio of radiosOf(root, "kind")) {
    radio.addEventListener("change", () => change((found) => (found.kind = /** @type {Place["kind"]} */ (radio.value))));
  }
  lines.addEventListener("change", () => {
    const boxes = /** @type {HTMLInputElement[]} */ (all(lines, "input"));
    change((found) => (found.lines = boxes.filter((box) => box.checked).map((box) => Number(box.value)).slice(0, MOST_LINES)));
  });
  let shown = "";
  return () => {
    if (shown !== finding.text) {
      shown = finding.text;
      const words = outputOf(kit, finding.text)?.lines ?? [];
      from.replaceChildren(make("option", { value: "0" }, inWords("choose-line")), ...words.map(_lineOption(finding.text)));
      to.replaceChildren(make("option", { value: "0" }, inWords("only-line")), ...words.map(_lineOption(finding.text)));
      lines.replaceChildren(...words.map(_lineBox(finding.text)));
    }
    setValue(text, finding.text);
    setValue(from, String(finding.from));
    setValue(to, String(finding.to));
    for (const radio of radiosOf(root, "kind")) radio.checked = radio.value === finding.kind;
    for (const box of /** @type {HTMLInputElement[]} */ (all(lines, "input"))) box.checked = finding.lines.includes(Number(box.value));
    showWhen(root, finding.kind);
  };
}

/** @param {string} text @returns {(words: string, index: number) => HTMLOptionElement} */
function _lineOption(text) {
  return (words, index) => make("option", { value: String(index + 1) }, `${text}${index + 1} ${_begin(words)}`);
}

/** @param {string} text @returns {(words: string, index: number) => HTMLLabelElement} */
function _lineBox(text) {
  return (words, index) => {
    const box = make("input", { type: "checkbox", value: String(index + 1), autocomplete: "off" });
    return make("label", {}, box, ` ${text}${index + 1} ${_begin(words)}`);
  };
}

/** @param {string} words */
function _begin(words) {
  return words.length > 50 ? `${shortened(words, 48).replace(/\s+\S*$/, "")} …` : words;
}
