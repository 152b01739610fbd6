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
    const region = make("div", { class: "rb-scroll", tabindex: "0", role: "group", "aria-label": "Comparison" }, table);
    const chosen = chosenRoles(roles, root, takeAway);
    fill(page, "#compare-chosen", roles.length > 1 ? [chosen, onOff] : roles.length ? [chosen] : []);
    fill(page, "#compare-table", roles.length ? [region] : []);
    fill(page, "#compare-more", moreRoles(roles, most, catalogue, (more) => writeCompared(more, differences)));
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
  return { id: "near", name: "Similar roles", rows: [{ id: "similar", name: "Most like it", values }] };
}

/** @param {string[]} ids @param {boolean} differences */
function addressOf(ids, differences) {
  return `${location.pathname}${writeCompared(ids, differences)}`;
}

/**
 * @param {number} count of roles
 * @param {LineSection[]} sections
 * @param {boolean} differences whether these alone are shown.
 * @param {number} most
 */
function statusOf(count, sections, differences, most) {
  if (!count) return `No role is chosen. Choose two to ${most}.`;
  if (count === 1) return "One role is chosen. Add another one to compare it with.";
  const lines = sections.flatMap((section) => section.lines);
  const differ = lines.filter((line) => line.differs).length;
  const facts = counted(lines.length, "fact");
  if (!differ) return `${count} roles, ${facts}; nothing differs.`;
  return differences
    ? `${count} roles; the ${differ} of ${facts} that differ are shown.`
    : `${count} roles, ${facts}; ${differ} differ.`;
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
