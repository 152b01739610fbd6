/*
Step 4: the candidates' files, several at once. What can not be used costs itself and a sentence.
*/
function loadStep(app) {
  const input = build("input", {
    type: "file",
    multiple: true,
    accept: ".json,application/json",
    disabled: app.closed(),
    onchange: () => loadFiles(app, input),
  });
  return [
    field("answers", "Answer files", input, "Several at once. What a file is called is not shown: you score by code."),
    build("div", { id: "loaded" }, loadedShown(app)),
    onward(app, "score"),
  ];
}

function loadedShown(app, told = []) {
  const works = [...app.session.answers.values()].sort((one, other) => (one.packet < other.packet ? -1 : 1));
  const rows = works.map((work) => loadedRow(app, work));
  return [
    told.length
      ? build("div", { class: "rb-note rb-warn" }, build("p", { class: "rb-note-title" }, "Not loaded"), build("ul", {}, told.map((words) => build("li", {}, words))))
      : null,
    build("h3", { id: "loaded-count" }, counted(works.length, "answer")),
    works.length ? build("ul", { class: "rb-rows rb-todo" }, rows) : build("p", {}, "No answer is loaded yet."),
  ];
}

function loadedRow(app, work) {
  const contents = build("span", { class: "rb-meta" }, contentsOf(work));
  const out = app.closed() ? null : buttonFor(`Take out ${work.packet}`, () => takeOut(app, work), true);
  return build("li", {}, build("p", {}, build("strong", { class: "rb-nowrap" }, work.packet), " ", contents), out);
}

/* For an answer that was loaded by mistake or withdrawn. */
function takeOut(app, work) {
  if (!confirm(`Take ${work.packet} out of this sheet, with everything that you ruled and scored on it?`)) return;
  app.session.answers.delete(work.packet);
  app.changed();
  app.draw("loaded-count");
}

function contentsOf(work) {
  if (!work.given) return "in your file; load its answer again to go on with it";
  const { findings = [], items = [], written = {} } = work.given.response;
  const words = countWords(Object.values(written).join(" "));
  return [counted(findings.length, "finding"), `${items.length} of the short judgements`, `${counted(words, "word")} written`].join(", ");
}

async function loadFiles(app, input) {
  const files = [...input.files];
  input.value = "";
  if (!files.length) return;
  const read = [];
  for (const [at, file] of files.entries()) {
    const found = await uploaded(file);
    const answer = found.refused ? found : readAnswer(found.text, app.kit);
    read.push({ ...answer, number: at + 1, of: files.length, size: file.size });
  }
  const { loaded, told } = takeAnswers(app.session, read, app.kit);
  if (loaded) app.changed();
  document.getElementById("loaded").replaceChildren(...loadedShown(app, told).filter(Boolean));
  say(`${counted(loaded, "answer")} loaded.${told.length ? ` ${counted(told.length, "file")} not loaded: the reasons stand above.` : ""}`);
}

/* Put what was read into the session. */
function takeAnswers(session, read, kit) {
  const known = new Map();
  for (const [code, work] of session.answers) if (work.given) known.set(code, work.given);
  const { taken, told } = sortAnswers(read, known);
  let loaded = 0;
  for (const answer of taken) {
    const work = session.answers.get(answer.packet);
    const fault = work && join(work, answer, kit);
    if (fault) told.push(fault);
    else {
      if (!work) session.answers.set(answer.packet, newWork(answer, kit));
      loaded += 1;
    }
  }
  return { loaded, told };
}

/* The text of a file that the reader chose: {text} or {refused}. */
async function uploaded(file) {
  try {
    return { text: await readUpload(file) };
  } catch (error) {
    if (error instanceof Refused) return { refused: error.message };
    throw error;
  }
}
