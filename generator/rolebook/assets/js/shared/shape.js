/*
The shape of a file from outside, by its JSON Schema: as much of the language as our schemas of such files use.

  shapeFault(value, schema)  → one sentence about the first fault, or null

The schemas come from documents/shapes.py: references are followed already, and words for people are left out.
*/
function shapeFault(value, schema) {
  const fault = faultAt(value, schema, []);
  return fault && `${shapePlace(fault.path)} ${fault.says}.`;
}

function shapePlace(path) {
  if (!path.length) return "The file";
  const words = path.map((step) => (typeof step === "number" ? `number ${step + 1}` : `\`${step.slice(0, 60)}\``));
  return words.join(", ");
}

function faultAt(value, schema, path) {
  const says = ownFault(value, schema);
  if (says) return { path, says };
  return membersFault(value, schema, path) || conditionFault(value, schema, path);
}

function ownFault(value, schema) {
  if (schema.type && ![].concat(schema.type).some((type) => SHAPE_TYPES[type].is(value))) {
    return schema.errorMessage || `must be ${[].concat(schema.type).map((type) => SHAPE_TYPES[type].name).join(" or ")}`;
  }
  if ("const" in schema && value !== schema.const) return `must be \`${schema.const}\``;
  if (schema.enum && !schema.enum.includes(value)) return `must be one of ${schema.enum.join(", ")}`;
  if (typeof value === "string") return textFault(value, schema);
  if (typeof value === "number") return numberFault(value, schema);
  return Array.isArray(value) ? listFault(value, schema) : null;
}

const SHAPE_TYPES = {
  object: { name: "a group of named values", is: (value) => isGroup(value) },
  array: { name: "a list", is: Array.isArray },
  string: { name: "text", is: (value) => typeof value === "string" },
  integer: { name: "a whole number", is: Number.isInteger },
  number: { name: "a number", is: (value) => typeof value === "number" },
  boolean: { name: "true or false", is: (value) => typeof value === "boolean" },
  null: { name: "left out", is: (value) => value === null },
};

function isGroup(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function textFault(text, schema) {
  const length = text.length > (schema.maxLength ?? Infinity) || text.length < (schema.minLength ?? 0) ? [...text].length : null;
  if (length !== null && length > schema.maxLength) return `must have at most ${schema.maxLength} characters`;
  if (length !== null && length < schema.minLength) return "must not be empty";
  if (schema.pattern && !new RegExp(schema.pattern, "u").test(text)) {
    return schema.patternErrorMessage || "is not written as it must be";
  }
  return schema.format === "date" && !isDay(text) ? "must be a date such as 2026-11-16" : null;
}

function isDay(text) {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

function numberFault(number, schema) {
  if (number < (schema.minimum ?? -Infinity)) return `must be at least ${schema.minimum}`;
  return number > (schema.maximum ?? Infinity) ? `must be at most ${schema.maximum}` : null;
}

function listFault(list, schema) {
  if (list.length > (schema.maxItems ?? Infinity)) return `must have at most ${schema.maxItems} entries`;
  if (list.length < (schema.minItems ?? 0)) return `must have at least ${schema.minItems} entries`;
  const written = schema.uniqueItems ? new Set(list.map((member) => JSON.stringify(member))) : null;
  return written && written.size < list.length ? "must not hold the same entry twice" : null;
}

function membersFault(value, schema, path) {
  if (Array.isArray(value)) return listMembersFault(value, schema, path);
  return isGroup(value) ? groupFault(value, schema, path) : null;
}

function listMembersFault(list, schema, path) {
  if (!schema.items) return null;
  for (const [position, member] of list.entries()) {
    const fault = faultAt(member, schema.items, [...path, position]);
    if (fault) return fault;
  }
  return null;
}

function groupFault(group, schema, path) {
  const missing = (schema.required || []).find((name) => !Object.hasOwn(group, name));
  if (missing) return { path, says: `lacks \`${missing}\`` };
  const names = Object.keys(group);
  if (names.length > (schema.maxProperties ?? Infinity)) return { path, says: `must have at most ${schema.maxProperties} entries` };
  for (const name of names) {
    const fault = namedFault(name, group[name], schema, path);
    if (fault) return fault;
  }
  return null;
}

function namedFault(name, value, schema, path) {
  const here = [...path, name];
  if (Object.hasOwn(schema.properties || {}, name)) return faultAt(value, schema.properties[name], here);
  const says = schema.propertyNames && ownFault(name, schema.propertyNames);
  if (says) return { path: here, says };
  if (schema.additionalProperties === false) return { path: here, says: "does not belong there" };
  return schema.additionalProperties ? faultAt(value, schema.additionalProperties, here) : null;
}

function conditionFault(value, schema, path) {
  for (const part of schema.allOf || []) {
    const next = faultAt(value, part.if || {}, []) ? part.else : part.then;
    const fault = next && faultAt(value, next, path);
    if (fault) return fault;
  }
  return null;
}
