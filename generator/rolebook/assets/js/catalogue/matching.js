/*
Which roles are found, and how many each further choice would find.

A choice is counted among the roles that pass every filter but the one it belongs to: its number is what the list would
hold with that choice alone in its filter. So one pass over the roles is enough: a role that fails nothing counts for
all filters, a role that fails one filter counts for that one, and no other role counts.
*/

/**
 * @param {Role[]} roles
 * @param {Asked} asked
 * @param {Map<Role, number> | null} fits the roles that the search finds.
 * @returns {Found}
 */
function findRoles(roles, asked, fits) {
  const tests = testsOf(asked, fits);
  /** @type {Found} */
  const found = { roles: [], total: 0, counts: new Map() };
  for (const role of roles) {
    if (role.retired && !asked.retired) continue;
    found.total += 1;
    const failed = tests.filter((test) => !test.passes(role)).map((test) => test.name);
    if (failed.length > 1) continue;
    if (!failed.length) found.roles.push(role);
    for (const choice of choicesOf(role, asked, failed[0])) {
      found.counts.set(choice, (found.counts.get(choice) ?? 0) + 1);
    }
  }
  return found;
}

/**
 * The filters that are set.
 * @param {Asked} asked
 * @param {Map<Role, number> | null} fits
 */
function testsOf(asked, fits) {
  /** @type {{name: string, passes: (role: Role) => boolean}[]} */
  const tests = [];
  if (fits) tests.push({ name: "words", passes: (role) => fits.has(role) });
  if (asked.open) tests.push({ name: "open", passes: (role) => role.open > 0 });
  if (asked.work || asked.country) tests.push({ name: "place", passes: (role) => role.places.some(atPlace(asked)) });
  if (asked.pay) tests.push({ name: "pay", passes: (role) => role.pay.some(payingFor(asked)) });
  if (asked.review) tests.push({ name: "review", passes: (role) => role.overdue === (asked.review === "overdue") });
  for (const name of GROUPS) {
    const chosen = new Set(asked.groups[name]);
    if (chosen.size) tests.push({ name, passes: (role) => role.values[name].some((value) => chosen.has(value)) });
  }
  return tests;
}

/** @param {{work: string, country: string}} asked @returns {(place: Place) => boolean} */
function atPlace(asked) {
  return (place) => (!asked.work || place.work === asked.work) && (!asked.country || place.country === asked.country);
}

/** @param {{pay: string, currency: string}} asked @returns {(pay: Pay) => boolean} */
function payingFor(asked) {
  const amount = Number(asked.pay);
  return (pay) => pay.currency === asked.currency && pay.min <= amount && amount <= pay.max;
}

/**
 * The choices that a role counts for: `family:evaluation`, `country:US`. `failed` is the one filter that it fails.
 * @param {Role} role
 * @param {Asked} asked
 * @param {string | undefined} failed
 */
function choicesOf(role, asked, failed) {
  /** @param {string} filter */
  const counts = (filter) => !failed || failed === filter;
  const choices = new Set();
  for (const name of GROUPS) {
    if (counts(name)) for (const value of role.values[name]) choices.add(`${name}:${value}`);
  }
  if (counts("open") && role.open) choices.add("open:yes");
  if (counts("review")) choices.add(role.overdue ? "review:overdue" : "review:current");
  if (counts("place")) {
    const [anyWork, anywhere] = [atPlace({ ...asked, work: "" }), atPlace({ ...asked, country: "" })];
    for (const place of role.places) {
      if (anyWork(place)) choices.add(`work:${place.work}`);
      if (anywhere(place)) choices.add(`country:${place.country}`);
    }
  }
  if (counts("pay")) {
    for (const pay of role.pay) {
      if (!asked.pay || payingFor({ pay: asked.pay, currency: pay.currency })(pay)) choices.add(`currency:${pay.currency}`);
    }
  }
  return choices;
}
