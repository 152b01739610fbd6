/*
The sheet on paper: what was ruled and scored, made when somebody prints.
*/
function recordShown(session, kit) {
  const { reviewer, finishedAt, override } = session;
  const pins = { kit: `${kit.id} ${kit.version}`, hash: kit.hash, key: kit.keyHash, rubric: kit.rubric || inWords("none") };
  return [
    build("h2", {}, reviewer ? inWords("record-of", { reviewer }) : inWords("record-of-nobody")),
    build("p", {}, inWords("record-pins", pins)),
    build("p", {}, finishedAt ? inWords("finished-at", momentInWords(finishedAt)) : inWords("not-finished")),
    override ? build("p", {}, inWords("record-decision", { ...override, day: dayInWords(override.on) })) : null,
    ...byCode(session).map((work) => answerRecord(work, kit)),
  ].filter(Boolean);
}

function answerRecord(work, kit) {
  const rulings = work.rulings.map((each, at) => {
    const words = [each.errors.join(", "), each.note, each.confirmed ? "" : inWords("not-confirmed")].filter(Boolean).join(" · ");
    return build("tr", {}, [String(at + 1), rulingName(each.ruling), words].map((cell) => build("td", {}, cell)));
  });
  const scores = kit.judged.filter((criterion) => work.scores[criterion.id]).map((criterion) => {
    const given = work.scores[criterion.id];
    const score = given.score ? inWords("record-score", { criterion: criterion.name, score: given.score }) : inWords("record-no-score", { criterion: criterion.name });
    return [build("dt", {}, score), build("dd", {}, given.evidence || "")];
  });
  return build(
    "section",
    { class: "rb-keep" },
    build("h3", {}, work.packet),
    rulings.length ? build("table", { class: "rb-table" }, build("thead", {}, build("tr", {}, [inWords("record-finding"), inWords("ruling"), inWords("record-note")].map((head) => build("th", { scope: "col" }, head)))), build("tbody", {}, rulings)) : null,
    build("dl", {}, scores),
  );
}
