/*
Texts for comparing and searching.
*/

const PLAIN = /^[\0-\x7f]*$/;

/**
 * A text for comparing: without capitals and accents.
 * @param {string} text
 */
function folded(text) {
  return (PLAIN.test(text) ? text : text.normalize("NFKD").replace(/\p{M}/gu, "")).toLowerCase();
}

/**
 * The words of a text, folded: `Écoute, inter-rater` is `ecoute`, `inter`, `rater`; `C++` and `C#` are words.
 * @param {string} text
 * @returns {string[]}
 */
function wordsOf(text) {
  return folded(text).match(/[\p{L}\p{N}+#]+/gu) ?? [];
}
