/*
The shape of a file from outside, by its JSON Schema: as much of the language as our schemas of such files use.

  shapeFault(value, schema)  → one sentence about the first fault, or null

The schemas come from documents/shapes.py: references are followed already, and words for people are left out but for the
sentences about a fault, which have a `{place}`. A fault is where it is (`path`) and what is said of that place (`says`).
*/
function shapeFault(value, schema) {
  const fault = faultAt(value, schema, []);
  return fault && fault.says(shapePlace(fault.path));
}

function shapePlace(path) {
  if (!path.length) return inWords("shape-file");
  const steps = path.map((step) =>
    typeof step === "number" ? inWords("shape-number", { number: step + 1 }) : `\`${step.slice(0, 60)}\``,
  );
  return steps.join(inWords("list-between"));
}

/* What a schema says itself: a sentence with its `{place}`. */
function shapeSays(sentence) {
  return (place) => filled(sentence, { place });
}

function faultAt(value, schema, path) {
  const says = ownFault(value, schema);
  if (says) return { path, says };
  return membersFault(value, schema, path) || conditionFault(value, schema, path);
}

function ownFault(value, schema) {
  if (schema.type && ![].concat(schema.type).some((type) => SHAPE_TYPES[type](value))) return kindFault(schema);
  if ("const" in schema && value !== schema.const) return (place) => inWords("shape-const", { place, value: String(schema.const) });
  if (schema.enum && !schema.enum.includes(value)) {
    return (place) => inWords("shape-enum", { place, values: schema.enum.join(inWords("list-between")) });
  }
  if (typeof value === "string") return textFault(value, schema);
  if (typeof value === "number") return numberFault(value, schema);
  return Array.isArray(value) ? listFault(value, schema) : null;
}

const SHAPE_TYPES = {
  object: (value) => isGroup(value),
  array: Array.isArray,
  string: (value) => typeof value === "string",
  integer: Number.isInteger,
  number: (value) => typeof value === "number",
  boolean: (value) => typeof value === "boolean",
  null: (value) => value === null,
};

function kindFault(schema) {
  if (schema.errorMessage) return shapeSays(schema.errorMessage);
  const names = {
    object: inWords("shape-object"),
    array: inWords("shape-array"),
    string: inWords("shape-string"),
    integer: inWords("shape-integer"),
    number: inWords("shape-a-number"),
    boolean: inWords("shape-boolean"),
    null: inWords("shape-null"),
  };
  const kind = [].concat(schema.type).map((type) => names[type]);
  return (place) => inWords("shape-kind", { place, kind: kind.join(inWords("list-between")) });
}

function isGroup(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function textFault(text, schema) {
  const length = text.length > (schema.maxLength ?? Infinity) || text.length < (schema.minLength ?? 0) ? [...text].length : null;
  if (length !== null && length > schema.maxLength) {
    return (place) => inWords("shape-long", { place, count: schema.maxLength });
  }
  if (length !== null && length < schema.minLength) return (place) => inWords("shape-empty", { place });
  if (schema.pattern && !new RegExp(schema.pattern, "u").test(text)) {
    return schema.patternErrorMessage ? shapeSays(schema.patternErrorMessage) : (place) => inWords("shape-pattern", { place });
  }
  return schema.format === "date" && !isDay(text) ? (place) => inWords("shape-day", { place }) : null;
}

function isDay(text) {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

function numberFault(number, schema) {
  const { minimum: least = -Infinity, maximum: most = Infinity } = schema;
  if (number < least) return (place) => inWords("shape-least", { place, least });
  return number > most ? (place) => inWords("shape-most", { place, most }) : null;
}

function listFault(list, schema) {
  if (list.length > (schema.maxItems ?? Infinity)) return (place) => inWords("shape-many", { place, count: schema.maxItems });
  if (list.length < (schema.minItems ?? 0)) return (place) => inWords("shape-few", { place, count: schema.minItems });
  const written = schema.uniqueItems ? new Set(list.map((member) => JSON.stringify(member))) : null;
  return written && written.size < list.length ? (place) => inWords("shape-twice", { place }) : null;
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
  if (missing) return { path, says: (place) => inWords("shape-lacks", { place, name: missing }) };
  const names = Object.keys(group);
  const most = schema.maxProperties ?? Infinity;
  if (names.length > most) return { path, says: (place) => inWords("shape-many", { place, count: most }) };
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
  if (schema.additionalProperties === false) return { path: here, says: (place) => inWords("shape-stranger", { place }) };
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
