/*
Lists of words in a sentence.
*/

/**
 * "a", "a and b", "a, b and c", as the page's language has it.
 * @param {string[]} parts
 */
function listed(parts) {
  const last = parts.at(-1) ?? "";
  return parts.length < 2 ? last : inWords("list", { first: parts.slice(0, -1).join(inWords("list-between")), last });
}
