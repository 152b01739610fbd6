/*
Response files: read strictly, checked against their schema and against this kit, or refused in one sentence.

  readAnswer(text, kit)        → {answer} or {refused}; `code` beside it where the file gives a readable one
  sortAnswers(read, loaded)    → {taken: [answer], told: [sentence]}: a code that comes twice with two contents is refused

No sentence holds a file's name: it may hold a person's. A file is told by its code, else by its place and size.
*/
function readAnswer(text, kit) {
  const read = strictJson(text);
  if (read.refused) return read;
  const file = /** @type {any} */ (read.value);
  const code = isGroup(file) && isCode(file.packet, kit) ? file.packet : undefined;
  const refused = formatFault(file, ["rolebook-response"]) || shapeFault(file, kit.shapes.response) || kitFault(file, kit);
  if (refused) return { refused, code };
  if (code === undefined) return { refused: inWords("no-code") };
  return { answer: file, code };
}

function isCode(packet, kit) {
  return packet !== undefined && faultAt(packet, kit.shapes.response.properties.packet, []) === null;
}

function formatFault(file, wanted) {
  const format = isGroup(file) ? file.format : undefined;
  if (wanted.includes(format)) return null;
  if (format === "rolebook-response") return inWords("is-answer");
  if (format === "rolebook-sheet") return inWords("is-sheet");
  if (format === "rolebook-sheet-draft") return inWords("is-draft");
  return inWords("is-neither", { format: wanted[0] });
}

function kitFault(file, kit) {
  if (file.kit !== kit.id) return inWords("other-kit", { kit: file.kit, own: kit.id });
  if (file.kit_version !== kit.version) return inWords("other-version", { version: file.kit_version, own: kit.version });
  return file.kit_hash === kit.hash ? null : inWords("other-text", { hash: file.kit_hash, own: kit.hash });
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
      told.push(known ? inWords("loaded-already", { code }) : inWords("loaded-otherwise", { code }));
    } else if (written.size > 1) {
      told.push(inWords("comes-often", { code, count: answers.length }));
    } else taken.push(answers[0]);
  }
  return { taken, told };
}

function refusal(each) {
  const { code, number, of, size } = each;
  return inWords("refused", { file: code || inWords("file-number", { number, of, count: size }), reason: each.refused });
}

/* The same contents give the same text, whatever order the names of a group stand in. */
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (!isGroup(value)) return JSON.stringify(value);
  const names = Object.keys(value).sort();
  return `{${names.map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`).join(",")}}`;
}
