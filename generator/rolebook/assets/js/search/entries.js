/*
The index as it is searched: every text once more, folded, as words between spaces, so that ` clin` finds where a word begins.
*/

/**
 * @param {[string, number][]} texts each with its worth.
 */
function fieldsOf(texts) {
  return texts.filter(([text]) => text).map(([text, worth]) => ({ words: ` ${wordsOf(text).join(" ")} `, worth }));
}

/**
 * Pages for looking things up are worth half: they come after what readers look for.
 * @param {Row[]} rows
 * @returns {Entry[]}
 */
function entriesOf(rows) {
  return rows.map(([address, title, words, text, parts, reference]) => {
    const share = reference ? 0.5 : 1;
    return {
      ...{ address, title, text, fields: fieldsOf([[title, 8 * share], [words, 5], [text, share]]) },
      parts: parts.map(([id, heading, section]) => ({
        ...{ address: `${address}#${id}`, title: heading, text: section },
        fields: fieldsOf([[heading, 4 * share], [section, share], [title, 0.5]]),
      })),
    };
  });
}
