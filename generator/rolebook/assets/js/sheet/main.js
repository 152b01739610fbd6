/*
The sheet itself: six steps in one page, one session, and nothing kept anywhere but in the files that are saved.
*/
const needsAnswers = (app) => needsQualifying(app) || (app.session.answers.size ? null : inWords("first-load"));

/* `words` is its name; `missing` says why it can not be reached yet, or gives null. */
const STEPS = [
  { id: "who", words: () => inWords("step-who"), content: whoStep, missing: () => null },
  { id: "practise", words: () => inWords("step-practise"), content: practiseStep, missing: needsName },
  { id: "qualify", words: () => inWords("step-qualify"), content: qualifyStep, missing: needsPractice },
  { id: "load", words: () => inWords("step-load"), content: loadStep, missing: needsQualifying },
  { id: "score", words: () => inWords("step-score"), content: scoreStep, missing: needsAnswers },
  { id: "finish", words: () => inWords("step-finish"), content: finishStep, missing: needsAnswers },
];

function stepName(step) {
  return inWords("step", { number: STEPS.indexOf(step) + 1, step: step.words() });
}

function stepOf(id) {
  return STEPS.find((step) => step.id === id);
}

function needsName(app) {
  return app.session.reviewer ? null : inWords("first-who");
}

function needsPractice(app) {
  if (needsName(app)) return needsName(app);
  if (app.session.shown || app.session.finishedAt) return null;
  const open = app.kit.practice.filter((answer) => !Object.hasOwn(app.session.practised, answer.id));
  return open.length ? inWords("first-compare", { answers: listed(open.map((answer) => answer.id)) }) : null;
}

function needsQualifying(app) {
  const before = needsPractice(app);
  if (before) return before;
  return mayScore(app.session, app.kit) ? null : inWords("first-qualify");
}

class ScoreSheet {
  constructor(root, kit) {
    this.root = root;
    this.kit = kit;
    this.session = newSession();
    this.step = "who";
    this.place = { stage: 0, code: null };
    this.turned = {};
    this.unsaved = false;
    this.drawn = "";
    addEventListener("beforeunload", (event) => this.unsaved && event.preventDefault());
    const printed = document.getElementById("record");
    const print = () => printed.replaceChildren(...recordShown(this.session, kit));
    addEventListener("beforeprint", print);
    matchMedia("print").addEventListener("change", (query) => query.matches && print());
    document.getElementById("save-draft").addEventListener("click", () => this.saveDraft());
    this.draw(null);
  }

  closed() {
    return this.session.finishedAt !== null;
  }

  changed() {
    this.unsaved = true;
    this.drawSteps();
  }

  saved() {
    this.unsaved = false;
  }

  go(step) {
    const missing = stepOf(step).missing(this);
    if (missing) return say(missing);
    this.step = step;
    return this.draw("step");
  }

  toAnswer(stage, code) {
    this.place = { stage, code };
    this.step = "score";
    this.draw("answer");
  }

  take(session) {
    this.session = session;
    this.place = { stage: 0, code: null };
    this.turned = {};
    this.saved();
    const { id } = STEPS.filter((step) => !step.missing(this)).at(-1);
    this.go(session.finishedAt ? "finish" : id === "finish" ? "load" : id);
  }

  saveDraft() {
    if (!this.session.reviewer) return say(inWords("draft-nameless"));
    if (this.closed()) return say(inWords("draft-finished"));
    download(`draft-${this.session.reviewer}-${this.kit.id}.json`, writtenOut(draftOf(this.session, this.kit)));
    this.saved();
    return say(inWords("draft-saved"));
  }

  drawSteps() {
    const closedSteps = STEPS.map((step) => Boolean(step.missing(this)));
    const drawn = `${this.step} ${closedSteps}`;
    if (drawn === this.drawn) return; // this runs at every key that is pressed
    this.drawn = drawn;
    const items = STEPS.map((step, at) => {
      const current = step.id === this.step ? "step" : null;
      const button = build("button", { type: "button", class: "rb-step", disabled: closedSteps[at], "aria-current": current, onclick: () => this.go(step.id) }, stepName(step));
      return build("li", {}, button);
    });
    const list = document.getElementById("steps");
    const held = [...list.querySelectorAll("button")].findIndex((button) => button === document.activeElement);
    list.replaceChildren(...items);
    if (held >= 0) list.querySelectorAll("button")[held].focus();
  }

  /* Draw the step anew; the focus goes to the heading `reached`, or stays when that is null. */
  draw(reached) {
    const step = stepOf(this.step);
    this.drawSteps();
    const heading = build("h2", { id: "step" }, stepName(step));
    this.root.replaceChildren(heading, ...[step.content(this)].flat(Infinity).filter(Boolean));
    say("");
    if (reached) reach(document.getElementById(reached) || heading);
  }
}

const sheetData = JSON.parse(document.getElementById("sheet-data").textContent);
new ScoreSheet(document.getElementById("sheet"), sheetData);
document.getElementById("sheet-works").hidden = false;
document.querySelector("[data-no-script]").remove();
document.documentElement.dataset.form = "on";
