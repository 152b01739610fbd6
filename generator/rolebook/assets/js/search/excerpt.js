/*
The piece of a text around the first word that was found, cut into what is marked and what is not.
*/

const [BEFORE, LENGTH] = [50, 150];

/**
 * @param {string} text
 * @param {string[]} words folded beginnings of words
 * @returns {{text: string, marked: boolean}[]}
 */
function excerptOf(text, words) {
  const found = [...text.matchAll(/[\p{L}\p{N}+#]+/gu)].filter((word) => words.some((one) => folded(word[0]).startsWith(one)));
  const [start, end] = windowOf(text, found[0]?.index ?? 0);
  const pieces = [];
  let done = start;
  for (const word of found.filter((one) => one.index >= start && one.index + one[0].length <= end)) {
    pieces.push({ text: text.slice(done, word.index), marked: false }, { text: word[0], marked: true });
    done = word.index + word[0].length;
  }
  pieces.push({ text: text.slice(done, end), marked: false });
  if (start > 0) pieces.unshift({ text: "… ", marked: false });
  if (end < text.length) pieces.push({ text: " …", marked: false });
  return pieces.filter((piece) => piece.text);
}

/**
 * Where to cut: at spaces, a little before `place`.
 * @param {string} text
 * @param {number} place
 */
function windowOf(text, place) {
  const start = place <= BEFORE ? 0 : text.indexOf(" ", place - BEFORE) + 1;
  const end = text.length - start <= LENGTH ? text.length : text.lastIndexOf(" ", start + LENGTH);
  return [start, end > place ? end : Math.min(text.length, start + LENGTH)];
}
