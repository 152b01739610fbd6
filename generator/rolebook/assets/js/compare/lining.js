/*
Facts of several roles, lined up, and which of them differ.
*/

/**
 * All sections of all roles. What only some roles have stands where they have it.
 * @param {FactSection[][]} roles
 * @returns {LineSection[]}
 */
function linedUp(roles) {
  return merged(roles).map((section) => {
    const own = roles.map((sections) => sections.find((other) => other.id === section.id)?.rows ?? []);
    return { id: section.id, name: section.name, lines: merged(own).map((fact) => lineOf(fact, own)) };
  });
}

/**
 * The members of all lists, each once: in the order of the first list, others behind what they follow in their own.
 * @template {{id: string}} T
 * @param {T[][]} lists
 * @returns {T[]}
 */
function merged(lists) {
  /** @type {T[]} */
  const all = [];
  for (const list of lists) {
    let place = 0;
    for (const member of list) {
      const known = all.findIndex((other) => other.id === member.id);
      if (known < 0) all.splice(place, 0, member);
      place = (known < 0 ? place : known) + 1;
    }
  }
  return all;
}

/**
 * @param {Fact} fact
 * @param {Fact[][]} roles
 * @returns {Line}
 */
function lineOf(fact, roles) {
  const cells = roles.map((facts) => facts.find((other) => other.id === fact.id)?.values ?? []);
  const said = cells.map((values) => JSON.stringify([...values].sort()));
  /** @param {string} text */
  const times = (text) => said.filter((other) => other === text).length;
  const most = Math.max(...said.map(times));
  return {
    id: fact.id,
    name: fact.name,
    cells,
    differs: new Set(said).size > 1,
    odd: said.map((text) => most > 1 && times(text) < most),
  };
}

/**
 * Whether every role has this value among those of the line.
 * @param {Line} line
 * @param {string} value
 */
function inAll(line, value) {
  return line.cells.every((values) => values.includes(value));
}
