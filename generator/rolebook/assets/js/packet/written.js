/*
Answers in one's own words, with a count that never stops anybody.
*/

/** @param {Form} form */
function writtenRooms(form) {
  for (const room of all(document, '[data-room="written"]')) {
    const part = form.kit.parts.find((found) => found.id === room.dataset.part);
    if (part) _writtenRoom(form, room, part);
  }
  for (const room of all(document, '[data-room="help"]')) _helpRoom(form, room);
}

/** @param {Form} form @param {HTMLElement} room @param {Part} part */
function _writtenRoom(form, room, part) {
  const count = make("p", { class: "rb-count", id: `count-${part.id}` });
  const field = make("textarea", { id: `answer-${part.id}`, rows: "12", maxlength: "20000", autocomplete: "off", "aria-describedby": count.id });
  const print = make("p", { class: "rb-given rb-print rb-typed" });
  const box = makeField(inWords("answer-to", { part: part.number }), field, count);
  room.append(make("div", { class: "rb-fill" }, box, print));
  let over = false;
  field.addEventListener("input", () => {
    form.store.change((state) => state.written.set(part.id, field.value));
    const now = part.maxWords > 0 && countWords(field.value) > part.maxWords;
    if (now && !over) form.say(inWords("too-many-words", { count: part.maxWords }));
    over = now;
  });
  form.store.watch((state) => {
    const text = state.written.get(part.id) ?? "";
    setValue(field, text);
    setText(count, wordsSoFar(text, part.maxWords));
    setText(print, text);
    room.toggleAttribute("data-filled", text.trim() !== "");
  });
}

/** @param {Form} form @param {HTMLElement} room */
function _helpRoom(form, room) {
  const field = make("textarea", { id: "help-text", rows: "3", maxlength: "2000", autocomplete: "off" });
  const print = make("p", { class: "rb-given rb-print rb-typed" });
  room.append(make("div", { class: "rb-fill" }, makeField(inWords("tools"), field), print));
  field.addEventListener("input", () => form.store.change((state) => (state.help = field.value)));
  form.store.watch((state) => {
    setValue(field, state.help);
    setText(print, state.help);
    room.toggleAttribute("data-filled", state.help.trim() !== "");
  });
}
