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
  if (lost.length) gaps.push({ words: `${counted(lost.length, "finding")} without a place: say where`, target: "no-place" });
  if (kit.asksHelp && !state.help.trim()) gaps.push({ words: "Which tools helped: nothing written; “none” is an answer, too", target: "help-used" });
  if (!kit.code && !kit.practice && !codeOf(state, kit)) {
    gaps.push({ words: "Packet code: none typed; leave it if you were given none", target: "packet-code" });
  }
  return gaps;
}

/**
 * What a finding or a judgement lacks: "the type, the severity and the reason"; "" when it is whole.
 * @param {Label & Partial<Place>} label
 */
function lacking(label) {
  const open = [];
  if (label.kind && label.kind !== "missing" && !writtenPlace(/** @type {Finding} */ (label))) open.push("the line");
  if (!label.error_type) open.push("the type");
  if (!label.severity) open.push("the severity");
  if (!label.why.trim()) open.push("the reason");
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
    const total = part.outputs.length;
    const ranking = total < 2 ? "" : `, ${ranked === total ? "all" : `${ranked} of ${total}`} ranked`;
    return `${done} of ${counted(total, "output")} answered${ranking}`;
  }
  if (part.items.length) return `${part.items.filter((id) => judgementOf(state, id).verdict).length} of ${part.items.length} judged`;
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
  if (!most) return counted(words, "word");
  return words > most ? `${words} words, ${words - most} more than the ${most} that are read` : `${words} of at most ${most} words`;
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
    if (!_isRead(state, id)) gaps.push({ words: `Output ${id}: no finding, and not marked “no material error here”`, target: `findings-${id}` });
    for (const finding of [...state.findings].sort(compareFindings).filter((found) => found.text === id && hasContent(found))) {
      const open = lacking(finding);
      if (open) gaps.push({ words: `Finding in output ${id}, ${placeWords(finding)}: ${open} still open`, target: `findings-${id}` });
    }
  }
  const unplaced = part.outputs.map((output) => output.id).filter((id) => !state.places.has(id)).sort();
  if (unplaced.length && part.outputs.length > 1) {
    gaps.push({ words: `Ranking: no place yet for ${listed(unplaced)}`, target: `ranking-${part.id}` });
  }
  return gaps;
}

/** @param {State} state @param {Part} part @returns {Gap[]} */
function _itemGaps(state, part) {
  return part.items.flatMap((id) => {
    const judged = judgementOf(state, id);
    const open = judged.verdict === "wrong" ? lacking(judged) : "";
    if (judged.verdict && !open) return [];
    return [{ words: `Judgement ${id}: ${judged.verdict ? `${open} still open` : "neither right nor wrong yet"}`, target: id }];
  });
}

/** @param {State} state @param {Part} part @returns {Gap[]} */
function _writtenGaps(state, part) {
  if (part.kind !== "written") return [];
  const text = state.written.get(part.id) ?? "";
  const words = countWords(text);
  const target = `written-${part.id}`;
  if (!words) return [{ words: `Part ${part.number}: nothing written yet`, target }];
  return part.maxWords && words > part.maxWords ? [{ words: `Part ${part.number}: ${wordsSoFar(text, part.maxWords)}`, target }] : [];
}
