/*
The list becomes one that can be searched, filtered and sorted. What is asked for stands in the fields and in the
address, and the two say the same at any time.
*/

const TYPING_MS = 300; // so long after the last letter, the address follows

function startCatalogue() {
  const form = one(document, "#finder", HTMLFormElement);
  const table = one(document, "#role-list", HTMLTableElement);
  const status = one(document, "#find-status", HTMLElement);
  const none = one(document, "#find-none", HTMLElement);
  const filters = one(document, '[data-words="filters"]', HTMLElement);
  const { roles, rows } = rolesOnPage(table);
  /** @type {WordIndex | undefined} */
  let index;
  const indexed = () => (index ??= indexWords(roles, groupWords(form), form.dataset.small ?? ""));
  const known = { ...knownValues(form), compare: roles.map((role) => role.id) };
  let asked = readAddress(location.search, known);

  function show() {
    const { fits, near } = searched(roles, asked.words, indexed);
    const found = findRoles(roles, asked, fits);
    showRows(table, rows, inOrder(found.roles, asked.sort, fits));
    showCounts(form, found.counts);
    setView(asked.view || "cards");
    const narrowed = countAsked(asked);
    setText(filters, narrowed ? ` (${narrowed})` : "");
    setText(status, foundInWords(found.roles.length, found.total, near));
    none.hidden = found.roles.length > 0;
  }

  const address = addressKeeper(() => writeAddress(asked));
  const titleOf = (/** @type {string} */ id) => roles.find((role) => role.id === id)?.title ?? "";
  const showChosen = choosing(table, titleOf, (compare) => {
    asked = { ...asked, compare };
    address.follow(false);
  });
  /** @param {boolean} typing */
  const changed = (typing) => {
    asked = { ...readPanel(form), compare: asked.compare };
    address.follow(typing); // first: with changes waiting, it would make the browser lay out the page twice
    show();
  };
  form.addEventListener("submit", (event) => event.preventDefault());
  for (const field of fieldsOf(form)) {
    const typed = field.type === "search" || field.type === "number";
    field.addEventListener(typed ? "input" : "change", () => changed(typed));
  }
  one(document, "#find-clear", HTMLButtonElement).addEventListener("click", () => {
    const { sort, view, currency, compare } = asked;
    asked = { ...nothingAsked(), sort, view, currency, compare };
    setPanel(form, asked);
    address.follow(false);
    show();
  });
  window.addEventListener("popstate", () => {
    asked = readAddress(location.search, known);
    setPanel(form, asked);
    show();
    showChosen(asked.compare);
  });
  foldingFilters();
  setPanel(form, asked);
  show();
  showChosen(asked.compare);
}

/**
 * Keeps the address in step. Each choice is one step back; a run of typing is one step as a whole.
 * @param {() => string} written
 */
function addressKeeper(written) {
  let waiting = 0;
  let running = false;
  window.addEventListener("popstate", () => {
    clearTimeout(waiting);
    running = false;
  });
  /** @param {boolean} run */
  function follow(run) {
    clearTimeout(waiting);
    const address = `${location.pathname}${written()}${location.hash}`;
    if (`${location.pathname}${location.search}${location.hash}` === address) return;
    if (run && running) history.replaceState(null, "", address);
    else history.pushState(null, "", address);
    running = run;
  }
  return {
    /** @param {boolean} run */
    follow(run) {
      clearTimeout(waiting);
      if (!run) follow(false);
      else waiting = window.setTimeout(() => follow(true), TYPING_MS);
    },
  };
}

/**
 * Words that find all roles of a family, a domain or a kind of task: its name, and what else it is called.
 * @param {HTMLFormElement} form
 */
function groupWords(form) {
  const words = new Map();
  for (const field of fieldsOf(form)) {
    const name = field.labels?.[0]?.querySelector("span")?.firstChild?.textContent ?? ""; // not the number behind it
    if (field.type === "checkbox") words.set(`${field.name}:${field.value}`, `${name} ${field.dataset.also ?? ""}`);
  }
  return words;
}

/** @param {string} view cards or table; nothing is touched when it is so already. */
function setView(view) {
  const { dataset } = document.documentElement;
  if (dataset.view !== view) dataset.view = view;
}

/** On narrow screens the filters fold away below a button. */
function foldingFilters() {
  const button = one(document, '[aria-controls="find-filters"]', HTMLButtonElement);
  button.addEventListener("click", () => {
    button.setAttribute("aria-expanded", String(button.getAttribute("aria-expanded") !== "true"));
  });
}

startCatalogue();
document.documentElement.dataset.started = "yes";
delete document.documentElement.dataset.waiting;
