/*
What a reviewer saves and opens again.

The finished sheet follows schema/sheet.schema.json. A draft is a file of its own, which the score command refuses:

  {"format": "rolebook-sheet-draft", "version": 1, kit, kit_version, kit_hash, key_hash, rubric, reviewer,
   "practised": {"p1": {"criterion": 1 to 5}}, "qualification": {scores, override?}, "shown": true or false,
   "answers": [{packet, "hash": 12 digits of SHA-256, rulings: [{finding, ruling, errors, note, "confirmed"}],
                scores: {"criterion": {score?, evidence?}}}]}

It holds no answer of a candidate: their files are loaded again, and the hash tells whether they are the same.
*/
const PINS = ["kit", "kit_version", "kit_hash", "key_hash", "rubric"];

function pinsOf(kit) {
  return { kit: kit.id, kit_version: kit.version, kit_hash: kit.hash, key_hash: kit.keyHash, rubric: kit.rubric };
}

function qualificationOf(session) {
  return session.override ? { scores: session.scores, override: session.override } : { scores: session.scores };
}

function sheetOf(session, kit) {
  const answers = byCode(session).map((work) => ({
    packet: work.packet,
    rulings: work.rulings.map((each, at) => ruled(each, at)),
    scores: { ...work.scores },
  }));
  const { reviewer, finishedAt } = session;
  const head = { format: "rolebook-sheet", version: 1, ...pinsOf(kit), reviewer, finished_at: finishedAt };
  return { ...head, qualification: qualificationOf(session), answers };
}

function draftOf(session, kit) {
  const answers = byCode(session).map((work) => ({
    packet: work.packet,
    hash: work.hash,
    rulings: work.rulings.map((each, at) => ({ ...ruled(each, at), confirmed: each.confirmed })),
    scores: { ...work.scores },
  }));
  const head = { format: "rolebook-sheet-draft", version: 1, ...pinsOf(kit), reviewer: session.reviewer };
  const { practised, shown } = session;
  return { ...head, practised, qualification: qualificationOf(session), shown, answers };
}

/* As a file: one name to a line, unless that would be more than the program reads. */
function writtenOut(data) {
  const text = `${JSON.stringify(data, null, 1)}\n`;
  return text.length > UPLOAD_LIMIT / 2 ? `${JSON.stringify(data)}\n` : text;
}

function byCode(session) {
  return [...session.answers.values()].sort((one, other) => (one.packet < other.packet ? -1 : 1));
}

function ruled(each, at) {
  const kept = { finding: at + 1, ruling: each.ruling };
  if (each.errors.length) kept.errors = each.errors;
  if (each.note) kept.note = each.note;
  return kept;
}

/* The shape of a draft: that of a sheet, with what is not finished yet. */
function draftShape(sheet) {
  const answer = sheet.properties.answers.items;
  const scores = sheet.properties.qualification.properties.scores;
  const ruling = answer.properties.rulings.items;
  const score = answer.properties.scores.additionalProperties;
  const { finished_at: _, ...properties } = sheet.properties;
  const loose = { type: "object", additionalProperties: false, properties: { ...score.properties, evidence: { type: "string", maxLength: 6000 } } };
  const rulings = {
    ...answer.properties.rulings,
    items: { ...ruling, required: [...ruling.required, "confirmed"], properties: { ...ruling.properties, confirmed: { type: "boolean" } } },
  };
  const answers = {
    ...answer,
    required: ["packet", "hash", "rulings", "scores"],
    properties: { ...answer.properties, hash: { type: "string", pattern: "^[0-9a-f]{12}$" }, rulings, scores: { ...answer.properties.scores, additionalProperties: loose } },
  };
  const practised = { ...scores, propertyNames: { type: "string", pattern: "^p[1-9][0-9]?$" } };
  return {
    ...sheet,
    required: [...PINS, "format", "version", "reviewer", "practised", "qualification", "shown", "answers"],
    properties: {
      ...properties,
      format: { const: "rolebook-sheet-draft" },
      practised,
      shown: { type: "boolean" },
      answers: { ...sheet.properties.answers, items: answers },
    },
  };
}

/**
 * A sheet or a draft as a session again.
 * @returns {{session?: any, refused?: string}}
 */
function openFile(text, kit) {
  const read = strictJson(text);
  if (read.refused) return read;
  const file = /** @type {any} */ (read.value);
  const refused = formatFault(file, ["rolebook-sheet", "rolebook-sheet-draft"]) || sheetFault(file, kit);
  return refused ? { refused } : { session: sessionOf(file) };
}

function sheetFault(file, kit) {
  const shape = file.format === "rolebook-sheet" ? kit.shapes.sheet : draftShape(kit.shapes.sheet);
  return shapeFault(file, shape) || kitFault(file, kit) || pinFault(file, kit) || contentsFault(file, kit);
}

function pinFault(file, kit) {
  if (file.key_hash !== kit.keyHash) return inWords("other-key", { hash: file.key_hash, own: kit.keyHash });
  if (file.rubric === kit.rubric) return null;
  return inWords("other-rubric", { rubric: file.rubric || inWords("none"), own: kit.rubric || inWords("none") });
}

function contentsFault(file, kit) {
  const codes = new Set();
  for (const answer of file.answers) {
    if (codes.has(answer.packet)) return inWords("answer-twice", { code: answer.packet });
    codes.add(answer.packet);
    const fault = answerFault(answer, kit);
    if (fault) return fault;
  }
  return null;
}

function answerFault(answer, kit) {
  const { packet: code, rulings = [] } = answer;
  const misplaced = rulings.findIndex((each, at) => each.finding !== at + 1);
  if (misplaced >= 0) return inWords("misnumbered", { code, number: misplaced + 1 });
  const stranger = rulings.flatMap((each) => each.errors || []).find((id) => !kit.errors.some((error) => error.id === id));
  if (stranger !== undefined) return inWords("no-such-error", { code, error: stranger });
  const unknown = Object.keys(answer.scores || {}).find((id) => !kit.judged.some((criterion) => criterion.id === id));
  return unknown === undefined ? null : inWords("not-judged", { code, criterion: unknown });
}

function sessionOf(file) {
  const finished = file.format === "rolebook-sheet";
  const answers = file.answers.map((answer) => [answer.packet, workOf(answer, finished)]);
  return {
    reviewer: file.reviewer,
    practised: file.practised || Object.create(null),
    scores: file.qualification.scores,
    shown: finished || file.shown,
    override: file.qualification.override || null,
    answers: new Map(answers),
    finishedAt: finished ? file.finished_at : null,
  };
}

function workOf(answer, finished) {
  const rulings = (answer.rulings || []).map((each) => ({
    ruling: each.ruling,
    errors: each.errors || [],
    note: each.note || "",
    confirmed: finished || each.confirmed,
    proposal: null,
  }));
  return { packet: answer.packet, hash: answer.hash || "", given: null, rulings, scores: answer.scores || Object.create(null) };
}

/* Put a loaded answer to what a draft says of it; a sentence when it is not the answer that was scored. */
function join(work, answer, kit) {
  const fresh = newWork(answer, kit);
  if (work.hash !== fresh.hash || work.rulings.length !== fresh.rulings.length) {
    return inWords("other-answer", { code: work.packet });
  }
  work.given = answer;
  work.rulings.forEach((each, at) => (each.proposal = fresh.rulings[at].proposal));
  return null;
}
