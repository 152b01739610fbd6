/*
What the comparison says of itself, and of what was asked in vain.
*/

/**
 * @param {number} count of roles
 * @param {LineSection[]} sections
 * @param {boolean} differences whether these alone are shown.
 * @param {number} most so many roles can be compared.
 */
function statusOf(count, sections, differences, most) {
  if (!count) return inWords("no-role", { most });
  if (count === 1) return inWords("one-role");
  const lines = sections.flatMap((section) => section.lines);
  const differ = lines.filter((line) => line.differs).length;
  const [roles, facts] = [inWords("roles", { count }), inWords("facts", { count: lines.length })];
  if (!differ) return inWords("same", { roles, facts });
  return differences ? inWords("differing", { roles, facts, count: differ }) : inWords("all", { roles, facts, count: differ });
}

const LONGEST_SHOWN = 60;

/**
 * A fault in a sentence.
 * @param {Fault} fault
 * @param {number} most
 */
function faultInWords({ id, kind }, most) {
  const name = id.length > LONGEST_SHOWN ? `${[...id].slice(0, LONGEST_SHOWN).join("")}…` : id;
  if (kind === "no-name") return inWords("no-name", { name });
  if (kind === "twice") return inWords("twice", { name });
  return kind === "unknown" ? inWords("unknown", { name }) : inWords("too-many", { name, count: most });
}
