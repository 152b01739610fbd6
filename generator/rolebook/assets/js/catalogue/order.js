/*
The order of the list: as asked for, else by how well a search finds them. Roles that are equal keep the order of the
page: by family, then title.
*/

/** @type {Record<string, (one: Role, other: Role) => number>} */
const ORDERS = {
  title: (one, other) => BY_TITLE.compare(one.title, other.title),
  // Amounts of two currencies can not be compared, so each currency has its own run.
  pay: (one, other) => byText(one.pay[0].currency, other.pay[0].currency) || other.pay[0].max - one.pay[0].max,
  open: (one, other) => other.open - one.open,
  depth: (one, other) => Number(other.values.depth[0]) - Number(one.values.depth[0]),
  complexity: (one, other) => Number(other.values.complexity[0]) - Number(one.values.complexity[0]),
  reviewed: (one, other) => byText(one.reviewed, other.reviewed),
};

const BY_TITLE = new Intl.Collator("en", { numeric: true });

/** @param {string} one @param {string} other */
function byText(one, other) {
  return one < other ? -1 : Number(one > other);
}

/**
 * `roles` in the order `sort`.
 * @param {Role[]} roles
 * @param {string} sort
 * @param {Map<Role, number> | null} fits
 */
function inOrder(roles, sort, fits) {
  /** @param {Role} role */
  const fit = (role) => fits?.get(role) ?? 0;
  const compare = ORDERS[sort] ?? ((one, other) => fit(one) - fit(other));
  return [...roles].sort((one, other) => compare(one, other) || one.place - other.place);
}
