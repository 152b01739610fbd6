/*
Around the answers: progress, what is unanswered, the download, the packet code, clearing, and what the team needs.
*/

/**
 * Progress by part, in the contents and at the end of each part, and the list of what is open.
 * @param {Form} form
 */
function lookingBack(form) {
  const words = one(document, '[data-words="gaps"]', HTMLElement);
  const list = one(document, '[data-list="gaps"]', HTMLElement);
  const name = one(document, '[data-words="file"]', HTMLElement);
  const ends = form.kit.parts.filter((part) => progressOf(emptyState(), part)).map((part) => ({ part, end: _partEnd(part) }));
  form.store.watch((state) => {
    const gaps = gapsOf(state, form.kit);
    setText(words, gaps.length ? inWords("open", { count: gaps.length }) : inWords("nothing-open"));
    setText(name, responseName(state, form.kit));
    const looks = gaps.map((gap) => gap.words).join("\n");
    if (list.dataset.looks !== looks) {
      list.dataset.looks = looks;
      list.replaceChildren(...gaps.map((gap) => make("li", {}, make("a", { href: `#${gap.target}` }, gap.words))));
    }
    for (const { part, end } of ends) {
      const progress = progressOf(state, part);
      setText(end, inWords("part-so-far", { part: part.number, progress }));
      const meta = document.querySelector(`[data-progress="${part.id}"]`);
      if (meta) setText(meta, ` · ${progress}`);
    }
  });
}

/** @param {Part} part */
function _partEnd(part) {
  const end = make("p", {});
  const save = make("button", { type: "button", class: "rb-button rb-quiet", "data-do": "download" }, inWords("download-so-far"));
  one(document, `section[data-part="${part.id}"]`, HTMLElement).append(make("div", { class: "rb-fill rb-part-end rb-screen" }, end, save, make("p", { class: "rb-meta", "data-copy": "saved" })));
  return end;
}

/**
 * Every button that downloads.
 * @param {Form} form
 * @param {() => void} downloaded
 */
function downloading(form, downloaded) {
  for (const button of all(document, '[data-do="download"]')) {
    button.addEventListener("click", () => {
      const [text, name] = [responseText(form.store.state, form.kit), responseName(form.store.state, form.kit)];
      download(name, text);
      downloaded();
      const large = new Blob([text]).size > UPLOAD_LIMIT;
      form.say(large ? inWords("downloaded-large", { file: name }) : inWords("downloaded", { file: name }));
    });
  }
}

/**
 * The file's text to copy, for browsers that download nothing.
 * @param {Form} form
 */
function plainText(form) {
  const details = one(document, "[data-plain]", HTMLDetailsElement);
  const field = one(details, "textarea", HTMLTextAreaElement);
  const show = () => setValue(field, details.open ? responseText(form.store.state, form.kit) : "");
  details.addEventListener("toggle", show);
  field.addEventListener("focus", () => field.select());
  form.store.watch(show);
}

/** @param {Form} form */
function packetCode(form) {
  const field = document.querySelector("#packet-code");
  if (!(field instanceof HTMLInputElement)) return;
  const error = one(document, "#packet-code-error", HTMLElement);
  field.addEventListener("input", () => form.store.change((state) => (state.packet = field.value.trim())));
  form.store.watch((state) => {
    if (field.value.trim() !== state.packet) field.value = state.packet;
    const odd = state.packet !== "" && !CODE.test(state.packet);
    error.hidden = !odd;
    field.setAttribute("aria-invalid", String(odd));
  });
}

/** @param {Form} form */
function transcribing(form) {
  const box = one(document, '[data-do="transcribed"]', HTMLInputElement);
  box.addEventListener("change", () => form.store.change((state) => (state.transcribed = box.checked)));
  form.store.watch((state) => (box.checked = state.transcribed));
}

/**
 * "Clear this draft", with a question first.
 * @param {Form} form
 * @param {() => void} clear
 */
function clearing(form, clear) {
  const button = one(document, '[data-do="clear"]', HTMLElement);
  const prompt = one(document, '[data-prompt="clear"]', HTMLElement);
  const show = (/** @type {boolean} */ on) => {
    prompt.hidden = !on;
    button.setAttribute("aria-expanded", String(on));
    (on ? one(prompt, "#clear-words", HTMLElement) : button).focus();
  };
  button.addEventListener("click", () => show(prompt.hidden !== false));
  one(prompt, '[data-do="do-not-clear"]', HTMLElement).addEventListener("click", () => show(false));
  one(prompt, '[data-do="do-clear"]', HTMLElement).addEventListener("click", () => {
    clear();
    show(false);
    form.say(inWords("cleared"));
  });
  prompt.addEventListener("keydown", (event) => {
    if (event.key === "Escape") show(false);
  });
}
