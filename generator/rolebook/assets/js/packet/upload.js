/*
Going on from a saved file. It is read and checked as a whole before anything on the page changes.
*/

/** @param {Form} form */
function uploading(form) {
  const input = one(document, "#saved-file", HTMLInputElement);
  const error = one(document, "#saved-file-error", HTMLElement);
  const prompt = one(document, '[data-prompt="replace"]', HTMLElement);
  /** @type {State | null} */
  let offered = null;

  const take = (/** @type {State} */ state) => {
    form.store.replace(state);
    form.say(inWords("file-taken"));
  };
  const settle = () => {
    offered = null;
    prompt.hidden = true;
    input.value = ""; // so that the same file can be chosen again
  };
  input.addEventListener("change", async () => {
    const file = input.files?.[0];
    setText(error, "");
    prompt.hidden = true;
    if (!file) return;
    try {
      const state = readResponse(await readUpload(file), form.kit);
      if (isEmpty(form.store.state, form.kit)) {
        take(state);
        settle();
      } else {
        offered = state;
        prompt.hidden = false;
        one(prompt, "#replace-words", HTMLElement).focus();
      }
    } catch (reason) {
      if (!(reason instanceof Refused)) throw reason;
      settle();
      setText(error, inWords("file-not-taken", { reason: reason.message }));
      input.focus();
    }
  });
  one(prompt, '[data-do="replace"]', HTMLElement).addEventListener("click", () => {
    if (offered) take(offered);
    settle();
    input.focus();
  });
  one(prompt, '[data-do="keep"]', HTMLElement).addEventListener("click", () => {
    settle();
    form.say(inWords("nothing-changed"));
    input.focus();
  });
}
