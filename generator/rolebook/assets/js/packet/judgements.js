/*
Short judgements: right or wrong, and if wrong, type, severity and reason.
*/

/** @param {Form} form */
function judgementRooms(form) {
  for (const room of all(document, '[data-room="item"]')) _judgementRoom(form, room, room.dataset.item ?? "");
}

/** @param {Form} form @param {HTMLElement} room @param {string} id */
function _judgementRoom(form, room, id) {
  const root = stamp("item");
  const change = (/** @type {(judged: Judgement) => void} */ edit) =>
    form.store.change((state) => {
      const judged = judgementOf(state, id);
      edit(judged);
      state.items.set(id, judged);
    });
  const verdicts = radiosOf(root, "verdict");
  for (const radio of [...verdicts, ...radiosOf(root, "severity")]) radio.name = `${radio.dataset.field}-${id}`;
  for (const radio of verdicts) {
    radio.addEventListener("change", () => change((judged) => (judged.verdict = /** @type {Verdict} */ (radio.value))));
  }
  const label = labelFields(root, form.kit, () => judgementOf(form.store.state, id), change);
  const reopen = one(root, '[data-do="reopen"]', HTMLElement);
  reopen.setAttribute("aria-label", inWords("take-back", { item: id }));
  reopen.addEventListener("click", () => {
    verdicts[0].focus();
    change((judged) => (judged.verdict = ""));
  });
  const given = make("div", { class: "rb-given rb-print" });
  root.append(given);
  room.append(root);
  form.store.watch((state) => {
    const judged = judgementOf(state, id);
    for (const radio of verdicts) radio.checked = radio.value === judged.verdict;
    label();
    showWhen(root, judged.verdict);
    room.toggleAttribute("data-filled", judged.verdict !== "");
    given.replaceChildren(..._readBack(form.kit, judged));
  });
}

/** @param {Kit} kit @param {Judgement} judged */
function _readBack(kit, judged) {
  if (judged.verdict !== "wrong") return judged.verdict ? [make("p", {}, make("strong", {}, inWords("right")))] : [];
  const head = make("p", { class: "rb-finding-head" }, make("strong", {}, inWords("wrong")), ...labelChips(kit, judged));
  return judged.why.trim() ? [head, make("p", { class: "rb-typed" }, judged.why)] : [head];
}
