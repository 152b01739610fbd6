/*
What this page says: its sentences stand in the attributes of its frame, with places such as `{name}` in them.
*/

/**
 * "a", "a and b", "a, b and c", as the page's language has it.
 * @param {string[]} parts
 * @param {DOMStringMap} words
 */
function listedAs(parts, words) {
  const last = parts.at(-1) ?? "";
  return parts.length < 2 ? last : filled(words.last, { first: parts.slice(0, -1).join(words.between), last });
}
