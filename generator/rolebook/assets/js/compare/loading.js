/*
The data of roles. Each comes as a script, because a page that is opened from a folder may read no other kind of file;
it holds the same bytes as the JSON beside it.
*/

/**
 * The role `id`, or null when the site has none.
 * @param {string} id a name that was checked.
 * @param {string} root where the site begins.
 * @returns {Promise<RoleData | null>}
 */
function loadRole(id, root) {
  const there = roleAt(id);
  if (there) return Promise.resolve(there);
  return new Promise((done) => {
    const script = make("script", { src: `${root}/api/roles/${id}.js` });
    script.addEventListener("load", () => done(roleAt(id)));
    script.addEventListener("error", () => done(null));
    document.head.append(script);
  });
}

/** @param {string} id @returns {RoleData | null} */
function roleAt(id) {
  return window.rolebookRoles?.filter(isRole).find((role) => role.id === id) ?? null;
}

/** @param {unknown} data @returns {data is RoleData} */
function isRole(data) {
  if (typeof data !== "object" || data === null) return false;
  return "format" in data && data.format === "rolebook-role" && "in_words" in data;
}
