/*
When a draft is written, and what is said about it: one sentence for each state, said when the state changes and not at every key.
*/

const SAVE_AFTER = 400; // milliseconds of quiet

/**
 * @param {Form} form
 * @param {Draft} draft
 */
function savingDrafts(form, draft) {
  const status = one(document, '[data-live="saved"]', HTMLElement);
  const prompt = one(document, '[data-prompt="draft"]', HTMLElement);
  let held = draft.found !== null;
  let waiting = 0;
  let downloaded = responseText(emptyState(), form.kit);
  let works = true;

  // The live line stands at the lower edge of a wide screen; on a narrow one its words stand at the end of each part.
  const tell = (/** @type {string} */ words) => [status, ...all(document, '[data-copy="saved"]')].forEach((line) => setText(line, words));
  const save = () => {
    clearTimeout(waiting);
    waiting = 0;
    if (held) return tell(inWords("draft-held"));
    works = draft.save(form.store.state);
    tell(works ? inWords("draft-saved") : inWords("draft-nowhere"));
  };
  const later = () => {
    clearTimeout(waiting);
    waiting = window.setTimeout(save, SAVE_AFTER);
  };
  const flush = () => {
    if (waiting) save();
  };
  form.store.watch(later);
  window.addEventListener("pagehide", flush);
  document.addEventListener("visibilitychange", flush);
  draft.watch(() => tell(inWords("draft-twice")));
  // Asked only where closing the page would lose something: no draft, and changes since the last download.
  window.addEventListener("beforeunload", (event) => {
    flush();
    if ((!works || held) && responseText(form.store.state, form.kit) !== downloaded) event.preventDefault();
  });

  const decided = () => {
    held = false;
    prompt.hidden = true;
    tell("");
  };
  const onPrompt = (/** @type {string} */ name, /** @type {() => void} */ does) =>
    one(prompt, `[data-do="${name}"]`, HTMLElement).addEventListener("click", () => {
      decided();
      does();
      one(document, "#contents", HTMLElement).focus();
    });
  onPrompt("restore", () => {
    if (draft.found) form.store.replace(draft.found);
    form.say(inWords("draft-restored"));
  });
  onPrompt("leave", () => {
    if (!isEmpty(form.store.state, form.kit)) save();
    form.say(inWords("draft-left"));
  });
  onPrompt("forget", () => {
    draft.clear();
    form.say(inWords("draft-cleared"));
  });
  if (draft.found) setText(one(prompt, '[data-words="draft"]', HTMLElement), draftWords(draft.found));
  prompt.hidden = !held;
  if (held) tell(inWords("draft-found"));

  return {
    downloaded: () => (downloaded = responseText(form.store.state, form.kit)),
    /** Empty the page and the storage. */
    clear() {
      decided();
      form.store.replace(emptyState());
      clearTimeout(waiting);
      waiting = 0;
      downloaded = responseText(emptyState(), form.kit);
      draft.clear();
      tell("");
    },
  };
}
