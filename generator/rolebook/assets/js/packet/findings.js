/*
The findings of every output: their list, "no material error here", and the one form that is open at a time.
*/

/**
 * Fill the rooms for findings.
 * @param {Form} form
 * @returns {(text: string, line: number, opener: HTMLElement) => void} begins a finding.
 */
function findingRooms(form) {
  /** @type {{ finding: Finding, slot: HTMLElement } | null} */
  let open = null;
  const rooms = new Map(all(document, '[data-room="findings"]').map((room) => [room.dataset.text ?? "", _findingRoom(room)]));
  const lost = _lostRoom();

  const close = () => {
    if (!open) return;
    const { finding, slot } = open;
    open = null;
    slot.replaceChildren();
    form.store.change((state) => {
      if (!hasContent(finding)) state.findings = state.findings.filter((found) => found !== finding);
    });
  };

  /** @param {Finding} finding @param {HTMLElement} slot @param {boolean} isNew @param {HTMLElement} opener */
  const edit = (finding, slot, isNew, opener) => {
    close();
    if (!finding.text) finding.text = [...rooms.keys()][0];
    open = { finding, slot };
    openFinding(form, finding, slot, isNew, (outcome) => {
      close();
      const place = placeWords(finding);
      if (outcome === "dropped") remove(finding);
      else form.say(isNew ? inWords("finding-added", { place }) : inWords("finding-kept", { place }));
      focusAfter(finding, opener);
    });
    form.store.change(() => {});
  };

  /** @param {Finding} finding @param {HTMLElement} opener */
  const focusAfter = (finding, opener) => {
    const room = rooms.get(finding.text);
    const here = form.store.state.findings.filter((found) => found.text === finding.text).sort(compareFindings);
    const card = room?.list.children[here.indexOf(finding)];
    (opener.isConnected ? opener : card?.querySelector("button") ?? room?.add)?.focus();
  };

  /** @param {Finding} finding */
  const remove = (finding) => {
    if (open?.finding === finding) close();
    form.store.change((state) => (state.findings = state.findings.filter((found) => found !== finding)));
    const room = rooms.get(finding.text);
    if (!room || !hasContent(finding)) return;
    const place = placeWords(finding);
    const back = makeButton(inWords("put-back"), () => {
      room.undo.replaceChildren();
      form.store.change((state) => state.findings.push(finding));
      form.say(inWords("finding-back", { place }));
      room.add.focus();
    }, { class: "rb-button rb-quiet rb-small" });
    room.undo.replaceChildren(make("span", {}, inWords("removed", { place })), " ", back);
    form.say(inWords("finding-removed", { place }));
  };

  /** @type {(text: string, line: number, opener: HTMLElement) => void} */
  const begin = (text, line, opener) => {
    const room = rooms.get(text);
    if (!room) return;
    if (form.store.state.findings.length >= MOST_FINDINGS) return form.say(inWords("most-findings", { count: MOST_FINDINGS }));
    close();
    const finding = newFinding(text, line);
    const selected = lastSelection();
    if (selected?.live && selected.text === text && selected.from === line && selected.to === line) finding.quote = shortened(selected.words, 2000);
    form.store.change((state) => {
      state.findings.push(finding);
      state.clean.delete(text);
    });
    room.undo.replaceChildren();
    edit(finding, room.slot, true, opener);
  };

  for (const [text, room] of rooms) {
    room.add.addEventListener("click", () => begin(text, 0, room.add));
    room.clean.addEventListener("change", () =>
      form.store.change((state) => (room.clean.checked ? state.clean.add(text) : state.clean.delete(text))),
    );
  }
  form.store.watch((state) => {
    if (open && !state.findings.includes(open.finding)) {
      open.slot.replaceChildren();
      open = null;
    }
    const sorted = state.findings.filter((found) => hasContent(found)).sort(compareFindings);
    const card = (/** @type {HTMLElement} */ slot) => (/** @type {Finding} */ finding) =>
      findingCard(form.kit, finding, finding === open?.finding, {
        edit: (opener) => edit(finding, slot, false, opener),
        remove: () => {
          remove(finding);
          (all(rooms.get(finding.text)?.undo ?? slot, "button")[0] ?? rooms.get(finding.text)?.add)?.focus();
        },
      });
    for (const [text, room] of rooms) {
      const found = sorted.filter((finding) => finding.text === text);
      showCards(room.list, found, card(room.slot));
      room.root.toggleAttribute("data-filled", found.length > 0 || state.clean.has(text));
      room.clean.checked = state.clean.has(text);
      room.cleanRow.hidden = found.length > 0;
      room.cleanWords.hidden = !state.clean.has(text);
    }
    const placeless = sorted.filter((finding) => !finding.text);
    showCards(lost.list, placeless, card(lost.slot));
    lost.root.hidden = placeless.length === 0 && !lost.slot.hasChildNodes();
  });
  return begin;
}

/** @param {HTMLElement} root */
function _findingRoom(root) {
  const text = root.dataset.text ?? "";
  const list = make("ol", { class: "rb-findings rb-given", role: "list" });
  const clean = make("input", { type: "checkbox", autocomplete: "off" });
  const cleanRow = make("p", { class: "rb-choices" }, make("label", {}, clean, " ", inWords("clean")));
  const cleanWords = make("p", { class: "rb-given rb-print" }, inWords("clean-given"));
  const add = makeButton(inWords("add-in", { output: text }), () => {});
  const slot = make("div");
  const undo = make("p", { class: "rb-undo" });
  const heading = make("h4", { class: "rb-given" }, inWords("findings-in", { output: text }));
  root.append(make("div", { class: "rb-fill" }, heading, list, cleanWords, cleanRow, undo, slot, make("p", { class: "rb-actions" }, add)));
  return { root, list, clean, cleanRow, cleanWords, add, slot, undo };
}

/** Findings of a saved file that name no place; they are shown at the end. */
function _lostRoom() {
  const list = make("ol", { class: "rb-findings rb-given", role: "list" });
  const slot = make("div");
  const heading = make("h3", { id: "no-place", class: "rb-given" }, inWords("findings-lost"));
  const root = make("div", { class: "rb-fill" }, heading, list, slot);
  one(document, "#answers", HTMLElement).after(root);
  return { root, list, slot };
}
