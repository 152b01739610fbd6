// Reads {"rules": {name: setting}, "pages": {name: HTML, …}} and writes the faults of each page that has some.
import { readFileSync } from "node:fs";
import { HtmlValidate, StaticConfigLoader } from "html-validate";

const { rules, pages } = JSON.parse(readFileSync(0, "utf8"));
const loader = new StaticConfigLoader({ root: true, extends: ["html-validate:recommended"], rules });
const checker = new HtmlValidate(loader);
const faults = {};
for (const [name, text] of Object.entries(pages)) {
  const report = await checker.validateString(text);
  const found = report.results.flatMap((result) => result.messages);
  if (found.length) faults[name] = found.map((fault) => `${fault.line}:${fault.column} ${fault.ruleId}: ${fault.message}`);
}
process.stdout.write(JSON.stringify(faults));
