/*
A response file to answers, or one sentence why not. The shape is that of response.schema.json, checked here by hand; then
the file must belong to this very packet. Nothing on the page changes unless all of it is accepted.
*/

/**
 * @param {string} text
 * @param {Kit} kit
 * @returns {State}
 * @throws {Refused} with the reason in one sentence.
 */
function readResponse(text, kit) {
  const read = strictJson(text);
  if (read.refused !== undefined) throw new Refused(read.refused);
  const file = _object(read.value, _ofFile, [
    "format", "version", "kit", "kit_version", "kit_hash", "packet", "transcribed", "help_used", "response",
  ]);
  if (file.format !== "rolebook-response") throw new Refused(inWords("no-response"));
  if (file.version !== 1) throw new Refused(inWords("other-format"));
  if (file.kit !== kit.id) throw new Refused(inWords("other-packet"));
  if (file.kit_version !== kit.version || file.kit_hash !== kit.hash) {
    throw new Refused(inWords("other-version"));
  }
  const state = emptyState();
  state.packet = _optional(file, "packet", 40, CODE);
  if (kit.code && state.packet && state.packet !== kit.code) throw new Refused(inWords("other-code"));
  if (kit.code) state.packet = "";
  if (file.transcribed !== undefined && typeof file.transcribed !== "boolean") throw _odd("transcribed");
  state.transcribed = file.transcribed === true;
  state.help = _optional(file, "help_used", 2000);
  const given = _object(file.response, _ofField("response"), ["findings", "ranking", "items", "written"]);
  state.findings = _list(given, "findings", MOST_FINDINGS).map((value) => _readFinding(value, kit));
  state.places = _readRanking(_list(given, "ranking", 12), kit);
  state.items = _readItems(_list(given, "items", 60), kit);
  state.written = _readWritten(given.written === undefined ? {} : given.written, kit);
  return state;
}

/** @param {unknown} value @param {Kit} kit @returns {Finding} */
function _readFinding(value, kit) {
  const found = _object(value, _ofFinding, ["at", "missing_from", "quote", "error_type", "severity", "why"]);
  if (found.at !== undefined && found.missing_from !== undefined) throw new Refused(inWords("line-and-missing"));
  const finding = { ...newFinding(""), quote: _optional(found, "quote", 2000), ..._readLabel(found) };
  if (found.missing_from !== undefined) {
    const text = _optional(found, "missing_from", 1, /^[A-Z]$/);
    if (!outputOf(kit, text)) throw new Refused(inWords("no-such-output", { output: text }));
    return { ...finding, kind: "missing", text };
  }
  if (found.at === undefined) return finding;
  const place = readPlace(found.at);
  const lines = place && outputOf(kit, place.text)?.lines.length;
  if (!place || !lines || linesOf(place).some((line) => line > lines)) throw new Refused(inWords("no-such-line"));
  return { ...finding, ...place };
}

/** @param {Record<string, unknown>} found @returns {Label} */
function _readLabel(found) {
  const severity = _optional(found, "severity", 20);
  if (severity && !SEVERITIES.includes(severity)) throw _odd("severity");
  const type = _optional(found, "error_type", 120, /^[a-z0-9]+(-[a-z0-9]+)*\.[a-z0-9]+(-[a-z0-9]+)*$/);
  return { error_type: type, severity, why: _optional(found, "why", 6000) };
}

/** @param {unknown[]} groups @param {Kit} kit @returns {Map<string, number>} */
function _readRanking(groups, kit) {
  /** @type {Map<string, number>} */
  const places = new Map();
  groups.forEach((group, index) => {
    const letters = Array.isArray(group) ? group : [group];
    const parts = new Set(letters.map((letter) => reviewParts(kit).find((part) => part.outputs.some(({ id }) => id === letter))));
    if (parts.has(undefined) || parts.size > 1) throw new Refused(inWords("ranking-strangers"));
    for (const letter of letters) {
      if (places.has(letter)) throw new Refused(inWords("ranking-twice", { output: letter }));
      places.set(letter, index + 1);
    }
  });
  for (const part of reviewParts(kit)) {
    rankedGroups({ ...emptyState(), places }, part).forEach((tied, index) => tied.forEach((letter) => places.set(letter, index + 1)));
  }
  return places;
}

/** @param {unknown[]} values @param {Kit} kit @returns {Map<string, Judgement>} */
function _readItems(values, kit) {
  const known = kit.parts.flatMap((part) => part.items);
  /** @type {Map<string, Judgement>} */
  const items = new Map();
  for (const value of values) {
    const item = _object(value, _ofJudgement, ["id", "verdict", "error_type", "severity", "why"]);
    const id = _optional(item, "id", 3, /^q[1-9][0-9]?$/);
    if (!id) throw new Refused(inWords("judgement-nameless"));
    if (!known.includes(id) || items.has(id)) throw new Refused(inWords("judgement-twice", { item: id }));
    const verdict = item.verdict;
    if (verdict !== undefined && verdict !== "right" && verdict !== "wrong") throw _odd("verdict");
    items.set(id, { verdict: verdict ?? "", ..._readLabel(item) });
  }
  return items;
}

/** @param {unknown} value @param {Kit} kit @returns {Map<string, string>} */
function _readWritten(value, kit) {
  const ids = kit.parts.filter((part) => part.kind === "written").map((part) => part.id);
  const found = _object(value, _ofField("written"), ids);
  return new Map(Object.keys(found).map((id) => [id, _optional(found, id, 20_000)]));
}

/**
 * What is said of a group of values: that it is none, or (with its name) that a value does not belong there.
 * @typedef {(name?: string) => string} Fault
 */

/** @type {Fault} */
const _ofFile = (name) => (name === undefined ? inWords("file-shape") : inWords("file-stranger", { name }));
/** @type {Fault} */
const _ofFinding = (name) => (name === undefined ? inWords("finding-shape") : inWords("finding-stranger", { name }));
/** @type {Fault} */
const _ofJudgement = (name) => (name === undefined ? inWords("judgement-shape") : inWords("judgement-stranger", { name }));
/** @param {string} field @returns {Fault} */
const _ofField = (field) => (name) => (name === undefined ? inWords("field-shape", { field }) : inWords("field-stranger", { field, name }));

/** @param {unknown} value @param {Fault} fault @param {string[]} names @returns {Record<string, unknown>} */
function _object(value, fault, names) {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new Refused(fault());
  const odd = Object.keys(value).find((name) => !names.includes(name));
  if (odd !== undefined) throw new Refused(fault(shortened(cleanText(odd), 60)));
  return /** @type {Record<string, unknown>} */ (value);
}

/** @param {Record<string, unknown>} object @param {string} name @param {number} most @returns {unknown[]} */
function _list(object, name, most) {
  const value = object[name] === undefined ? [] : object[name];
  if (!Array.isArray(value)) throw _odd(name);
  if (value.length > most) throw new Refused(inWords("field-many", { field: name, count: most }));
  return value;
}

/** @param {Record<string, unknown>} object @param {string} name @param {number} most @param {RegExp} [pattern] */
function _optional(object, name, most, pattern) {
  const value = object[name] === undefined ? "" : object[name];
  if (typeof value !== "string") throw _odd(name);
  if (value.length > most && [...value].length > most) throw new Refused(inWords("field-long", { field: name, count: most }));
  if (pattern && object[name] !== undefined && !pattern.test(value)) throw _odd(name);
  return cleanText(value);
}

/** @param {string} name */
function _odd(name) {
  return new Refused(inWords("field-odd", { field: name }));
}
