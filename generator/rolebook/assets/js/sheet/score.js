/*
Step 5: one stage through all answers, then the next. One answer at a time, by its code alone.
*/
function scoreStep(app) {
  const stages = stagesOf(app.kit);
  if (!app.session.answers.size) return [build("p", {}, inWords("no-answer-yet")), onward(app, "load")];
  const at = Math.min(app.place.stage, lastOpenable(app.session, stages));
  app.place.stage = at;
  const stage = stages[at];
  const codes = orderOf(app.session.answers.keys(), app.session.reviewer, app.kit.hash, stage.id);
  if (!codes.includes(app.place.code)) app.place.code = codes.find((code) => openIn(app.session.answers.get(code), stage, stages)) || codes[0];
  const view = { app, stages, stage, codes, work: app.session.answers.get(app.place.code) };
  return [stageList(view), stageShown(view)];
}

/* A stage may begin when nothing is open in those before it. */
function lastOpenable(session, stages) {
  const open = stages.findIndex((stage) => openOf(session, stage, stages) > 0);
  return open < 0 ? stages.length - 1 : open;
}

function stageList(view) {
  const { app, stages } = view;
  const last = lastOpenable(app.session, stages);
  const rows = stages.map((stage, at) => {
    const open = openOf(app.session, stage, stages);
    const words = stage.kind === "findings" ? inWords("stage-findings", { stage: stage.title }) : stage.title;
    const state = at > last ? inWords("stage-later") : open ? inWords("stage-open-in", { count: open }) : inWords("stage-done");
    const choose = () => moveTo(app, at, null);
    const button = build("button", { type: "button", class: "rb-button rb-quiet", disabled: at > last, "aria-current": stage === view.stage ? "true" : null, onclick: choose }, words);
    return build("li", {}, button, " ", build("span", { class: "rb-meta" }, state));
  });
  return build("nav", { "aria-label": inWords("what-is-scored") }, build("ol", { class: "rb-stages" }, rows));
}

function moveTo(app, stage, code) {
  app.place = { stage, code };
  app.draw("answer");
}

function stageShown(view) {
  const { codes, stage, work } = view;
  const place = { number: codes.indexOf(work.packet) + 1, all: codes.length };
  const heading = around([build("span", { class: "rb-nowrap" }, work.packet)], ([code]) => inWords("answer-number", { ...place, code }));
  const body = work.given
    ? stage.kind === "findings" ? findingsStage(view) : judgedStage(view)
    : build("p", {}, inWords("answer-missing"));
  return build("section", { "aria-labelledby": "answer" }, build("h3", { id: "answer" }, heading), body, turning(view));
}

function turning(view) {
  const { app, codes, stage, stages, work } = view;
  const at = codes.indexOf(work.packet);
  const to = (step, words) => {
    const code = codes[at + step];
    return code === undefined ? null : buttonFor(words, () => moveTo(app, app.place.stage, code), true);
  };
  const next = stages[app.place.stage + 1];
  const goOn = () => {
    const open = openOf(app.session, stage, stages);
    if (open) return say(inWords("stage-still-open", { stage: stage.title, count: open }));
    return next ? moveTo(app, app.place.stage + 1, null) : app.go("finish");
  };
  const words = next ? inWords("go-on-to", { stage: next.title }) : inWords("go-on-to-end");
  return build("div", { class: "rb-actions" }, to(-1, inWords("previous-answer")), to(1, inWords("next-answer")), at === codes.length - 1 ? buttonFor(words, goOn) : null);
}

function findingsStage(view) {
  const { app, stage, stages, work } = view;
  const places = findingsOf(stage, stages, work.given.response.findings || []);
  const missed = build("div", {});
  const cards = new Map();
  const edited = () => {
    app.changed();
    missed.replaceChildren(...missesShown(work, stage, app.kit));
  };
  const confirm = (at) => confirmAt([at], work, cards, view);
  for (const at of places) cards.set(at, rulingCard(work, at, { app, confirm, edited }));
  missed.replaceChildren(...missesShown(work, stage, app.kit));
  const rest = buttonFor(inWords("confirm-rest"), () => confirmAt(places.filter((at) => !work.rulings[at].confirmed), work, cards, view));
  rest.disabled = app.closed();
  const list = places.length ? build("ol", { class: "rb-findings", role: "list" }, [...cards.values()]) : build("p", {}, inWords("marks-nothing"));
  const aside = build("aside", { class: "rb-missed", "aria-label": inWords("not-found-here") }, missed);
  return build("div", { class: "rb-beside" }, build("div", {}, list, places.length ? build("div", { class: "rb-actions" }, rest) : null), aside);
}

/* Confirm the rulings at these places as far as each can stand; say how many are left, or go to the first that can not. */
function confirmAt(places, work, cards, view) {
  let stuck = null;
  for (const at of places) {
    const card = cards.get(at);
    const fault = rulingFault(work, at);
    complain(card.button, fault);
    if (fault) stuck = stuck ?? card;
    else work.rulings[at].confirmed = true;
    card.refresh();
  }
  view.app.changed();
  if (stuck) return stuck.button.focus();
  const left = openIn(work, view.stage, view.stages);
  return say(left ? inWords("confirmed-left", { count: left }) : inWords("confirmed-all", { code: work.packet }));
}

function missesShown(work, stage, kit) {
  const found = foundBy(work);
  const here = kit.errors.filter((error) => textsOf(error).some((text) => stage.outputs.includes(text)));
  const missed = here.filter((error) => !found.has(error.id));
  return [
    build("h4", {}, inWords("not-found", { missed: missed.length, all: here.length })),
    build("ul", { class: "rb-rows" }, missed.map((error) => build("li", {}, build("p", {}, errorLine(error))))),
  ];
}

function judgedStage(view) {
  const { app, stage, work } = view;
  const given = Object.assign({ score: undefined, evidence: "" }, work.scores[stage.id]);
  const state = build("p", { class: "rb-meta" });
  const evidence = build("textarea", { value: given.evidence, maxlength: 6000, disabled: app.closed() });
  const changed = () => {
    work.scores[stage.id] = given.score ? { score: given.score, evidence: given.evidence } : { evidence: given.evidence };
    state.textContent = missingWords(work, stage);
    app.changed();
  };
  evidence.addEventListener("input", () => {
    given.evidence = typed(evidence.value);
    changed();
  });
  const scored = (score) => {
    given.score = score;
    changed();
  };
  state.textContent = missingWords(work, stage);
  return build(
    "div",
    {},
    evidenceShown(stage.parts, work.given.response, app.kit, "h4"),
    field("evidence", inWords("evidence-for", { criterion: stage.title }), evidence, inWords("evidence-hint")),
    scaleFor("score", stage.criterion, given.score, scored, app.closed()),
    state,
  );
}

function missingWords(work, stage) {
  const given = work.scores[stage.id] || {};
  if (given.score) return hasEvidence(given) ? inWords("scored") : inWords("evidence-is-open");
  return hasEvidence(given) ? inWords("score-is-open") : inWords("both-are-open");
}
