/*
The table: a column for each role, a row for each fact. All text of authors is put in as text.
*/

/**
 * @param {RoleData[]} roles
 * @param {LineSection[]} sections
 * @param {string} root
 */
function comparison(roles, sections, root) {
  const titles = roles.map((role) => role.title);
  const heads = roles.map((role) => make("th", { scope: "col" }, make("a", { href: `${root}/${role.page}` }, role.title)));
  return make(
    "table",
    { class: "rb-table rb-compared" },
    make("caption", { class: "rb-sr" }, inWords("caption", { titles: listed(titles) })),
    make("thead", {}, make("tr", {}, make("th", { scope: "col" }, inWords("fact")), ...heads)),
    ...sections.filter((section) => section.lines.length).map((section) => sectionRows(section, titles)),
  );
}

/**
 * @param {LineSection} section
 * @param {string[]} titles
 */
function sectionRows(section, titles) {
  const head = make("th", { scope: "rowgroup", colspan: String(titles.length + 1) }, section.name);
  const rows = section.lines.map((line) => lineRow(line, titles));
  return make("tbody", {}, make("tr", { class: "rb-section" }, head), ...rows);
}

/**
 * @param {Line} line
 * @param {string[]} titles
 */
function lineRow(line, titles) {
  const several = titles.length > 1;
  const chip = make("span", { class: "rb-chip rb-warn" }, inWords("differs"));
  const mark = line.differs && several ? [" ", chip] : [];
  const head = make("th", { scope: "row" }, line.name, ...mark);
  const cells = line.cells.map((values, place) => {
    const look = line.odd[place] ? "rb-odd" : "";
    return make("td", { class: look, "data-label": titles[place] }, ...cellOf(line, values, several));
  });
  return make("tr", mark.length ? { class: "rb-differs" } : {}, head, ...cells);
}

/**
 * @param {Line} line
 * @param {string[]} values
 * @param {boolean} several whether there is another role to have the same.
 */
function cellOf(line, values, several) {
  if (!values.length) return [make("span", { class: "rb-meta" }, inWords("nothing"))];
  if (line.cells.every((cell) => cell.length < 2)) return values;
  const items = values.map((value) => {
    const same = several && line.differs && inAll(line, value);
    return make("li", same ? { class: "rb-same", "data-said": inWords("in-all") } : {}, value);
  });
  return [make("ul", { role: "list" }, ...items)];
}

/**
 * Show all rows, or those that differ.
 * @param {HTMLTableElement} table
 * @param {boolean} differences
 */
function showDifferences(table, differences) {
  for (const body of table.tBodies) {
    const rows = [...body.rows].slice(1);
    for (const row of rows) row.hidden = differences && !row.classList.contains("rb-differs");
    body.hidden = rows.every((row) => row.hidden);
  }
}
