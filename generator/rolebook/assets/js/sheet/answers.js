/*
Response files: read strictly, checked against their schema and against this kit, or refused in one sentence.

  readAnswer(text, kit)        → {answer} or {refused}; `code` beside it where the file gives a readable one
  sortAnswers(read, loaded)    → {taken: [answer], told: [sentence]}: a code that comes twice with two contents is refused

No sentence holds a file's name: it may hold a person's. A file is told by its code, else by its place and size.
*/
const FORMATS = {
  "rolebook-response": "an answer",
  "rolebook-sheet": "a score sheet",
  "rolebook-sheet-draft": "the draft of a score sheet",
};

function readAnswer(text, kit) {
  const read = strictJson(text);
  if (read.refused) return read;
  const file = /** @type {any} */ (read.value);
  const code = isGroup(file) && isCode(file.packet, kit) ? file.packet : undefined;
  const refused = formatFault(file, ["rolebook-response"]) || shapeFault(file, kit.shapes.response) || kitFault(file, kit);
  if (refused) return { refused, code };
  if (code === undefined) return { refused: "It has no packet code, so nobody could tell whose answer was scored." };
  return { answer: file, code };
}

function isCode(packet, kit) {
  return packet !== undefined && faultAt(packet, kit.shapes.response.properties.packet, []) === null;
}

function formatFault(file, wanted) {
  const format = isGroup(file) ? file.format : undefined;
  if (wanted.includes(format)) return null;
  const names = wanted.map((name) => FORMATS[name]).join(" or ");
  if (typeof format === "string" && Object.hasOwn(FORMATS, format)) return `This is ${FORMATS[format]}, not ${names}.`;
  return `This is no file of Rolebook: \`format\` must be \`${wanted[0]}\`.`;
}

function kitFault(file, kit) {
  if (file.kit !== kit.id) return `It belongs to the kit \`${file.kit}\`, and this is the sheet for \`${kit.id}\`.`;
  if (file.kit_version !== kit.version) {
    return `It belongs to version ${file.kit_version} of the kit, and this is the sheet for ${kit.version}.`;
  }
  if (file.kit_hash === kit.hash) return null;
  return `It belongs to another text of the kit: its fingerprint is ${file.kit_hash}, and the sheet's is ${kit.hash}.`;
}

function sortAnswers(read, loaded) {
  const contents = new Map([...loaded].map(([code, answer]) => [code, canonical(answer)]));
  const found = new Map();
  const told = read.filter((each) => each.refused).map(refusal);
  for (const each of read.filter((one) => one.answer)) {
    const same = found.get(each.code) || [];
    found.set(each.code, [...same, each.answer]);
  }
  const taken = [];
  for (const [code, answers] of found) {
    const written = new Set(answers.map(canonical));
    if (contents.has(code)) {
      const known = written.size === 1 && written.has(contents.get(code));
      told.push(known ? `${code} is loaded already.` : `${code} is loaded already, with other contents: the first one stays. Ask the coordinator which one counts.`);
    } else if (written.size > 1) {
      told.push(`${code} comes ${answers.length} times with different contents, so none was loaded. Ask the coordinator which one counts.`);
    } else taken.push(answers[0]);
  }
  return { taken, told };
}

function refusal(each) {
  const name = each.code || `File ${each.number} of ${each.of} (${each.size.toLocaleString("en")} bytes)`;
  return `${name}: ${each.refused}`;
}

/* The same contents give the same text, whatever order the names of a group stand in. */
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (!isGroup(value)) return JSON.stringify(value);
  const names = Object.keys(value).sort();
  return `{${names.map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`).join(",")}}`;
}
