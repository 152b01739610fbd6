/*
The comparison follows the address, and each change writes the address anew.
*/

function startComparing() {
  const page = one(document, "#compare", HTMLElement);
  const status = one(page, "#compare-status", HTMLElement);
  const { root = "..", catalogue = "index.html", most: written } = page.dataset;
  const most = Number(written);
  let turn = 0;

  async function show() {
    const mine = ++turn;
    const compared = readCompared(location.search, most);
    const loaded = await Promise.all(compared.ids.map((id) => loadRole(id, root)));
    if (mine !== turn) return; // the address has changed meanwhile
    const roles = loaded.filter((role) => role !== null);
    const missing = compared.ids.filter((_id, place) => !loaded[place]);
    showFaults(page, [...compared.faults, ...missing.map(unknown)], most);
    const sections = linedUp(roles.map((role) => [...role.in_words, similarTo(role)]));
    const table = comparison(roles, sections, root);
    const ids = roles.map((role) => role.id);
    let { differences } = compared;

    const tell = () => {
      if (roles.length > 1) showDifferences(table, differences);
      setText(status, statusOf(roles.length, sections, differences && roles.length > 1, most));
    };
    /** @param {string} id */
    const takeAway = (id) => {
      history.pushState(null, "", addressOf(ids.filter((other) => other !== id), differences));
      show().then(() => all(page, "#compare-chosen button, #compare-more a")[0]?.focus());
    };
    const onOff = differencesSwitch(differences, (on) => {
      differences = on;
      history.replaceState(null, "", addressOf(ids, on));
      tell();
    });
    const label = inWords("region");
    const region = make("div", { class: "rb-scroll", tabindex: "0", role: "group", "aria-label": label }, table);
    const chosen = chosenRoles(roles, root, takeAway);
    fill(page, "#compare-chosen", roles.length > 1 ? [chosen, onOff] : roles.length ? [chosen] : []);
    fill(page, "#compare-table", roles.length ? [region] : []);
    /** @param {string[]} more */
    const address = (more) => writeCompared(more, differences);
    fill(page, "#compare-more", moreRoles(roles, most, catalogue, address));
    tell();
  }

  window.addEventListener("popstate", show);
  return show();
}

/** @param {string} id @returns {Fault} */
function unknown(id) {
  return { id, kind: "unknown" };
}

/** @param {RoleData} role @returns {FactSection} */
function similarTo(role) {
  const values = role.similar.map((other) => other.title);
  const row = { id: "similar", name: inWords("like"), values };
  return { id: "near", name: inWords("similar"), rows: [row] };
}

/** @param {string[]} ids @param {boolean} differences */
function addressOf(ids, differences) {
  return `${location.pathname}${writeCompared(ids, differences)}`;
}

/** @param {HTMLElement} page @param {Fault[]} faults @param {number} most */
function showFaults(page, faults, most) {
  const list = one(page, "#compare-faults", HTMLElement);
  list.replaceChildren(...faults.slice(0, 10).map((fault) => make("li", {}, faultInWords(fault, most))));
  list.hidden = !faults.length;
}

/** @param {HTMLElement} page @param {string} place @param {Node[]} nodes */
function fill(page, place, nodes) {
  one(page, place, HTMLElement).replaceChildren(...nodes);
}

startComparing();
document.documentElement.dataset.started = "yes";
delete document.documentElement.dataset.waiting;
