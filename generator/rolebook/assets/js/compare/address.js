/*
Which roles are compared, in the address: `?roles=one-role,another&show=differences`.
*/

const ROLE_NAME = /^(?=.{1,60}$)[a-z0-9]+(-[a-z0-9]+)*$/; // else it could lead to another file

/**
 * @param {string} query with or without its question mark.
 * @param {number} most
 * @returns {Compared}
 */
function readCompared(query, most) {
  const given = new URLSearchParams(query);
  const names = given.getAll("roles").flatMap((value) => value.split(",")).map((name) => name.trim()).filter(Boolean);
  /** @type {Compared} */
  const compared = { ids: [], faults: [], differences: given.get("show") === "differences" };
  for (const id of names) {
    const kind = faultOf(id, compared.ids, most);
    if (!kind) compared.ids.push(id);
    else if (!compared.faults.some((fault) => fault.id === id && fault.kind === kind)) compared.faults.push({ id, kind });
  }
  return compared;
}

/**
 * @param {string} id
 * @param {string[]} before
 * @param {number} most
 * @returns {FaultKind | null}
 */
function faultOf(id, before, most) {
  if (!ROLE_NAME.test(id)) return "no-name";
  if (before.includes(id)) return "twice";
  return before.length < most ? null : "too-many";
}

/**
 * The query that shows the same again.
 * @param {string[]} ids
 * @param {boolean} differences
 */
function writeCompared(ids, differences) {
  const written = [...(ids.length ? [`roles=${ids.join(",")}`] : []), ...(differences ? ["show=differences"] : [])];
  return written.length ? `?${written.join("&")}` : "";
}
