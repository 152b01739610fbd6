/*
Strict JSON, as source/json_text.py reads it: nothing twice in one object, no number that is none, no half of a
character, no nesting without end. Objects have no prototype, so a name such as __proto__ is a name like any other.

  strictJson(text)  → {value} or {refused: one sentence}
*/
const JSON_DEPTH = 40;
const JSON_DIGITS = 30;

/** @typedef {{ text: string, at: number }} JsonReader */

class RefusedJson extends Error {}

/** @param {string} text @returns {{ value?: unknown, refused?: string }} */
function strictJson(text) {
  const reader = { text, at: 0 };
  try {
    const value = jsonValue(reader, 0);
    jsonSpace(reader);
    if (reader.at < text.length) jsonCut(reader);
    return { value };
  } catch (error) {
    if (error instanceof RefusedJson) return { refused: error.message };
    throw error;
  }
}

/** @param {JsonReader} reader @returns {never} */
function jsonCut(reader) {
  const before = reader.text.slice(0, reader.at).split("\n");
  throw new RefusedJson(inWords("json-cut", { line: before.length, column: before[before.length - 1].length + 1 }));
}

/** @param {JsonReader} reader */
function jsonSpace(reader) {
  while (" \t\n\r".includes(reader.text[reader.at] || "x")) reader.at += 1;
}

/** @param {JsonReader} reader @param {RegExp} pattern */
function jsonToken(reader, pattern) {
  pattern.lastIndex = reader.at;
  const found = pattern.exec(reader.text);
  if (found) reader.at = pattern.lastIndex;
  return found && found[0];
}

/** @param {JsonReader} reader @param {number} depth @returns {unknown} */
function jsonValue(reader, depth) {
  jsonSpace(reader);
  const mark = reader.text[reader.at];
  if (mark === "{" || mark === "[") {
    if (depth >= JSON_DEPTH) {
      throw new RefusedJson(inWords("json-deep", { most: JSON_DEPTH }));
    }
    return mark === "{" ? jsonObject(reader, depth + 1) : jsonList(reader, depth + 1);
  }
  if (mark === '"') return jsonText(reader);
  const word = jsonToken(reader, /true|false|null|NaN|-?Infinity/y);
  if (word) return jsonWord(word);
  return jsonNumber(reader);
}

/** @param {string} word */
function jsonWord(word) {
  if (word === "true" || word === "false") return word === "true";
  if (word === "null") return null;
  throw new RefusedJson(inWords("json-no-number", { word }));
}

/** @param {JsonReader} reader */
function jsonNumber(reader) {
  const written = jsonToken(reader, /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y);
  if (written === null) return jsonCut(reader);
  const value = Number(written);
  if (!Number.isFinite(value)) throw new RefusedJson(inWords("json-too-large", { word: written.slice(0, 30) }));
  if (/^-?[0-9]+$/.test(written) && written.length > JSON_DIGITS) {
    throw new RefusedJson(inWords("json-digits", { most: JSON_DIGITS }));
  }
  return value;
}

/** @param {JsonReader} reader @returns {string} */
function jsonText(reader) {
  const ends = /["\\\u0000-\u001f]/g;
  const start = reader.at;
  let from = start + 1;
  for (;;) {
    ends.lastIndex = from;
    const found = ends.exec(reader.text);
    if (!found || (found[0] !== '"' && found[0] !== "\\")) return jsonCut(reader);
    from = found.index + (found[0] === "\\" ? 2 : 1);
    if (found[0] === '"') break;
  }
  let text;
  try {
    text = JSON.parse(reader.text.slice(start, from));
  } catch {
    return jsonCut(reader);
  }
  if (/[\ud800-\udfff]/u.test(text)) throw new RefusedJson(inWords("json-half"));
  reader.at = from;
  return text;
}

/** @param {JsonReader} reader @param {number} depth */
function jsonList(reader, depth) {
  /** @type {unknown[]} */
  const list = [];
  jsonMembers(reader, "]", () => list.push(jsonValue(reader, depth)));
  return list;
}

/** @param {JsonReader} reader @param {number} depth */
function jsonObject(reader, depth) {
  const found = Object.create(null);
  jsonMembers(reader, "}", () => {
    if (reader.text[reader.at] !== '"') jsonCut(reader);
    const name = jsonText(reader);
    if (name in found) throw new RefusedJson(inWords("json-twice", { name: name.slice(0, 60) }));
    jsonSpace(reader);
    if (reader.text[reader.at] !== ":") jsonCut(reader);
    reader.at += 1;
    found[name] = jsonValue(reader, depth);
  });
  return found;
}

/** @param {JsonReader} reader @param {string} close @param {() => void} member */
function jsonMembers(reader, close, member) {
  reader.at += 1;
  jsonSpace(reader);
  if (reader.text[reader.at] === close) {
    reader.at += 1;
    return;
  }
  for (;;) {
    jsonSpace(reader);
    member();
    jsonSpace(reader);
    const mark = reader.text[reader.at];
    if (mark !== "," && mark !== close) jsonCut(reader);
    reader.at += 1;
    if (mark === close) return;
  }
}
