/*
Step 1: who scores, with which papers, and what this sheet is. Step by step, each `…Step(app)` fills the page.
*/
function whoStep(app) {
  const name = build("input", {
    type: "text",
    value: app.session.reviewer,
    autocomplete: "off",
    autocapitalize: "none",
    spellcheck: "false",
    disabled: app.closed(),
  });
  const form = build(
    "form",
    { novalidate: true, onsubmit: (event) => begin(event, app, name) },
    field("reviewer", inWords("reviewer"), name, inWords("reviewer-hint")),
    build("div", { class: "rb-actions" }, build("button", { type: "submit", class: "rb-button" }, inWords("go-on"))),
  );
  return [copyOf("what-it-is"), form, openRoom(app)];
}

function begin(event, app, name) {
  event.preventDefault();
  const written = name.value.trim();
  const says = typedFault(written, app.kit.shapes.sheet.properties.reviewer);
  complain(name, says);
  if (says) return name.focus();
  if (written !== app.session.reviewer) {
    app.session.reviewer = written;
    app.changed();
  }
  app.go("practise");
}

function openRoom(app) {
  const input = build("input", { type: "file", accept: ".json,application/json", onchange: () => openOwn(app, input) });
  return build(
    "section",
    { "aria-labelledby": "own-file" },
    build("h3", { id: "own-file" }, inWords("own-file")),
    field("open-file", inWords("own-file-label"), input, inWords("own-file-hint")),
  );
}

async function openOwn(app, input) {
  const [file] = input.files;
  input.value = "";
  if (!file || (app.unsaved && !confirm(inWords("unsaved")))) return;
  const read = await uploaded(file);
  const opened = read.refused ? { refused: read.refused } : openFile(read.text, app.kit);
  complain(input, opened.refused ? inWords("not-opened", { reason: opened.refused }) : null);
  if (opened.refused) return input.focus();
  app.take(opened.session);
}
