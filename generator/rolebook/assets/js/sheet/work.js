/*
The work of a reviewer as data: what was ruled and scored, what is open, and when a ruling can stand.

A session is {reviewer, practised, scores, shown, override, answers, finishedAt}; `answers` is a Map from packet code to
{packet, hash, findings, rulings, scores, given}. `given` is the response, or null while its file is not loaded.
*/
const RULINGS = ["hit", "repeat", "wrong-reason", "not-in-key", "neutral", "false-alarm"];
/* How many errors of the key a ruling names, at least and at most. */
const NAMES = { hit: [1, 10], repeat: [0, 10], "wrong-reason": [0, 1], "not-in-key": [0, 0], neutral: [0, 0], "false-alarm": [0, 0] };

function rulingName(ruling) {
  const names = {
    hit: inWords("hit"),
    repeat: inWords("repeat"),
    "wrong-reason": inWords("wrong-reason"),
    "not-in-key": inWords("not-in-key"),
    neutral: inWords("neutral"),
    "false-alarm": inWords("false-alarm"),
  };
  return names[ruling];
}

function rulingMeans(ruling) {
  const meanings = {
    hit: inWords("hit-means"),
    repeat: inWords("repeat-means"),
    "wrong-reason": inWords("wrong-reason-means"),
    "not-in-key": inWords("not-in-key-means"),
    neutral: inWords("neutral-means"),
    "false-alarm": inWords("false-alarm-means"),
  };
  return meanings[ruling];
}

function newSession() {
  const [practised, scores] = [Object.create(null), Object.create(null)];
  return { reviewer: "", practised, scores, shown: false, override: null, answers: new Map(), finishedAt: null };
}

function newWork(answer, kit) {
  const findings = answer.response.findings || [];
  const rulings = kit.reviews ? propose(findings, kit.errors).map(proposedRuling) : [];
  return { packet: answer.packet, hash: answerHash(answer), given: answer, rulings, scores: Object.create(null) };
}

function proposedRuling(proposal) {
  return { ruling: proposal.ruling, errors: [...proposal.errors], note: "", confirmed: false, proposal };
}

function answerHash(answer) {
  return sha256(canonical(answer)).slice(0, 12);
}

/* Rule otherwise: a ruling that names no error loses its errors, one that may name some begins with the proposed one. */
function ruleAs(each, ruling) {
  each.ruling = ruling;
  if (NAMES[ruling][1] === 0) each.errors = [];
  else if (!each.errors.length && each.proposal) each.errors = [...each.proposal.errors];
}

/* Why the ruling at `at` can not stand, in a sentence; null when it can. */
function rulingFault(work, at) {
  const { ruling, errors } = work.rulings[at];
  const [least, most] = NAMES[ruling];
  if (errors.length < least) return inWords("hit-nameless");
  if (errors.length > most) return tooMany(ruling, most);
  if (ruling !== "hit") return null;
  const twice = work.rulings.findIndex((other, place) => place !== at && other.ruling === "hit" && other.errors.some((id) => errors.includes(id)));
  if (twice < 0) return null;
  const id = work.rulings[twice].errors.find((error) => errors.includes(error));
  return inWords("found-twice", { number: twice + 1, error: id });
}

function tooMany(ruling, most) {
  const name = rulingName(ruling);
  return most ? inWords("names-too-many", { ruling: name, count: most }) : inWords("names-none", { ruling: name });
}

/* Errors that the hits of an answer find, as ruled so far. */
function foundBy(work) {
  return new Set(work.rulings.filter((each) => each.ruling === "hit").flatMap((each) => each.errors));
}

function isScored(work, criterion) {
  const given = Object.hasOwn(work.scores, criterion) ? work.scores[criterion] : {};
  return Boolean(given.score && hasEvidence(given));
}

function hasEvidence(given) {
  return /\S/.test(given.evidence || "");
}

/* What somebody typed, as a sheet may hold it: no half characters, no control or direction marks. */
function typed(text) {
  return cleanText(text).replace(/[\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g, "");
}

/* How much of a stage is open in one answer: rulings to confirm, or a score. */
function openIn(work, stage, stages) {
  if (!work.given) return 1;
  if (stage.kind === "judged") return Number(!isScored(work, stage.id));
  return findingsOf(stage, stages, work.given.response.findings || []).filter((at) => !work.rulings[at].confirmed).length;
}

function openOf(session, stage, stages) {
  return [...session.answers.values()].filter((work) => openIn(work, stage, stages)).length;
}

function mayScore(session, kit) {
  return (session.shown || !kit.qualify.length) && (qualifies(session.scores, kit.qualify, kit.rule).ok || session.override !== null);
}
