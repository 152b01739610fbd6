/*
Elements out of data. Text is always text: nothing here, or anywhere in the sheet, parses HTML.

  build(tag, properties, ...children)  → an element; children are nodes, texts, or lists of them; null is left out
  copyOf(id)                          → a copy of the page's template `id`, or null
  around(elements, said)              → a sentence with elements in its places; `said` gets a mark for each of them
  say(text)                           → the one status line; say a thing or move the focus, never both
  reach(element)                      → moves the focus to a heading, which a screen reader reads out
*/
function build(tag, properties, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties || {})) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name === "value" || name === "checked") element[name] = value;
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined));
  return element;
}

function copyOf(id) {
  const template = document.getElementById(id);
  return template instanceof HTMLTemplateElement ? template.content.cloneNode(true) : null;
}

function around(elements, said) {
  const pieces = said(elements.map((_, at) => `\u0000${at}\u0000`)).split("\u0000");
  return pieces.map((piece, at) => (at % 2 ? elements[Number(piece)] : piece));
}

function say(text) {
  const line = document.getElementById("status");
  if (text) announce(line, text);
  else setText(line, "");
}

function reach(element) {
  element.tabIndex = -1;
  element.focus();
}

function buttonFor(words, act, quiet) {
  return build("button", { type: "button", class: quiet ? "rb-button rb-quiet" : "rb-button", onclick: act }, words);
}

function chip(words, tone) {
  return build("span", { class: tone ? `rb-chip ${tone}` : "rb-chip" }, words);
}

/* Candidates' words: their own direction, their own line breaks. */
function theirs(tag, words) {
  return build(tag, { class: "rb-theirs", dir: "auto" }, words);
}

function field(id, label, control, hint) {
  control.id = id;
  if (hint) control.setAttribute("aria-describedby", `${id}-hint`);
  return build(
    "div",
    { class: "rb-field" },
    build("label", { for: id }, label),
    hint ? build("p", { class: "rb-hint", id: `${id}-hint` }, hint) : null,
    control,
  );
}

/* What is wrong with a text that somebody typed, by the schema of its place in a file; null when nothing is. */
function typedFault(text, schema) {
  const fault = faultAt(text, schema, []);
  return fault && fault.says(inWords("what-is-typed"));
}

/* Say what is wrong beside a control, or take that back. */
function complain(control, words) {
  const id = `${control.id}-error`;
  const old = document.getElementById(id);
  if (old) old.remove();
  const others = (control.getAttribute("aria-describedby") || "").split(" ").filter((each) => each && each !== id);
  control.toggleAttribute("aria-invalid", false);
  if (words) {
    control.after(build("p", { class: "rb-error", id }, words));
    control.setAttribute("aria-invalid", "true");
    others.push(id);
  }
  if (others.length) control.setAttribute("aria-describedby", others.join(" "));
  else control.removeAttribute("aria-describedby");
}
