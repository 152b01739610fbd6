/*
The list as the page came: each row is a role, and the row stays what is shown of it.
*/

/**
 * @param {HTMLTableElement} table
 * @param {Map<string, string>} domainWords further words for a domain, by its id.
 * @returns {{roles: Role[], rows: Map<string, HTMLTableRowElement>}}
 */
function rolesOnPage(table, domainWords) {
  const rows = new Map();
  const roles = [...table.tBodies[0].rows].map((row, place) => {
    rows.set(row.dataset.role ?? "", row);
    return roleOf(row, place, domainWords);
  });
  return { roles, rows };
}

/** @param {HTMLTableRowElement} row @param {number} place @param {Map<string, string>} domainWords @returns {Role} */
function roleOf(row, place, domainWords) {
  const facts = row.dataset;
  /** @param {string | undefined} text */
  const list = (text) => (text ?? "").split(" ").filter(Boolean);
  const [title, work, , domain] = [...row.cells].map((cell) => cell.textContent ?? "");
  return {
    id: facts.role ?? "",
    title: title.trim(),
    words: folded([title, work, domain, domainWords.get(facts.domain ?? "") ?? ""].join(" ")),
    values: {
      family: list(facts.family),
      domain: list(facts.domain),
      depth: list(facts.depth),
      complexity: list(facts.complexity),
      language: list(facts.language),
    },
    pay: list(facts.pay).map((range) => {
      const [currency, min, max] = range.split(":");
      return { currency, min: Number(min), max: Number(max) };
    }),
    places: list(facts.places).map((written) => {
      const [work, country] = written.split(":");
      return { work, country };
    }),
    open: Number(facts.open),
    overdue: facts.overdue === "yes",
    retired: facts.status === "retired",
    reviewed: row.querySelector("time")?.dateTime ?? "",
    place,
  };
}

/**
 * Show the found roles, in the order of `sorted`; what stands right already is not touched.
 * @param {HTMLTableElement} table
 * @param {Map<string, HTMLTableRowElement>} rows
 * @param {Role[]} sorted every role.
 * @param {Role[]} found
 */
function showRows(table, rows, sorted, found) {
  const shown = new Set(found.map((role) => role.id));
  const [body] = table.tBodies;
  if (sorted.some((role, index) => body.rows[index]?.dataset.role !== role.id)) {
    body.append(...sorted.map((role) => rows.get(role.id) ?? ""));
  }
  for (const role of sorted) {
    const row = rows.get(role.id);
    if (row && row.hidden === shown.has(role.id)) row.hidden = !row.hidden;
  }
}
