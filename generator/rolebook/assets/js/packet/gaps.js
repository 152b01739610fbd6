/*
What is still open, and how far each part has come. Nothing here is a fault: an unfinished answer can be sent.
*/

/**
 * Everything that is open, in the order of the packet.
 * @param {State} state
 * @param {Kit} kit
 * @returns {Gap[]}
 */
function gapsOf(state, kit) {
  const gaps = kit.parts.flatMap((part) => [..._outputGaps(state, part), ..._itemGaps(state, part), ..._writtenGaps(state, part)]);
  const lost = state.findings.filter((finding) => !finding.text && hasContent(finding));
  if (lost.length) gaps.push({ words: inWords("gap-lost", { count: lost.length }), target: "no-place" });
  if (kit.asksHelp && !state.help.trim()) gaps.push({ words: inWords("gap-help"), target: "help-used" });
  if (!kit.code && !kit.practice && !codeOf(state, kit)) {
    gaps.push({ words: inWords("gap-code"), target: "packet-code" });
  }
  return gaps;
}

/**
 * What a finding or a judgement lacks: "the type, the severity and the reason"; "" when it is whole.
 * @param {Label & Partial<Place>} label
 */
function lacking(label) {
  const open = [];
  if (label.kind && label.kind !== "missing" && !writtenPlace(/** @type {Finding} */ (label))) open.push(inWords("the-line"));
  if (!label.error_type) open.push(inWords("the-type"));
  if (!label.severity) open.push(inWords("the-severity"));
  if (!label.why.trim()) open.push(inWords("the-reason"));
  return listed(open);
}

/**
 * How far a part has come, in a few words; "" where there is nothing to answer.
 * @param {State} state
 * @param {Part} part
 */
function progressOf(state, part) {
  if (part.kind === "review-outputs") {
    const done = part.outputs.filter((output) => _isRead(state, output.id)).length;
    const ranked = part.outputs.filter((output) => state.places.has(output.id)).length;
    const count = part.outputs.length;
    if (count < 2) return inWords("answered", { done, count });
    return ranked === count ? inWords("answered-ranked", { done, count }) : inWords("answered-ranking", { done, count, ranked });
  }
  if (part.items.length) {
    const done = part.items.filter((id) => judgementOf(state, id).verdict).length;
    return inWords("judged", { done, count: part.items.length });
  }
  if (part.kind === "written") return wordsSoFar(state.written.get(part.id) ?? "", part.maxWords);
  return "";
}

/**
 * "12 of at most 120 words", and how many are too many.
 * @param {string} text
 * @param {number} most 0 for no limit.
 */
function wordsSoFar(text, most) {
  const words = countWords(text);
  if (!most) return inWords("words", { count: words });
  if (words > most) return inWords("words-over", { count: words, more: words - most, most });
  return inWords("words-of", { words, count: most });
}

/** @param {State} state @param {string} output */
function _isRead(state, output) {
  return state.clean.has(output) || state.findings.some((finding) => finding.text === output && hasContent(finding));
}

/** @param {State} state @param {Part} part @returns {Gap[]} */
function _outputGaps(state, part) {
  if (part.kind !== "review-outputs") return [];
  /** @type {Gap[]} */
  const gaps = [];
  for (const { id } of part.outputs) {
    if (!_isRead(state, id)) gaps.push({ words: inWords("gap-output", { output: id }), target: `findings-${id}` });
    for (const finding of [...state.findings].sort(compareFindings).filter((found) => found.text === id && hasContent(found))) {
      const what = lacking(finding);
      if (what) gaps.push({ words: inWords("gap-finding", { output: id, place: placeWords(finding), what }), target: `findings-${id}` });
    }
  }
  const unplaced = part.outputs.map((output) => output.id).filter((id) => !state.places.has(id)).sort();
  if (unplaced.length && part.outputs.length > 1) {
    gaps.push({ words: inWords("gap-ranking", { outputs: listed(unplaced) }), target: `ranking-${part.id}` });
  }
  return gaps;
}

/** @param {State} state @param {Part} part @returns {Gap[]} */
function _itemGaps(state, part) {
  return part.items.flatMap((id) => {
    const judged = judgementOf(state, id);
    const open = judged.verdict === "wrong" ? lacking(judged) : "";
    if (judged.verdict && !open) return [];
    const words = judged.verdict ? inWords("gap-wrong", { item: id, what: open }) : inWords("gap-judgement", { item: id });
    return [{ words, target: id }];
  });
}

/** @param {State} state @param {Part} part @returns {Gap[]} */
function _writtenGaps(state, part) {
  if (part.kind !== "written") return [];
  const text = state.written.get(part.id) ?? "";
  const words = countWords(text);
  const target = `written-${part.id}`;
  if (!words) return [{ words: inWords("gap-unwritten", { part: part.number }), target }];
  if (!part.maxWords || words <= part.maxWords) return [];
  return [{ words: inWords("gap-long", { part: part.number, words: wordsSoFar(text, part.maxWords) }), target }];
}
