/*
Step 3: qualify on unseen answers, or be let through by somebody who says why.
*/
function qualifyStep(app) {
  const { kit, session } = app;
  if (session.shown || !kit.qualify.length) return resultShown(app);
  const answer = answerAt(app, "qualify", kit.qualify);
  const given = session.scores[answer.id] || Object.create(null);
  session.scores[answer.id] = given;
  const room = build("section", { "aria-labelledby": `answer-${answer.id}` }, calibrationRoom(answer, given, app, false));
  return [copyOf("qualify-rule"), room, turnCalibration(app, "qualify", kit.qualify, showButton(app))];
}

function showButton(app) {
  const button = buttonFor("Show the result", () => {
    const open = app.kit.qualify.filter((answer) => isOpen(app, "qualify", answer));
    if (open.length) return say(`Score all of them first. Open: ${open.map((answer) => answer.id).join(", ")}.`);
    app.session.shown = true;
    app.changed();
    app.draw("result");
  });
  return build("div", { class: "rb-actions" }, button);
}

function resultShown(app) {
  const { kit, session } = app;
  const result = qualifies(session.scores, kit.qualify, kit.rule);
  const heading = result.ok ? "You may score" : session.override ? "You may score by decision" : "You do not qualify yet";
  return build(
    "section",
    { "aria-labelledby": "result" },
    build("h3", { id: "result" }, heading),
    result.n ? resultTable(result, kit.rule) : build("p", {}, "There are no unseen answers to this kit, so exactness and bias are undefined, and nobody can qualify by scoring."),
    result.n ? build("p", { class: "rb-meta" }, "With so few answers this is a check, and no measurement of you.") : null,
    result.ok || session.override ? null : build("p", {}, "Go through the differences with somebody who qualified, and do not score this kit yet."),
    result.ok ? null : overrideRoom(app),
    mayScore(session, kit) ? onward(app, "load") : null,
    kit.qualify.map((answer) => [build("h4", {}, `Answer ${answer.id}`), agreedShown(answer, session.scores[answer.id] || {}, kit)]),
  );
}

function resultTable(result, rule) {
  const exact = Math.round(result.exact * result.n);
  const rows = [
    ["Exactly the agreed score", `${exact} of ${result.n} (${percent(result.exact)})`, `at least ${percent(rule.exact)}`],
    ["Furthest from the agreed score", counted(result.apart, "point"), `at most ${rule.max_apart}`],
    ["On average", bias(result.bias), `at most ${rule.bias} either way`],
  ];
  const head = ["", `Yours, n = ${result.n}`, "The rule"].map((words) => (words ? build("th", { scope: "col" }, words) : build("td", {})));
  const body = rows.map(([name, ...cells]) => build("tr", {}, build("th", { scope: "row" }, name), cells.map((cell) => build("td", {}, cell))));
  return build("table", { class: "rb-table" }, build("caption", { class: "rb-sr" }, "Your scores and the rule"), build("thead", {}, build("tr", {}, head)), build("tbody", {}, body));
}

function percent(share) {
  return `${Math.round(share * 1000) / 10} %`;
}

function bias(points) {
  if (points === 0) return "neither too high nor too low";
  return `${Math.round(Math.abs(points) * 100) / 100} points too ${points > 0 ? "high" : "low"}`;
}

function overrideRoom(app) {
  const { override } = app.session;
  if (override) return build("p", {}, `${override.who} decided on ${override.on} that you score all the same: ${override.why}`);
  const shape = app.kit.shapes.sheet.properties.qualification.properties.override.properties;
  const who = build("input", { type: "text", autocomplete: "off" });
  const why = build("input", { type: "text", autocomplete: "off" });
  const on = build("input", { type: "date", value: new Date().toISOString().slice(0, 10) });
  const controls = { who, why, on };
  const record = (event) => {
    event.preventDefault();
    const faults = Object.entries(controls).map(([name, control]) => {
      const says = shapeFault(typed(control.value.trim()), shape[name]);
      complain(control, says && says.replace("The file", "It"));
      return says && control;
    });
    const first = faults.find(Boolean);
    if (first) return first.focus();
    app.session.override = { who: typed(who.value.trim()), why: typed(why.value.trim()), on: on.value };
    app.changed();
    app.draw("result");
  };
  return build(
    "details",
    {},
    build("summary", {}, "Somebody decided that you score all the same"),
    build(
      "form",
      { novalidate: true, onsubmit: record },
      build("p", {}, "The decision is kept in the sheet, with the scores, and stands in the report."),
      field("override-who", "Who decided", who, "A function, such as hiring lead. No name is needed."),
      field("override-why", "Why", why),
      field("override-on", "When", on),
      build("div", { class: "rb-actions" }, build("button", { type: "submit", class: "rb-button rb-quiet" }, "Record the decision")),
    ),
  );
}
