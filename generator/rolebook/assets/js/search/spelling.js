/*
A word that nothing has, most likely misspelt or not finished: the nearest word of a title, a heading or another name.
*/

const SHORTEST = 4;

/**
 * The nearest known word, or nothing. One slip is allowed, two in long words.
 * @param {Entry[]} entries
 * @param {string} word
 */
function nearest(entries, word) {
  const most = word.length >= 8 ? 2 : 1;
  let [found, least] = ["", most + 1];
  for (const candidate of word.length < SHORTEST ? [] : vocabulary(entries)) {
    const near = Math.min(slips(word, candidate, least), slips(word, candidate.slice(0, word.length), least));
    if (near < least) [found, least] = [candidate, near];
  }
  return found;
}

/** @type {WeakMap<Entry[], Set<string>>} */
const vocabularies = new WeakMap();

/** @param {Entry[]} entries */
function vocabulary(entries) {
  let words = vocabularies.get(entries);
  if (!words) {
    const places = entries.flatMap((entry) => [entry, ...entry.parts]);
    const named = places.flatMap((place) => place.fields.filter((field) => field.worth > 1));
    words = new Set(named.flatMap((field) => field.words.split(" ")));
    vocabularies.set(entries, words);
  }
  return words;
}

/**
 * How many letters were left out, added, changed or swapped with their neighbour (optimal string alignment distance);
 * `limit` when it is that many or more.
 * @param {string} a
 * @param {string} b
 * @param {number} limit
 */
function slips(a, b, limit) {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  /** @type {number[]} */
  let before = [];
  let row = [...b, ""].map((_, column) => column);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + Number(a[i - 1] !== b[j - 1]));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) next[j] = Math.min(next[j], before[j - 2] + 1);
    }
    [before, row] = [row, next];
  }
  return Math.min(row[b.length], limit);
}
