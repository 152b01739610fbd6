/*
What is scored when, and in which order.

A stage is taken through all answers before the next one begins: first what was found in each part's outputs, then one
judged criterion after the other, what rests on a written part last.

  stagesOf(kit)                            → [{id, kind: "findings" or "judged", title, …}]
  orderOf(codes, reviewer, kitHash, stage) → the codes in the order of this reviewer and this stage

The order is drawn by SHA-256 from the reviewer's short name, the kit's fingerprint, the stage and the code. So it
differs between reviewers and between stages, nobody chose it, it is the same again after a draft is opened, and an
answer that comes later moves none of the others. A random number would have to be kept somewhere for that.
*/
function stagesOf(kit) {
  const reviews = kit.parts.filter((part) => part.kind === "review-outputs");
  const findings = reviews.map((part, at) => ({
    id: part.id,
    kind: "findings",
    title: part.title,
    outputs: part.outputs,
    first: at === 0,
  }));
  const judged = kit.judged.map((criterion) => ({
    id: criterion.id,
    kind: "judged",
    title: criterion.name,
    criterion,
    parts: partsRead(kit, criterion, reviews.length),
  }));
  const written = (stage) => Number(stage.parts.some((part) => part.kind === "written"));
  return [...findings, ...judged.sort((one, other) => written(one) - written(other))];
}

/* In a kit without a review, the reasons beside the short judgements are read with the written part. */
function partsRead(kit, criterion, reviews) {
  const own = (part) => criterion.parts.includes(part.id);
  return kit.parts.filter((part) => own(part) || (!reviews && part.kind === "single-judgements"));
}

function orderOf(codes, reviewer, kitHash, stage) {
  const drawn = [...codes].map((code) => [sha256(JSON.stringify([reviewer, kitHash, stage, code])), code]);
  return drawn.sort(([one], [other]) => (one < other ? -1 : 1)).map(([, code]) => code);
}

/* The positions of the findings that belong to a stage. One without a known place belongs to the first. */
function findingsOf(stage, stages, findings) {
  const outputs = stages.filter((each) => each.kind === "findings").flatMap((each) => each.outputs);
  const texts = (finding) => textsOf(finding).filter((text) => outputs.includes(text));
  const here = (finding) => {
    const [text] = texts(finding);
    return text === undefined ? stage.first : stage.outputs.includes(text);
  };
  return findings.flatMap((finding, at) => (here(finding) ? [at] : []));
}

/* The letters of the texts that a finding points at. */
function textsOf(finding) {
  if (finding.missing_from) return [finding.missing_from];
  return [...new Set(linesOf(finding.at).map((line) => line[0]))];
}
