/*
The search: which roles the typed words find, and how well each fits. A role is found when each word is, and the best
fit comes first: a whole title, a whole other name, words of the title, of other names, of what belongs to its family,
domain and kind of task, of its description. Where no word begins as typed, one that holds the letters will do; a word
of five letters or more that nothing has may be off by one letter.
*/
const FIT = { whole: 0, wholeName: 1, title: 2, name: 3, group: 4, work: 5, within: 6, near: 12 };
const SEARCHED_GROUPS = /** @type {GroupName[]} */ (["family", "domain", "task"]);
const SHORTEST_NEAR = 5;

/**
 * Every word of the roles and of the groups they belong to, made once.
 * @param {Role[]} roles
 * @param {Map<string, string>} groups words by `domain:mathematics`.
 * @param {string} small words of the language that say nothing, with spaces between.
 * @returns {WordIndex}
 */
function indexWords(roles, groups, small) {
  /** @type {WordIndex} */
  const index = { words: new Map(), groups: new Map(), names: new Map(), small: new Set(wordsOf(small)) };
  for (const role of roles) {
    const { title, names, work } = role.texts;
    index.names.set(role, [title, ...names].map((name) => wordsOf(name).join(" ")));
    enter(index.words, wordsOf(title), role, FIT.title);
    for (const name of names) enter(index.words, wordsOf(name), role, FIT.name);
    enter(index.words, wordsOf(work), role, FIT.work);
  }
  for (const [group, words] of groups) enter(index.groups, wordsOf(words), group, FIT.group);
  return index;
}

/**
 * @template T
 * @param {Map<string, Map<T, number>>} index
 * @param {string[]} words
 * @param {T} what
 * @param {number} fit
 */
function enter(index, words, what, fit) {
  for (const word of words) {
    const entries = index.get(word);
    if (!entries) index.set(word, new Map([[what, fit]]));
    else if (!entries.has(what)) entries.set(what, fit);
  }
}

/**
 * How well each role that is found fits, the smaller the better; null when nothing is asked.
 * @param {Role[]} roles
 * @param {string} asked as typed.
 * @param {() => WordIndex} indexed
 * @returns {{fits: Map<Role, number> | null, near: string[]}} `near` are the words that no role has as they are.
 */
function searched(roles, asked, indexed) {
  const typed = wordsOf(asked);
  if (!typed.length) return { fits: asked.trim() ? new Map() : null, near: [] };
  const index = indexed();
  const telling = typed.filter((word) => !index.small.has(word));
  const words = telling.length ? telling : typed;
  /** @type {string[]} */
  const near = [];
  const each = words.map((word) => {
    const found = fitsOf(roles, word, index);
    if (found.size || word.length < SHORTEST_NEAR) return found;
    near.push(word);
    return nearFits(roles, word, index);
  });
  /** @type {Map<Role, number>} */
  const fits = new Map();
  const phrase = typed.join(" ");
  for (const [role] of each[0]) {
    const found = each.map((of) => of.get(role));
    if (found.includes(undefined)) continue;
    const whole = index.names.get(role)?.indexOf(phrase) ?? -1;
    const sum = found.reduce((total, fit) => (total ?? 0) + (fit ?? 0), 0) ?? 0;
    fits.set(role, whole < 0 ? sum : whole === 0 ? FIT.whole : FIT.wholeName);
  }
  return { fits, near: fits.size ? near : [] };
}

/**
 * The roles that have `word`, or a word that begins with it; else those with a word that holds it.
 * @param {Role[]} roles
 * @param {string} word
 * @param {WordIndex} index
 */
function fitsOf(roles, word, index) {
  const fits = fitting(roles, index, (known) => known.startsWith(word));
  if (fits.size || (word.length < 3 && /^[\x20-\x7e]*$/.test(word))) return fits;
  const within = fitting(roles, index, (known) => known.includes(word));
  for (const [role, fit] of within) within.set(role, FIT.within + fit);
  return within;
}

/**
 * @param {Role[]} roles
 * @param {string} word
 * @param {WordIndex} index
 */
function nearFits(roles, word, index) {
  const fits = fitting(roles, index, (known) => isNear(word, known));
  for (const [role, fit] of fits) fits.set(role, FIT.near + fit);
  return fits;
}

/**
 * The roles with a word that fits, in themselves or through a group of theirs.
 * @param {Role[]} roles
 * @param {WordIndex} index
 * @param {(known: string) => boolean} fitting
 */
function fitting(roles, index, fitting) {
  /** @type {Map<Role, number>} */
  const fits = new Map();
  for (const [known, entries] of index.words) {
    if (!fitting(known)) continue;
    for (const [role, fit] of entries) if (fit < (fits.get(role) ?? Infinity)) fits.set(role, fit);
  }
  const groups = new Set();
  for (const [known, entries] of index.groups) if (fitting(known)) for (const group of entries.keys()) groups.add(group);
  for (const role of groups.size ? roles : []) {
    const belongs = SEARCHED_GROUPS.some((name) => role.values[name].some((value) => groups.has(`${name}:${value}`)));
    if (belongs && FIT.group < (fits.get(role) ?? Infinity)) fits.set(role, FIT.group);
  }
  return fits;
}

/**
 * Whether one letter too many, too few, another one, or two that changed places, are all that keeps `word` from being
 * how `known` begins. The first letter must be right.
 * @param {string} word
 * @param {string} known
 */
function isNear(word, known) {
  let at = 0;
  while (at < word.length && word[at] === known[at]) at += 1;
  if (!at || at === word.length) return at > 0;
  const rest = word.slice(at + 1);
  return (
    known.startsWith(rest, at + 1) ||
    known.startsWith(rest, at) ||
    known.startsWith(word.slice(at), at + 1) ||
    (word[at] === known[at + 1] && word[at + 1] === known[at] && known.startsWith(word.slice(at + 2), at + 2))
  );
}
