/*
Step 6: what is open, then the sheet is closed and saved.
*/
function finishStep(app) {
  const open = openList(app);
  if (app.closed()) return [closedNote(app), build("div", { class: "rb-actions" }, buttonFor(inWords("save-again"), () => saveSheet(app)))];
  if (open.length) {
    return [build("p", {}, inWords("these-are-open")), build("ul", { class: "rb-rows rb-todo" }, open)];
  }
  return [
    build("p", {}, inWords("nothing-is-open", { count: app.session.answers.size })),
    build("p", {}, inWords("send-it")),
    build("div", { class: "rb-actions" }, buttonFor(inWords("finish-and-save"), () => finish(app))),
  ];
}

function openList(app) {
  const { session, kit } = app;
  const stages = stagesOf(kit);
  const told = [];
  if (!mayScore(session, kit)) told.push(openLine(inWords("open-qualifying"), () => app.go("qualify")));
  if (!session.answers.size) told.push(openLine(inWords("open-loading"), () => app.go("load")));
  stages.forEach((stage, at) => {
    for (const code of orderOf(session.answers.keys(), session.reviewer, kit.hash, stage.id)) {
      const open = openIn(session.answers.get(code), stage, stages);
      const place = { stage: stage.title, code };
      const words = stage.kind === "findings" ? inWords("open-rulings", { ...place, count: open }) : inWords("open-score", place);
      if (open) told.push(openLine(words, () => app.toAnswer(at, code)));
    }
  });
  return told.length ? told : wholeFault(app);
}

/* What the program would refuse of a sheet in which nothing is open: its size, or a slip of ours. */
function wholeFault(app) {
  const sheet = sheetOf({ ...app.session, finishedAt: "2026-01-01T00:00:00Z" }, app.kit);
  if (writtenOut(sheet).length * 3 > UPLOAD_LIMIT && new Blob([writtenOut(sheet)]).size > UPLOAD_LIMIT) {
    return [openLine(inWords("too-large"), () => app.go("load"))];
  }
  const says = shapeFault(sheet, app.kit.shapes.sheet);
  return says ? [openLine(says, () => app.go("score"))] : [];
}

function openLine(words, go) {
  const button = buttonFor(inWords("go-there"), go, true);
  button.setAttribute("aria-label", inWords("go-there-to", { what: words })); // many of one name help nobody who hears them
  return build("li", {}, build("p", {}, words), button);
}

function finish(app) {
  app.session.finishedAt = `${new Date().toISOString().slice(0, 19)}Z`;
  saveSheet(app);
  app.go("finish");
}

function saveSheet(app) {
  download(`sheet-${app.session.reviewer}-${app.kit.id}.json`, writtenOut(sheetOf(app.session, app.kit)));
  app.saved();
}

function closedNote(app) {
  return build(
    "div",
    { class: "rb-note rb-good" },
    build("p", { class: "rb-note-title" }, inWords("closed")),
    build("p", {}, inWords("closed-at", momentInWords(app.session.finishedAt))),
  );
}
