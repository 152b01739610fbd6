/*
What the list says of itself.
*/

/**
 * How many roles are found, of how many; `near` are the words that no role has as they are.
 * @param {number} found
 * @param {number} count
 * @param {string[]} near
 */
function foundInWords(found, count, near) {
  const words = inWords("found", { found, count });
  return near.length ? inWords("found-near", { words, near: near.join(" ") }) : words;
}

/**
 * Which roles are chosen to be compared; empty when none is.
 * @param {string[]} titles
 */
function chosenInWords(titles) {
  if (titles.length === 1) return inWords("chosen-one", { titles: titles[0] });
  return titles.length ? inWords("chosen", { titles: titles.join("; ") }) : "";
}
