/*
What is asked for, in the address: `?words=clinical&family=evaluation,quality&sort=pay`. Whatever is as usual is left out.
*/

/** @type {GroupName[]} */
const GROUPS = ["family", "domain", "task", "depth", "complexity", "language"];

/** @returns {Asked} */
function nothingAsked() {
  return {
    ...{ words: "", open: false, work: "", country: "", pay: "", currency: "", review: "", retired: false },
    groups: { family: [], domain: [], task: [], depth: [], complexity: [], language: [] },
    ...{ sort: "", view: "", compare: [] },
  };
}

/**
 * What an address asks for. Values that the page does not offer are left out, so an old address still leads somewhere.
 * @param {string} query with or without its question mark.
 * @param {Known} known
 * @returns {Asked}
 */
function readAddress(query, known) {
  const given = new URLSearchParams(query);
  /** @param {string} name */
  const several = (name) => [
    ...new Set(given.getAll(name).flatMap((value) => value.split(",")).filter((value) => known[name]?.includes(value))),
  ];
  /** @param {string} name */
  const one = (name) => several(name)[0] ?? "";
  const pay = given.get("pay") ?? "";
  const asked = nothingAsked();
  for (const name of GROUPS) asked.groups[name] = several(name);
  return {
    ...asked,
    words: (given.get("words") ?? "").slice(0, 200),
    open: given.get("open") === "yes",
    ...{ work: one("work"), country: one("country") },
    pay: /^\d{1,9}(\.\d{1,2})?$/.test(pay) ? pay : "",
    currency: one("currency") || (known.currency?.[0] ?? ""),
    ...{ review: one("review"), retired: given.get("retired") === "yes" },
    ...{ sort: one("sort"), view: one("view"), compare: several("compare") },
  };
}

/**
 * The query that asks for the same again; "" when nothing is asked for.
 * @param {Asked} asked
 */
function writeAddress(asked) {
  /** @param {SingleName} name @returns {[string, string]} */
  const pair = (name) => [name, asked[name]];
  /** @type {[string, string][]} */
  const pairs = [
    ["words", asked.words.trim()],
    ["open", asked.open ? "yes" : ""],
    ...[pair("work"), pair("country"), pair("pay")],
    ["currency", asked.pay ? asked.currency : ""],
    ...GROUPS.map((name) => /** @type {[string, string]} */ ([name, asked.groups[name].join(",")])),
    ["review", asked.review],
    ["retired", asked.retired ? "yes" : ""],
    ...[pair("sort"), pair("view")],
    ["compare", asked.compare.join(",")],
  ];
  const written = pairs.filter(([, value]) => value).map(([name, value]) => `${name}=${inAddress(value)}`);
  return written.length ? `?${written.join("&")}` : "";
}

/** @param {string} value */
function inAddress(value) {
  return encodeURIComponent(value).replaceAll("%2C", ",").replaceAll("%20", "+");
}

/**
 * How many filters narrow the list, the search among them.
 * @param {Asked} asked
 */
function countAsked(asked) {
  const single = [asked.words.trim(), asked.open, asked.work, asked.country, asked.pay, asked.review].filter(Boolean).length;
  return single + GROUPS.reduce((sum, name) => sum + asked.groups[name].length, 0);
}
