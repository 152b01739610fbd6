/*
One finding of an answer with its proposal, the errors of the key, and the reviewer's ruling.
*/
function rulingCard(work, at, view) {
  const { kit } = view.app;
  const finding = work.given.response.findings[at];
  const each = work.rulings[at];
  const id = `finding-${at + 1}`;
  const card = build("li", { class: "rb-finding rb-ruling", id });
  const state = build("span", {});
  const button = buttonFor("", () => view.confirm(at), true);
  card.refresh = () => {
    state.replaceChildren(each.confirmed ? chip(inWords("confirmed"), "rb-good") : chip(inWords("to-confirm"), "rb-warn"));
    button.textContent = each.confirmed ? inWords("is-confirmed", { number: at + 1 }) : inWords("confirm", { number: at + 1 });
    button.disabled = view.app.closed(); // never by confirming: the focus is on it
  };
  const edited = () => {
    each.confirmed = false;
    complain(button, null);
    card.refresh();
    view.edited();
  };
  const errors = build("div", {});
  const drawErrors = () => errors.replaceChildren(...(NAMES[each.ruling][1] ? [errorsRoom(id, finding, each, edited, view.app)] : []));
  const ruledAnew = (ruling) => {
    ruleAs(each, ruling);
    drawErrors();
    edited();
  };
  drawErrors();
  card.button = button;
  button.id = `${id}-confirm`;
  card.append(
    build("h4", {}, inWords("finding", { number: at + 1 }), " ", state),
    ...findingWords(finding, kit).filter(Boolean),
    build("p", { class: "rb-proposal" }, proposalWords(each)),
    keySays(finding, each, kit),
    rulingRoom(id, each, ruledAnew, view.app.closed()),
    errors,
    noteField(id, each, edited, view.app.closed()),
    build("div", { class: "rb-actions" }, button),
  );
  card.refresh();
  return card;
}

function proposalWords(each) {
  const { proposal } = each;
  if (!proposal) return "";
  const errors = proposal.errors.join(inWords("list-between"));
  const says = { hit: inWords("proposed-hit", { errors }), repeat: inWords("proposed-repeat", { errors }), "false-alarm": inWords("proposed-false-alarm") };
  const near = proposal.near.join(inWords("list-between"));
  return near ? `${says[proposal.ruling]} ${inWords("proposed-near", { errors: near })}` : says[proposal.ruling];
}

/* What the key says of these lines: errors that may fit, and what tempts there and is none. */
function keySays(finding, each, kit) {
  const lines = linesOf(finding.at);
  const touches = (place) => linesOf(place).some((line) => lines.includes(line));
  const fitting = kit.errors.filter(
    (error) => touches(error.at) || (finding.missing_from && error.missing_from === finding.missing_from) || each.errors.includes(error.id),
  );
  const tempting = kit.tempting.filter((no) => touches(no.at));
  const words = [...fitting.map((error) => copyOf(`error-${error.id}`)), ...tempting.map((no) => copyOf(no.id))];
  if (!words.length) return build("p", { class: "rb-meta" }, inWords("key-says-nothing"));
  return build("details", { class: "rb-key" }, build("summary", {}, inWords("key-says")), words);
}

function rulingRoom(id, each, ruledAnew, closed) {
  const choices = RULINGS.map((ruling) => {
    const change = () => ruledAnew(ruling);
    const radio = build("input", { type: "radio", name: `${id}-ruling`, value: ruling, checked: each.ruling === ruling, disabled: closed, onchange: change });
    return build("label", {}, radio, build("span", {}, build("strong", {}, rulingName(ruling)), " ", build("span", { class: "rb-meta" }, rulingMeans(ruling))));
  });
  return build("fieldset", { class: "rb-room" }, build("legend", {}, inWords("ruling")), build("div", { class: "rb-options" }, choices));
}

/* The errors of the outputs that the finding points at stand open; the others behind a heading. */
function errorsRoom(id, finding, each, edited, app) {
  const outputs = textsOf(finding);
  const here = (error) => textsOf(error).some((text) => outputs.includes(text)) || each.errors.includes(error.id);
  const near = app.kit.errors.filter(here);
  const far = app.kit.errors.filter((error) => !here(error));
  const boxes = (errors) => build("div", { class: "rb-options" }, errors.map((error) => errorBox(id, error, each, edited, app.closed())));
  return build(
    "fieldset",
    { class: "rb-room" },
    build("legend", {}, inWords("errors-named")),
    near.length ? boxes(near) : build("p", { class: "rb-meta" }, inWords("errors-none-here")),
    far.length ? build("details", {}, build("summary", {}, inWords("errors-elsewhere")), boxes(far)) : null,
  );
}

function errorBox(id, error, each, edited, closed) {
  const change = (event) => {
    const others = each.errors.filter((name) => name !== error.id);
    each.errors = event.target.checked ? [...others, error.id] : others;
    edited();
  };
  const box = build("input", { type: "checkbox", name: `${id}-error`, value: error.id, checked: each.errors.includes(error.id), disabled: closed, onchange: change });
  return build("label", {}, box, build("span", {}, errorLine(error)));
}

function errorLine(error) {
  const place = error.missing_from ? inWords("missing-from", { output: error.missing_from }) : listed([].concat(error.at).map((at) => at.replace("-", "–")));
  const severity = severityName(error.severity);
  const words = error.quote ? inWords("severity-quote", { severity, quote: error.quote }) : severity;
  return [build("span", { class: "rb-addr" }, place), " ", build("strong", {}, error.id), " ", build("span", { class: "rb-meta" }, words)];
}

function noteField(id, each, edited, closed) {
  const note = build("input", { type: "text", value: each.note, maxlength: 2000, autocomplete: "off", disabled: closed });
  note.addEventListener("input", () => {
    each.note = typed(note.value);
    edited();
  });
  return field(`${id}-note`, inWords("note"), note);
}
