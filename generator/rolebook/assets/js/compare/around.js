/*
Around the table: which roles are compared, and which could be added.
*/

/**
 * @param {RoleData[]} roles
 * @param {string} root
 * @param {(id: string) => void} takeAway
 */
function chosenRoles(roles, root, takeAway) {
  const entries = roles.map((role) => {
    const state = role.status === "active" ? [] : [" ", make("span", { class: "rb-chip" }, statusInWords(role.status))];
    const button = makeButton(inWords("take"), () => takeAway(role.id), { "data-id": role.id });
    button.append(make("span", { class: "rb-sr" }, ` ${role.title}`));
    return make("li", {}, make("a", { href: `${root}/${role.page}` }, role.title), ...state, " ", button);
  });
  return make("ul", { class: "rb-chosen", role: "list", "aria-label": inWords("compared") }, ...entries);
}

/** @param {string} status */
function statusInWords(status) {
  if (status === "draft") return inWords("draft");
  return status === "retired" ? inWords("retired") : status;
}

/**
 * @param {boolean} on
 * @param {(on: boolean) => void} changed
 */
function differencesSwitch(on, changed) {
  const box = make("input", { type: "checkbox", id: "compare-differences" });
  box.checked = on;
  box.addEventListener("change", () => changed(box.checked));
  return make("div", { class: "rb-choices" }, make("label", {}, box, " ", make("span", {}, inWords("only"))));
}

const MOST_OFFERED = 6;

/**
 * Roles that are like those compared, with a link that adds each, and the way to all others.
 * @param {RoleData[]} roles
 * @param {number} most
 * @param {string} catalogue
 * @param {(ids: string[]) => string} address
 * @returns {HTMLElement[]}
 */
function moreRoles(roles, most, catalogue, address) {
  const ids = roles.map((role) => role.id);
  const chosen = ids.length ? `?compare=${ids.join(",")}` : "";
  const way = make("a", { href: `${catalogue}${chosen}` }, inWords("all-roles"));
  const list = "{list}"; // the place stays open: a link goes there
  const [before, after] = (ids.length ? inWords("others", { list }) : inWords("choose", { list })).split(list);
  const choose = make("p", {}, before, way, after);
  if (!roles.length || roles.length >= most) return [choose];
  const near = merged(roles.map((role) => role.similar));
  const offered = near.filter((other) => !ids.includes(other.id)).slice(0, MOST_OFFERED);
  if (!offered.length) return [choose];
  const entries = offered.map((other) => {
    const like = roles.find((role) => role.similar.some((one) => one.id === other.id));
    const why = like?.similar.find((one) => one.id === other.id)?.why ?? "";
    const add = make("a", { href: address([...ids, other.id]) }, inWords("add", { title: other.title }));
    const beside = inWords("beside", { title: like?.title ?? "", why });
    return make("li", {}, add, make("span", { class: "rb-meta" }, ` ${beside}`));
  });
  const head = make("h2", { id: "more" }, inWords("near"));
  return [head, make("ul", {}, ...entries), choose];
}
