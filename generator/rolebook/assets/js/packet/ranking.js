/*
The ranking: a place for every output, several may share one; read back in words.
*/

const ORDINALS = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"];

/** @param {Form} form */
function rankingRooms(form) {
  for (const room of all(document, '[data-room="ranking"]')) {
    const part = form.kit.parts.find((found) => found.id === room.dataset.part);
    if (part) _rankingRoom(form, room, part);
  }
}

/** @param {Form} form @param {HTMLElement} room @param {Part} part */
function _rankingRoom(form, room, part) {
  const places = part.outputs.map((_, index) => String(index + 1));
  const selects = part.outputs.map(({ id }) => {
    const options = places.map((place) => make("option", { value: place }, `place ${place}`));
    const select = make("select", { id: `place-${id}`, autocomplete: "off" }, make("option", { value: "" }, "no place yet"), ...options);
    select.addEventListener("change", () =>
      form.store.change((state) => (select.value ? state.places.set(id, Number(select.value)) : state.places.delete(id))),
    );
    return { id, select };
  });
  const fields = selects.map(({ id, select }) => makeField(`Output ${id}`, select));
  const order = make("p", { class: "rb-given" });
  const hint = make("p", { class: "rb-hint" }, "Place 1 is the best. Outputs that are equally good have the same place.");
  room.append(make("div", { class: "rb-fill" }, hint, make("div", { class: "rb-pairs" }, ...fields), order));
  form.store.watch((state) => {
    for (const { id, select } of selects) setValue(select, String(state.places.get(id) ?? ""));
    setText(order, orderWords(state, part));
    room.toggleAttribute("data-filled", part.outputs.some(({ id }) => state.places.has(id)));
  });
}

/**
 * "Your order: C first; B and D share second place; no place yet: A and E."
 * @param {State} state
 * @param {Part} part
 */
function orderWords(state, part) {
  const groups = rankedGroups(state, part);
  const open = part.outputs.map(({ id }) => id).filter((id) => !state.places.has(id)).sort();
  if (!groups.length) return "Your order: no output has a place yet.";
  const said = groups.map((tied, index) => (tied.length > 1 ? `${listed(tied)} share ${ORDINALS[index]} place` : `${tied[0]} ${ORDINALS[index]}`));
  if (open.length) said.push(`no place yet: ${listed(open)}`);
  return `Your order: ${said.join("; ")}.`;
}
