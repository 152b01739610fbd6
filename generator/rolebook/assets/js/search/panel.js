/*
The search's dialog: it answers while somebody types. Arrow keys walk from the field through the links and back, Enter
in the field opens the first one, Escape closes. All that is found is put in as text.
*/

const [MOST, MOST_PARTS] = [20, 3];

/**
 * @param {HTMLDialogElement} dialog
 * @param {Entry[]} entries
 * @param {string} root where the site begins
 */
function answerIn(dialog, entries, root) {
  const field = one(dialog, "input", HTMLInputElement);
  const list = one(dialog, "ol", HTMLOListElement);
  const status = one(dialog, "[role=status]", HTMLElement);
  let last = "";

  function answer() {
    const question = field.value.trim();
    if (question === last) return;
    last = question;
    const found = findPlaces(entries, question);
    const words = found.words.map((word) => word.found).filter(Boolean);
    list.replaceChildren(...found.hits.slice(0, MOST).map((hit) => shownHit(hit, words, root)));
    list.scrollTop = 0;
    setText(status, question ? saidOf(found, MOST) : "");
  }

  field.addEventListener("input", answer);
  dialog.addEventListener("keydown", (event) => {
    const links = [field, ...all(list, "a")];
    const place = links.indexOf(/** @type {HTMLElement} */ (document.activeElement));
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && place >= 0) {
      links[Math.min(Math.max(place + step, 0), links.length - 1)].focus();
      event.preventDefault();
    } else if (place > 0 && event.key.length === 1 && event.key !== " " && !event.ctrlKey && !event.metaKey && !event.altKey) {
      field.focus(); // what is typed goes on in the field
    }
  });
  one(dialog, "form", HTMLFormElement).addEventListener("submit", (event) => {
    event.preventDefault();
    list.querySelector("a")?.click();
  });
  list.addEventListener("click", (event) => {
    if (event.target instanceof Element && event.target.closest("a") && !event.ctrlKey && !event.metaKey) dialog.close();
  });
  answer();
}

/**
 * @param {Hit} hit
 * @param {string[]} words
 * @param {string} root
 */
function shownHit(hit, words, root) {
  const shown = make("li", {}, link(hit.entry, words, root));
  const parts = hit.parts.slice(0, MOST_PARTS).map((part) => make("li", {}, link(part, words, root)));
  if (parts.length) shown.append(make("ul", {}, ...parts));
  return shown;
}

/**
 * @param {Place} place
 * @param {string[]} words
 * @param {string} root
 */
function link(place, words, root) {
  const marked = excerptOf(place.text, words).map((piece) => (piece.marked ? make("mark", {}, piece.text) : piece.text));
  const href = new URL(place.address, root).href;
  return make("a", { href }, make("strong", {}, place.title), ...(marked.length ? [" ", make("span", {}, ...marked)] : []));
}
