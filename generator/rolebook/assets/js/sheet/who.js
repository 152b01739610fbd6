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
    field("reviewer", "Your short name", name, "The same on all your sheets, and not your own name: small letters, digits and hyphens, such as reviewer-1."),
    build("div", { class: "rb-actions" }, build("button", { type: "submit", class: "rb-button" }, "Go on")),
  );
  return [copyOf("what-it-is"), form, openRoom(app)];
}

function begin(event, app, name) {
  event.preventDefault();
  const written = name.value.trim();
  const says = shapeFault(written, app.kit.shapes.sheet.properties.reviewer);
  complain(name, says && says.replace("The file", "It"));
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
    build("h3", { id: "own-file" }, "Go on with a file of yours"),
    field("open-file", "A draft or a finished sheet", input, "It takes the place of all that is in this page."),
  );
}

async function openOwn(app, input) {
  const [file] = input.files;
  input.value = "";
  if (!file || (app.unsaved && !confirm("Something in this page is not saved. Open the file all the same?"))) return;
  const read = await uploaded(file);
  const opened = read.refused ? { refused: read.refused } : openFile(read.text, app.kit);
  complain(input, opened.refused ? `The file was not opened. ${opened.refused}` : null);
  if (opened.refused) return input.focus();
  app.take(opened.session);
}
