/*
Texts that people type: cleaned before they are kept, counted as everybody counts.
*/

/**
 * `text` as it may be saved: halves of characters replaced, control characters gone, line breaks alike.
 * @param {string} text
 */
function cleanText(text) {
  return text
    .replace(/\p{Surrogate}/gu, "\ufffd") // paired ones are one character here, so only halves match
    .replace(/\r\n?/g, "\n")
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, "");
}

/**
 * The first `limit` characters of `text`, without cutting one in two.
 * @param {string} text
 * @param {number} limit
 */
function shortened(text, limit) {
  return text.length <= limit ? text : [...text].slice(0, limit).join("");
}

/**
 * How many words: what stands between white space, as Python's `str.split` sees it.
 * @param {string} text
 */
function countWords(text) {
  return text.split(/[\t-\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/).filter(Boolean).length;
}
