/*
Texts for comparing.
*/

const PLAIN = /^[\0-\x7f]*$/;

/**
 * A text for comparing: without capitals and accents.
 * @param {string} text
 */
function folded(text) {
  return (PLAIN.test(text) ? text : text.normalize("NFKD").replace(/\p{M}/gu, "")).toLowerCase();
}
