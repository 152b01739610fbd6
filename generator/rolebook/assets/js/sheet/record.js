/*
The sheet on paper: what was ruled and scored, made when somebody prints.
*/
function recordShown(session, kit) {
  const pins = `${kit.id} ${kit.version}, fingerprint ${kit.hash}; key ${kit.keyHash}; rubric ${kit.rubric || "none"}`;
  const state = session.finishedAt ? `Finished at ${session.finishedAt}.` : "Not finished.";
  return [
    build("h2", {}, `Score sheet of ${session.reviewer || "nobody yet"}`),
    build("p", {}, pins),
    build("p", {}, state),
    session.override ? build("p", {}, `Scores by decision of ${session.override.who} on ${session.override.on}: ${session.override.why}`) : null,
    ...byCode(session).map((work) => answerRecord(work, kit)),
  ].filter(Boolean);
}

function answerRecord(work, kit) {
  const rulings = work.rulings.map((each, at) => {
    const name = RULINGS.find(([id]) => id === each.ruling)[1];
    const words = [each.errors.join(", "), each.note, each.confirmed ? "" : "not confirmed"].filter(Boolean).join(" · ");
    return build("tr", {}, [String(at + 1), name, words].map((cell) => build("td", {}, cell)));
  });
  const scores = kit.judged.filter((criterion) => work.scores[criterion.id]).map((criterion) => {
    const given = work.scores[criterion.id];
    return [build("dt", {}, `${criterion.name}: ${given.score ?? "no score"}`), build("dd", {}, given.evidence || "")];
  });
  return build(
    "section",
    { class: "rb-keep" },
    build("h3", {}, work.packet),
    rulings.length ? build("table", { class: "rb-table" }, build("thead", {}, build("tr", {}, ["Finding", "Ruling", "Errors and note"].map((head) => build("th", { scope: "col" }, head)))), build("tbody", {}, rulings)) : null,
    build("dl", {}, scores),
  );
}
