/*
The way into the search: a link to all roles that opens a dialog instead, and the keys Ctrl and K, or Command and K. No
sign does it alone: who speaks to a computer types signs by chance (WCAG 2.1.4). What the dialog needs to answer is
loaded when it is first opened: two files beside this one, as scripts, so that it works from a folder, too.
*/
const beside = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : location.href;
const search = document.querySelector("#rb-search");
const way = document.querySelector("[data-search]");

/**
 * @param {string} name
 */
function loaded(name) {
  const file = document.createElement("script");
  return new Promise((done, failed) => {
    file.addEventListener("load", done);
    file.addEventListener("error", failed);
    file.src = new URL(name, beside).href;
    document.head.append(file);
  });
}

/**
 * @param {HTMLDialogElement} dialog
 */
function prepareSearch(dialog) {
  const field = one(dialog, "input", HTMLInputElement);
  let started = false;

  async function openSearch(words = "") {
    if (!dialog.open) dialog.showModal();
    if (words) field.value = words;
    field.select();
    if (started) {
      field.dispatchEvent(new Event("input"));
      return;
    }
    started = true;
    dialog.dataset.root = new URL("..", beside).href;
    try {
      await loaded("search-index.js");
      await loaded("search.js");
    } catch {
      started = false;
      setText(one(dialog, "[role=status]", HTMLElement), dialog.dataset.failed ?? "");
    }
  }

  document.addEventListener("keydown", (event) => {
    const asked = event.key.toLowerCase() === "k" && event.ctrlKey !== event.metaKey;
    if (!asked || dialog.open || event.shiftKey || event.altKey) return;
    event.preventDefault();
    openSearch();
  });
  dialog.addEventListener("click", (event) => {
    const asked = event.target instanceof Element && event.target.closest("[data-close]");
    if (asked || event.target === dialog) dialog.close(); // the dialog itself is what surrounds its content
  });
  for (const form of all(document, "form[data-search-form]")) {
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      openSearch(one(form, "input", HTMLInputElement).value);
    });
  }
  return openSearch;
}

if (search instanceof HTMLDialogElement && way instanceof HTMLElement) {
  const openSearch = prepareSearch(search);
  way.setAttribute("role", "button");
  way.setAttribute("aria-haspopup", "dialog");
  way.addEventListener("click", (event) => {
    if (event instanceof MouseEvent && (event.ctrlKey || event.metaKey || event.shiftKey)) return;
    event.preventDefault();
    openSearch();
  });
  way.addEventListener("keydown", (event) => {
    if (event.key === " ") {
      event.preventDefault();
      openSearch();
    }
  });
}
