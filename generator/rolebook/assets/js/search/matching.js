/*
What is found for some words, and in which order.

A word finds every word that begins with it. A place needs all words of the question, each in any of its fields; short
words only have a say in the order, unless there are no others. The field that is worth most counts, a whole word more
than a beginning, and rare words more than common ones. When no place has all words, those that have half of them are
shown. A word that nothing has is taken for the nearest one that something has.
*/

const [WHOLE, SHORT] = [1.5, 3];

/**
 * @param {Entry[]} entries
 * @param {string} question
 * @returns {Hits}
 */
function findPlaces(entries, question) {
  const typed = [...new Set(wordsOf(question))].slice(0, 12);
  const words = typed.map((word) => ({ typed: word, found: isKnown(entries, word) ? word : nearest(entries, word) }));
  const asked = words.map((word) => word.found).filter(Boolean);
  const long = asked.filter((word) => word.length > SHORT);
  const needed = long.length ? long : asked;
  const all = findWith(entries, asked, needed, needed.length);
  const hits = all.length ? all : findWith(entries, asked, needed, needed.length / 2);
  return { hits, words, all: all.length > 0 && asked.length === typed.length };
}

/**
 * The entries with places that have at least `least` of the words needed, best first.
 * @param {Entry[]} entries
 * @param {string[]} asked
 * @param {string[]} needed
 * @param {number} least
 * @returns {Hit[]}
 */
function findWith(entries, asked, needed, least) {
  if (!needed.length) return [];
  const having = asked.map((word) => entries.filter((entry) => has(entry, word)).length);
  const rarity = having.map((count) => Math.log(1 + entries.length / (1 + count)));
  /** @param {Place} place */
  const score = (place) => {
    const worths = asked.map((word) => worthOf(place, word));
    if (asked.filter((word, which) => worths[which] && needed.includes(word)).length < least) return 0;
    return worths.reduce((sum, worth, which) => sum + worth * rarity[which], 0);
  };
  const hits = [];
  for (const entry of entries) {
    const parts = entry.parts.map((part) => ({ part, score: score(part) })).filter((one) => one.score > 0);
    parts.sort((a, b) => b.score - a.score);
    const best = Math.max(score(entry), parts[0]?.score ?? 0);
    if (best > 0) hits.push({ entry, score: best, parts: parts.map((one) => one.part) });
  }
  return hits.sort((a, b) => b.score - a.score || a.entry.title.length - b.entry.title.length);
}

/**
 * @param {Place} place
 * @param {string} word
 */
function worthOf(place, word) {
  let best = 0;
  for (const { words, worth } of place.fields) {
    if (worth * WHOLE > best && words.includes(` ${word}`)) {
      best = Math.max(best, words.includes(` ${word} `) ? worth * WHOLE : worth);
    }
  }
  return best;
}

/**
 * @param {Entry} entry
 * @param {string} word
 */
function has(entry, word) {
  return worthOf(entry, word) > 0 || entry.parts.some((part) => worthOf(part, word) > 0);
}

/**
 * @param {Entry[]} entries
 * @param {string} word
 */
function isKnown(entries, word) {
  return entries.some((entry) => has(entry, word));
}
