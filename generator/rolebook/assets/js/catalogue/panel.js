/*
The filters: native fields, read into what is asked for, and set from it.
*/

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
  for (const name of ["words", "work", "country", "pay", "currency", "review", "sort", "view"]) asked[name] = text(name);
  for (const name of ["open", "retired"]) asked[name] = text(name) === "yes";
  return asked;
}

/**
 * @param {HTMLFormElement} form
 * @param {Asked} asked
 */
function setPanel(form, asked) {
  for (const field of fieldsOf(form)) {
    const value = field.name in asked.groups ? asked.groups[field.name] : asked[field.name];
    if (field.type === "checkbox" || field.type === "radio") {
      field.checked = Array.isArray(value) ? value.includes(field.value) : (value === true ? "yes" : value || "") === field.value;
    } else {
      setValue(field, value);
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
