/*
Step 6: what is open, then the sheet is closed and saved.
*/
function finishStep(app) {
  const open = openList(app);
  if (app.closed()) return [closedNote(app), build("div", { class: "rb-actions" }, buttonFor("Save the sheet again", () => saveSheet(app)))];
  if (open.length) {
    return [build("p", {}, "These are open. The sheet can be finished when nothing is."), build("ul", { class: "rb-rows rb-todo" }, open)];
  }
  return [
    build("p", {}, `${counted(app.session.answers.size, "answer")} scored, and nothing is open. When you finish, the sheet is closed here and saved as a file.`),
    build("p", {}, "Send the file to the coordinator and to nobody else. Do not talk about the answers before both sheets are there."),
    build("div", { class: "rb-actions" }, buttonFor("Finish and save the sheet", () => finish(app))),
  ];
}

function openList(app) {
  const { session, kit } = app;
  const stages = stagesOf(kit);
  const told = [];
  if (!mayScore(session, kit)) told.push(openLine("You have not qualified, and nobody decided otherwise.", () => app.go("qualify")));
  if (!session.answers.size) told.push(openLine("No answer is loaded.", () => app.go("load")));
  stages.forEach((stage, at) => {
    for (const code of orderOf(session.answers.keys(), session.reviewer, kit.hash, stage.id)) {
      const open = openIn(session.answers.get(code), stage, stages);
      const what = stage.kind === "findings" ? counted(open, "ruling to confirm", "rulings to confirm") : "the score or its evidence";
      if (open) told.push(openLine(`${stage.title}, ${code}: ${what}.`, () => app.toAnswer(at, code)));
    }
  });
  return told.length ? told : wholeFault(app);
}

/* What the program would refuse of a sheet in which nothing is open: its size, or a slip of ours. */
function wholeFault(app) {
  const sheet = sheetOf({ ...app.session, finishedAt: "2026-01-01T00:00:00Z" }, app.kit);
  if (writtenOut(sheet).length * 3 > UPLOAD_LIMIT && new Blob([writtenOut(sheet)]).size > UPLOAD_LIMIT) {
    return [openLine("The sheet would be larger than 1 MB, which is not read: load fewer answers into one sheet.", () => app.go("load"))];
  }
  const says = shapeFault(sheet, app.kit.shapes.sheet);
  return says ? [openLine(says, () => app.go("score"))] : [];
}

function openLine(words, go) {
  const whither = build("span", { class: "rb-sr" }, `: ${words}`); // many buttons of one name help nobody who hears them
  return build("li", {}, build("p", {}, words), buttonFor(["Go there", whither], go, true));
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
    build("p", { class: "rb-note-title" }, "The sheet is closed"),
    build("p", {}, `Finished at ${app.session.finishedAt}. Send the file to the coordinator. Who made a mistake writes the coordinator what it was and why, and does not make a second sheet.`),
  );
}
