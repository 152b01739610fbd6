/*
What the search says of what it found.
*/

/**
 * @param {Hits} found
 * @param {number} most so many pages are shown.
 */
function saidOf({ hits, words, all }, most) {
  const count = hits.length;
  if (!count) return inWords("none");
  const other = words.filter((word) => word.found !== word.typed);
  const sentences = [count > most ? inWords("pages-first", { count, most }) : inWords("pages", { count })];
  for (const { typed, found } of other) {
    sentences.push(found ? inWords("instead", { typed, found }) : inWords("without", { typed }));
  }
  if (!all && !other.length) sentences.push(inWords("part"));
  return sentences.join(" ");
}
