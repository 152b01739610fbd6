/*
A sentence with places, such as `{name}`, which stands in the page in the language of the page.
*/

/**
 * A sentence with its places filled. What is put in is not read again.
 * @param {string} [sentence]
 * @param {Record<string, string | number>} [values]
 */
function filled(sentence = "", values = {}) {
  return sentence.replace(/\{(\w+)\}/g, (_place, name) => {
    const value = values[name] ?? "";
    return typeof value === "number" ? numberInWords(value) : value;
  });
}

/**
 * A number with the marks of the page's language, in the digits that stand everywhere else on the page.
 * @param {number} value
 */
function numberInWords(value) {
  try {
    return new Intl.NumberFormat(document.documentElement.lang, { useGrouping: "min2", numberingSystem: "latn" }).format(value);
  } catch {
    return String(value); // a language that the browser has no name for
  }
}
