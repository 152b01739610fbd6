/*
Type, severity and reason: the same three fields for a finding and for a short judgement.
*/

/**
 * Fill the fields below `root` from a label, and write changes back.
 * @param {HTMLElement} root
 * @param {Kit} kit
 * @param {() => Label} label
 * @param {(edit: (label: Label) => void) => void} change
 * @returns {() => void} shows the label again.
 */
function labelFields(root, kit, label, change) {
  const type = one(root, '[data-field="error_type"]', HTMLSelectElement);
  const why = one(root, '[data-field="why"]', HTMLTextAreaElement);
  const severities = radiosOf(root, "severity");
  type.append(make("option", { value: "" }, inWords("no-type-yet")), ...kit.families.map(_familyOptions));
  type.addEventListener("change", () => change((found) => (found.error_type = type.value)));
  why.addEventListener("input", () => change((found) => (found.why = why.value)));
  for (const radio of severities) radio.addEventListener("change", () => change((found) => (found.severity = radio.value)));
  return () => {
    const { error_type, severity, why: reason } = label();
    _offer(type, error_type);
    setValue(type, error_type);
    setValue(why, reason);
    for (const radio of severities) radio.checked = radio.value === severity;
  };
}

/**
 * The radio buttons of a field.
 * @param {HTMLElement} root
 * @param {string} field
 * @returns {HTMLInputElement[]}
 */
function radiosOf(root, field) {
  return all(root, `[data-field="${field}"]`).filter((found) => found instanceof HTMLInputElement);
}

/**
 * Show what is meant for `value` below `root` (`data-when` lists values), hide the rest.
 * @param {HTMLElement} root
 * @param {string} value
 */
function showWhen(root, value) {
  for (const found of all(root, "[data-when]")) found.hidden = !(found.dataset.when ?? "").split(" ").includes(value);
}

/**
 * A label in words, for cards and for paper: type, severity, reason.
 * @param {Kit} kit
 * @param {Label} label
 */
function labelChips(kit, label) {
  const type = typeName(kit, label.error_type);
  const tones = { major: " rb-warn", critical: " rb-stop" };
  const tone = tones[/** @type {"major" | "critical"} */ (label.severity)] ?? "";
  return [
    ...(type ? [make("span", { class: "rb-chip" }, type)] : []),
    ...(label.severity ? [make("span", { class: `rb-chip${tone}` }, _severityWords(label.severity))] : []),
  ];
}

/** @param {string} severity */
function _severityWords(severity) {
  if (severity === "minor") return inWords("minor");
  return severity === "major" ? inWords("major") : inWords("critical");
}

/** @param {Kit["families"][number]} family */
function _familyOptions(family) {
  return make("optgroup", { label: family.name }, ...family.types.map((type) => make("option", { value: type.id }, type.name)));
}

/** A saved type that this packet does not list stays what it is. @param {HTMLSelectElement} select @param {string} type */
function _offer(select, type) {
  if (!type || [...select.options].some((option) => option.value === type)) return;
  select.append(make("option", { value: type }, inWords("type-unlisted", { type })));
}
