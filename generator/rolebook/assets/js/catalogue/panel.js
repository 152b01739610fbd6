/*
The filters: native fields, read into what is asked for, and set from it.
*/

/** @type {SingleName[]} */
const SINGLE = ["words", "work", "country", "pay", "currency", "review", "sort", "view"];

/** @typedef {HTMLInputElement | HTMLSelectElement} Field */

/**
 * Every field that says what is asked for.
 * @param {HTMLFormElement} form
 * @returns {Field[]}
 */
function fieldsOf(form) {
  return [...form.elements].filter((field) => field instanceof HTMLInputElement || field instanceof HTMLSelectElement);
}

/**
 * What the page offers, by the name of the field.
 * @param {HTMLFormElement} form
 * @returns {Known}
 */
function knownValues(form) {
  /** @type {Known} */
  const known = {};
  for (const field of fieldsOf(form)) {
    const values = field instanceof HTMLSelectElement ? [...field.options].map((option) => option.value) : [field.value];
    known[field.name] = [...(known[field.name] ?? []), ...values.filter(Boolean)];
  }
  return known;
}

/**
 * @param {HTMLFormElement} form
 * @returns {Asked}
 */
function readPanel(form) {
  const given = new FormData(form);
  /** @param {string} name */
  const text = (name) => String(given.get(name) ?? "");
  const asked = nothingAsked();
  for (const name of GROUPS) asked.groups[name] = given.getAll(name).map(String);
  for (const name of SINGLE) asked[name] = text(name);
  return { ...asked, open: text("open") === "yes", retired: text("retired") === "yes" };
}

/**
 * @param {HTMLFormElement} form
 * @param {Asked} asked
 */
function setPanel(form, asked) {
  const values = new Map([...Object.entries(asked), ...Object.entries(asked.groups)]);
  for (const field of fieldsOf(form)) {
    const value = values.get(field.name);
    if (field.type === "checkbox" || field.type === "radio") {
      const single = value === true ? "yes" : value || "";
      field.checked = Array.isArray(value) ? value.includes(field.value) : single === field.value;
    } else {
      setValue(field, String(value));
    }
  }
}

/**
 * Beside each choice, how many roles it would show.
 * @param {HTMLFormElement} form
 * @param {Counts} counts
 */
function showCounts(form, counts) {
  for (const field of fieldsOf(form)) {
    if (field instanceof HTMLSelectElement) {
      for (const option of field.options) {
        const { name } = option.dataset;
        if (name) setText(option, `${name} (${counts.get(`${field.name}:${option.value}`) ?? 0})`);
      }
    } else {
      const place = field.closest("label")?.querySelector("[data-count]");
      if (place) setText(place, `(${counts.get(`${field.name}:${field.value}`) ?? 0})`);
    }
  }
}
