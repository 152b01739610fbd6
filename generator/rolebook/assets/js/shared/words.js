/*
What a script says. The sentences stand in the page, in the language of the page, as documents/script_words.py hands them
over; a script asks for them by name, and fills their places. The search has its own: they come with its index.
*/

/** @typedef {{ forms: string, words: Record<string, string | string[]> }} Spoken */

/** @type {Spoken | undefined} */
let spokenHere;

/** @returns {Spoken} */
function spoken() {
  spokenHere ??= /** @type {Spoken} */ (JSON.parse(one(document, "#words", HTMLScriptElement).text));
  return spokenHere;
}

/**
 * The sentence `name`, its places filled. Of one that has forms, the one that fits `count`.
 * @template {keyof Sentences} Name
 * @param {Name} name
 * @param {Sentences[Name]} places
 * @returns {string}
 */
function inWords(name, ...places) {
  const values = /** @type {Record<string, string | number>} */ (places[0] ?? {});
  const { forms, words } = spoken();
  const found = words[name];
  return filled(Array.isArray(found) ? found[formOf(forms, Number(values.count))] : found, values);
}

/**
 * Which form fits a count: beyond a hundred, rules of plurals look at the last two digits.
 * @param {string} forms a digit for each count from 0 to 199.
 * @param {number} count
 */
function formOf(forms, count) {
  return parseInt(forms[count < 100 ? count : 100 + (count % 100)] ?? "0", 36);
}
