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
  const button = buttonFor(inWords("show-result"), () => {
    const open = app.kit.qualify.filter((answer) => isOpen(app, "qualify", answer));
    if (open.length) return say(inWords("score-all-first", { answers: open.map((answer) => answer.id).join(inWords("list-between")) }));
    app.session.shown = true;
    app.changed();
    app.draw("result");
  });
  return build("div", { class: "rb-actions" }, button);
}

function resultShown(app) {
  const { kit, session } = app;
  const result = qualifies(session.scores, kit.qualify, kit.rule);
  const heading = result.ok ? inWords("may-score") : session.override ? inWords("may-score-by-decision") : inWords("may-not-score");
  return build(
    "section",
    { "aria-labelledby": "result" },
    build("h3", { id: "result" }, heading),
    result.n ? resultTable(result, kit.rule) : build("p", {}, inWords("no-unseen")),
    result.n ? build("p", { class: "rb-meta" }, inWords("so-few")) : null,
    result.ok || session.override ? null : build("p", {}, inWords("differences")),
    result.ok ? null : overrideRoom(app),
    mayScore(session, kit) ? onward(app, "load") : null,
    kit.qualify.map((answer) => [build("h4", {}, inWords("answer", { answer: answer.id })), agreedShown(answer, session.scores[answer.id] || {}, kit)]),
  );
}

function resultTable(result, rule) {
  const exact = Math.round(result.exact * result.n);
  const rows = [
    [inWords("exact"), inWords("exact-yours", { exact, all: result.n, percent: percent(result.exact) }), inWords("exact-rule", { percent: percent(rule.exact) })],
    [inWords("apart"), inWords("points", { count: result.apart }), inWords("apart-rule", { points: rule.max_apart })],
    [inWords("average"), bias(result.bias), inWords("average-rule", { points: rule.bias })],
  ];
  const head = ["", inWords("yours", { n: result.n }), inWords("the-rule")].map((words) => (words ? build("th", { scope: "col" }, words) : build("td", {})));
  const body = rows.map(([name, ...cells]) => build("tr", {}, build("th", { scope: "row" }, name), cells.map((cell) => build("td", {}, cell))));
  return build("table", { class: "rb-table" }, build("caption", { class: "rb-sr" }, inWords("scores-and-rule")), build("thead", {}, build("tr", {}, head)), build("tbody", {}, body));
}

function percent(share) {
  return Math.round(share * 1000) / 10;
}

/* Forms are for whole numbers; a fraction of a point takes that of several. */
function bias(off) {
  if (off === 0) return inWords("average-even");
  const points = Math.round(Math.abs(off) * 100) / 100;
  const given = { points, count: Number.isInteger(points) ? points : 2 };
  return off > 0 ? inWords("average-high", given) : inWords("average-low", given);
}

function overrideRoom(app) {
  const { override } = app.session;
  if (override) return build("p", {}, inWords("decided", { ...override, day: dayInWords(override.on) }));
  const shape = app.kit.shapes.sheet.properties.qualification.properties.override.properties;
  const who = build("input", { type: "text", autocomplete: "off" });
  const why = build("input", { type: "text", autocomplete: "off" });
  const on = build("input", { type: "date", value: new Date().toISOString().slice(0, 10) });
  const controls = { who, why, on };
  const record = (event) => {
    event.preventDefault();
    const faults = Object.entries(controls).map(([name, control]) => {
      const says = typedFault(typed(control.value.trim()), shape[name]);
      complain(control, says);
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
    build("summary", {}, inWords("decide")),
    build(
      "form",
      { novalidate: true, onsubmit: record },
      build("p", {}, inWords("decision-kept")),
      field("override-who", inWords("decision-who"), who, inWords("decision-who-hint")),
      field("override-why", inWords("decision-why"), why),
      field("override-on", inWords("decision-on"), on),
      build("div", { class: "rb-actions" }, build("button", { type: "submit", class: "rb-button rb-quiet" }, inWords("decide-now"))),
    ),
  );
}
