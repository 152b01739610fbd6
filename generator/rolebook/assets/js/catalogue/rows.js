/*
The list as the page came: each row is a role, and the row stays what is shown of it.
*/

/**
 * @param {HTMLTableElement} table
 * @returns {{roles: Role[], rows: Map<Role, HTMLTableRowElement>}}
 */
function rolesOnPage(table) {
  const rows = new Map();
  const roles = [...table.tBodies[0].rows].map((row, place) => {
    const role = roleOf(row, place);
    rows.set(role, row);
    return role;
  });
  return { roles, rows };
}

/** @param {HTMLTableRowElement} row @param {number} place @returns {Role} */
function roleOf(row, place) {
  const facts = row.dataset;
  /** @param {string | undefined} text */
  const list = (text) => (text ?? "").split(" ").filter(Boolean);
  /** @type {Texts | undefined} */
  let texts;
  return {
    id: facts.role ?? "",
    // Texts are read when somebody searches: a thousand rows take their time.
    get title() {
      return this.texts.title;
    },
    get texts() {
      texts ??= textsOf(row);
      return texts;
    },
    values: {
      family: list(facts.family),
      domain: list(facts.domain),
      task: list(facts.task),
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

/** @param {HTMLTableRowElement} row @returns {Texts} */
function textsOf(row) {
  const [title, work] = row.cells;
  const names = work.querySelector(".rb-meta > span")?.textContent ?? "";
  return { title: title.textContent?.trim() ?? "", names: names.split(", "), work: work.firstChild?.textContent ?? "" };
}

/**
 * Show the rows of `found` in their order. As few rows as possible are moved, for each has to be drawn again.
 * @param {HTMLTableElement} table
 * @param {Map<Role, HTMLTableRowElement>} rows
 * @param {Role[]} found
 */
function showRows(table, rows, found) {
  const [body] = table.tBodies;
  const shown = new Set(found);
  for (const [role, row] of rows) if (row.hidden === shown.has(role)) row.hidden = !row.hidden;
  const places = new Map([...body.rows].map((row, place) => [row, place]));
  const wanted = found.map((role) => /** @type {HTMLTableRowElement} */ (rows.get(role)));
  const stay = longestRun(wanted.map((row) => places.get(row) ?? 0));
  if (stay.size < wanted.length / 2) {
    body.append(...wanted);
    return;
  }
  let next = null;
  for (const [index, row] of [...wanted.entries()].reverse()) {
    if (!stay.has(index)) body.insertBefore(row, next);
    next = row;
  }
}

/**
 * The indexes of a longest run of rising numbers: what need not move for all to be in order.
 * @param {number[]} numbers
 */
function longestRun(numbers) {
  /** @type {number[]} */
  const ends = []; // for each length of a run, the index of the smallest number that ends one
  const before = numbers.map((number, index) => {
    let [length, most] = [0, ends.length];
    while (length < most) {
      const middle = (length + most) >> 1;
      if (numbers[ends[middle]] < number) length = middle + 1;
      else most = middle;
    }
    ends[length] = index;
    return ends[length - 1] ?? -1;
  });
  const run = new Set();
  for (let index = ends.at(-1) ?? -1; index >= 0; index = before[index]) run.add(index);
  return run;
}
