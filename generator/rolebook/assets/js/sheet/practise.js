/*
Step 2: practise with reasons. One answer at a time, and what the next step shares with this one.
*/
function practiseStep(app) {
  const { kit } = app;
  if (!kit.practice.length) return [build("p", {}, inWords("no-practice")), onward(app, "qualify")];
  const answer = answerAt(app, "practise", kit.practice);
  return [
    build("p", {}, inWords("practise-how")),
    practiceRoom(answer, app),
    turnCalibration(app, "practise", kit.practice, onward(app, "qualify")),
  ];
}

/* The answer in view: the one that was turned to, else the first that is open. */
function answerAt(app, step, answers) {
  app.turned[step] ??= Math.max(0, answers.findIndex((answer) => isOpen(app, step, answer)));
  return answers[app.turned[step]];
}

function isOpen(app, step, answer) {
  if (step === "practise") return !Object.hasOwn(app.session.practised, answer.id);
  return Object.keys(answer.scores).some((id) => scoreIn(app.session.scores, answer.id, id) === undefined);
}

function turnCalibration(app, step, answers, atEnd) {
  const at = app.turned[step];
  const turn = (by, words) => {
    const go = () => {
      app.turned[step] = at + by;
      app.draw(`answer-${answers[at + by].id}`);
    };
    return answers[at + by] ? buttonFor(words, go, true) : null;
  };
  const rest = at === answers.length - 1 ? atEnd : null;
  return [build("div", { class: "rb-actions" }, turn(-1, inWords("previous-answer")), turn(1, inWords("next-answer"))), rest];
}

function practiceRoom(answer, app) {
  const room = build("section", { "aria-labelledby": `answer-${answer.id}` });
  const own = app.session.practised[answer.id];
  const given = Object.assign(Object.create(null), own);
  const reveal = build("div", { class: "rb-answer" });
  const button = buttonFor(inWords("compare", { answer: answer.id }), () => {
    if (Object.keys(answer.scores).some((id) => !given[id])) return say(inWords("score-it-first", { answer: answer.id }));
    app.session.practised[answer.id] = given;
    app.changed();
    button.replaceWith(reveal);
    lock(room);
    fillReveal(reveal, answer, given, app);
    reach(reveal.firstChild);
  });
  room.append(...calibrationRoom(answer, given, app, Boolean(own)), own ? reveal : button);
  if (own) fillReveal(reveal, answer, given, app);
  return room;
}

function fillReveal(reveal, answer, given, app) {
  reveal.append(build("p", { class: "rb-answer-title" }, inWords("agreed-score", { answer: answer.id })), agreedShown(answer, given, app.kit));
}

function lock(room) {
  for (const radio of room.querySelectorAll("input[type=radio]")) radio.disabled = true;
}

function calibrationRoom(answer, given, app, closed) {
  const { kit } = app;
  const all = [kit.practice, kit.qualify].find((answers) => answers.includes(answer));
  const criteria = kit.judged.filter((criterion) => Object.hasOwn(answer.scores, criterion.id));
  const parts = stagesOf(kit).filter((stage) => criteria.includes(stage.criterion)).flatMap((stage) => stage.parts);
  const change = (id) => (score) => {
    given[id] = score;
    app.changed();
  };
  return [
    build("h3", { id: `answer-${answer.id}` }, inWords("answer-of", { answer: answer.id, all: all.length })),
    ...evidenceShown([...new Set(parts)], answer.response, kit, "h4").flat(Infinity).filter(Boolean),
    ...criteria.map((criterion) => scaleFor(`${answer.id}-${criterion.id}`, criterion, given[criterion.id], change(criterion.id), closed)),
  ];
}

function onward(app, step) {
  return build("div", { class: "rb-actions" }, buttonFor(inWords("go-on"), () => app.go(step)));
}
