/*
Around the table: which roles are compared, and which could be added.
*/

/**
 * @param {RoleData[]} roles
 * @param {string} root
 * @param {(id: string) => void} takeAway
 * @param {DOMStringMap} words
 */
function chosenRoles(roles, root, takeAway, words) {
  const entries = roles.map((role) => {
    const state = role.status === "active" ? [] : [" ", make("span", { class: "rb-chip" }, statusInWords(role.status, words))];
    const button = makeButton(filled(words.take), () => takeAway(role.id), { "data-id": role.id });
    button.append(make("span", { class: "rb-sr" }, ` ${role.title}`));
    return make("li", {}, make("a", { href: `${root}/${role.page}` }, role.title), ...state, " ", button);
  });
  return make("ul", { class: "rb-chosen", role: "list", "aria-label": filled(words.chosen) }, ...entries);
}

/** @param {string} status @param {DOMStringMap} words */
function statusInWords(status, words) {
  if (status === "draft") return filled(words.draft);
  return status === "retired" ? filled(words.retired) : status;
}

/**
 * @param {boolean} on
 * @param {(on: boolean) => void} changed
 * @param {DOMStringMap} words
 */
function differencesSwitch(on, changed, words) {
  const box = make("input", { type: "checkbox", id: "compare-differences" });
  box.checked = on;
  box.addEventListener("change", () => changed(box.checked));
  return make("div", { class: "rb-choices" }, make("label", {}, box, " ", make("span", {}, filled(words.only))));
}

const MOST_OFFERED = 6;

/**
 * Roles that are like those compared, with a link that adds each, and the way to all others.
 * @param {RoleData[]} roles
 * @param {number} most
 * @param {string} catalogue
 * @param {(ids: string[]) => string} address
 * @param {DOMStringMap} words
 * @returns {HTMLElement[]}
 */
function moreRoles(roles, most, catalogue, address, words) {
  const ids = roles.map((role) => role.id);
  const chosen = ids.length ? `?compare=${ids.join(",")}` : "";
  const list = make("a", { href: `${catalogue}${chosen}` }, filled(words.list));
  const [before = "", after = ""] = ((ids.length ? words.others : words.choose) ?? "").split("{list}");
  const choose = make("p", {}, before, list, after);
  if (!roles.length || roles.length >= most) return [choose];
  const near = merged(roles.map((role) => role.similar));
  const offered = near.filter((other) => !ids.includes(other.id)).slice(0, MOST_OFFERED);
  if (!offered.length) return [choose];
  const entries = offered.map((other) => {
    const like = roles.find((role) => role.similar.some((one) => one.id === other.id));
    const why = like?.similar.find((one) => one.id === other.id)?.why ?? "";
    const add = make("a", { href: address([...ids, other.id]) }, filled(words.add, { title: other.title }));
    const beside = filled(words.beside, { title: like?.title ?? "", why });
    return make("li", {}, add, make("span", { class: "rb-meta" }, ` ${beside}`));
  });
  const head = make("h2", { id: "more" }, filled(words.near));
  return [head, make("ul", {}, ...entries), choose];
}
