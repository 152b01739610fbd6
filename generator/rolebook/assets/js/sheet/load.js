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
    field("answers", inWords("answer-files"), input, inWords("answer-files-hint")),
    build("div", { id: "loaded" }, loadedShown(app)),
    onward(app, "score"),
  ];
}

function loadedShown(app, told = []) {
  const works = [...app.session.answers.values()].sort((one, other) => (one.packet < other.packet ? -1 : 1));
  const rows = works.map((work) => loadedRow(app, work));
  return [
    told.length
      ? build("div", { class: "rb-note rb-warn" }, build("p", { class: "rb-note-title" }, inWords("not-loaded")), build("ul", {}, told.map((words) => build("li", {}, words))))
      : null,
    build("h3", { id: "loaded-count" }, inWords("answers", { count: works.length })),
    works.length ? build("ul", { class: "rb-rows rb-todo" }, rows) : build("p", {}, inWords("no-answer-yet")),
  ];
}

function loadedRow(app, work) {
  const contents = build("span", { class: "rb-meta" }, contentsOf(work));
  const out = app.closed() ? null : buttonFor(inWords("take-out", { code: work.packet }), () => takeOut(app, work), true);
  return build("li", {}, build("p", {}, build("strong", { class: "rb-nowrap" }, work.packet), " ", contents), out);
}

/* For an answer that was loaded by mistake or withdrawn. */
function takeOut(app, work) {
  if (!confirm(inWords("take-out-sure", { code: work.packet }))) return;
  app.session.answers.delete(work.packet);
  app.changed();
  app.draw("loaded-count");
}

function contentsOf(work) {
  if (!work.given) return inWords("answer-in-draft");
  const { findings = [], items = [], written = {} } = work.given.response;
  const parts = [
    inWords("has-findings", { count: findings.length }),
    inWords("has-judgements", { count: items.length }),
    inWords("has-words", { count: countWords(Object.values(written).join(" ")) }),
  ];
  return parts.join(inWords("list-between"));
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
  const said = inWords("loaded", { count: loaded });
  say(told.length ? `${said} ${inWords("files-not-loaded", { count: told.length })}` : said);
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
