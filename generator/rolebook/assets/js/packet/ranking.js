/*
The ranking: a place for every output, several may share one; read back in words.
*/

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
    const options = places.map((place) => make("option", { value: place }, inWords("place", { place })));
    const select = make("select", { id: `place-${id}`, autocomplete: "off" }, make("option", { value: "" }, inWords("no-place-yet")), ...options);
    select.addEventListener("change", () =>
      form.store.change((state) => (select.value ? state.places.set(id, Number(select.value)) : state.places.delete(id))),
    );
    return { id, select };
  });
  const fields = selects.map(({ id, select }) => makeField(inWords("output", { output: id }), select));
  const order = make("p", { class: "rb-given" });
  const hint = make("p", { class: "rb-hint" }, inWords("ranking-hint"));
  room.append(make("div", { class: "rb-fill" }, hint, make("div", { class: "rb-pairs" }, ...fields), order));
  form.store.watch((state) => {
    for (const { id, select } of selects) setValue(select, String(state.places.get(id) ?? ""));
    setText(order, orderWords(state, part));
    room.toggleAttribute("data-filled", part.outputs.some(({ id }) => state.places.has(id)));
  });
}

/**
 * "Your order: C in place 1; B and D share place 2; no place yet: A and E."
 * @param {State} state
 * @param {Part} part
 */
function orderWords(state, part) {
  const groups = rankedGroups(state, part);
  const open = part.outputs.map(({ id }) => id).filter((id) => !state.places.has(id)).sort();
  if (!groups.length) return inWords("order-none");
  const said = groups.map((tied, index) => {
    if (tied.length === 1) return inWords("order-one", { output: tied[0], place: index + 1 });
    return inWords("order-shared", { count: tied.length, outputs: listed(tied), place: index + 1 });
  });
  if (open.length) said.push(inWords("order-open", { outputs: listed(open) }));
  return inWords("order", { places: said.join(inWords("order-between")) });
}
