/*
The few ways in which forms touch the page. Everything that comes from a person or a file is put in as text.
*/

/**
 * The only element for `selector`.
 * @template {Element} T
 * @param {ParentNode} root
 * @param {string} selector
 * @param {new () => T} type
 * @returns {T}
 */
function one(root, selector, type) {
  const found = root.querySelector(selector);
  if (!(found instanceof type)) throw new Error(`the page has no ${selector}`);
  return found;
}

/**
 * All elements for `selector`.
 * @param {ParentNode} root
 * @param {string} selector
 * @returns {HTMLElement[]}
 */
function all(root, selector) {
  return [...root.querySelectorAll(selector)].filter((found) => found instanceof HTMLElement);
}

/**
 * A new element with properties and children; strings become text.
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {Record<string, string>} [attributes]
 * @param {...(Node | string)} children
 * @returns {HTMLElementTagNameMap[K]}
 */
function make(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/**
 * A field with its label before it.
 * @param {string} words
 * @param {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} field with an id.
 * @param {...Node} after
 */
function makeField(words, field, ...after) {
  return make("div", { class: "rb-field" }, make("label", { for: field.id }, words), " ", field, ...after);
}

/**
 * A button that does something.
 * @param {string} words
 * @param {() => void} does
 * @param {Record<string, string>} [attributes]
 */
function makeButton(words, does, attributes = {}) {
  const made = make("button", { type: "button", class: "rb-button rb-quiet", ...attributes }, words);
  made.addEventListener("click", does);
  return made;
}

let stamps = 0;

/**
 * A copy of the page's `<template data-form="name">`: its first element. `<label data-for="x">` is tied to the field `x`.
 * @param {string} name
 * @returns {HTMLElement}
 */
function stamp(name) {
  const template = one(document, `template[data-form="${name}"]`, HTMLTemplateElement);
  const copy = template.content.firstElementChild?.cloneNode(true);
  if (!(copy instanceof HTMLElement)) throw new Error(`the template ${name} is empty`);
  stamps += 1;
  for (const label of copy.querySelectorAll("label")) {
    const field = label.dataset.for && copy.querySelector(`[data-field="${label.dataset.for}"]`);
    if (field) label.htmlFor = field.id = `field-${stamps}-${label.dataset.for}`;
  }
  return copy;
}

/**
 * Put `text` into an element, touching nothing when it stands there already.
 * @param {Element} element
 * @param {string} text
 */
function setText(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

/**
 * Put a value into a field, leaving the cursor alone when it is there already.
 * @param {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} field
 * @param {string} value
 */
function setValue(field, value) {
  if (field.value !== value) field.value = value;
}

/**
 * Say something once in a live region; the same words again are heard again.
 * @param {Element} region
 * @param {string} words
 */
function announce(region, words) {
  region.textContent = region.textContent === words ? `${words}\u00a0` : words;
}
