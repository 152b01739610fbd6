/*
The packet becomes a form. Until the last line has run, the page is the one without scripts: whole, and readable.
*/

function startPacket() {
  const kit = kitOnPage();
  const said = one(document, '[data-live="said"]', HTMLElement);
  /** @type {Form} */
  const form = { kit, store: storeOf(emptyState()), say: (words) => announce(said, words) };
  const begin = findingRooms(form);
  lineButtons(form, begin);
  rankingRooms(form);
  judgementRooms(form);
  writtenRooms(form);
  sourcesBeside();
  lookingBack(form);
  plainText(form);
  packetCode(form);
  transcribing(form);
  uploading(form);
  form.store.change(() => {});
  const saving = savingDrafts(form, draftOf(kit));
  downloading(form, saving.downloaded);
  clearing(form, saving.clear);
  for (const found of all(document, "[data-scripted]")) found.hidden = false;
  one(document, "[data-no-script]", HTMLElement).remove();
  document.documentElement.dataset.form = "on";
}

startPacket();
