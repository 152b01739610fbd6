// Reads {"pages": [html, …], "vocabulary": object or null} and writes one list of issues for each page.
import { readFileSync } from "node:fs";
import Validator from "@adobe/structured-data-validator";
import WebAutoExtractor from "@marbec/web-auto-extractor";

const { pages, vocabulary } = JSON.parse(readFileSync(0, "utf8"));
const validator = new Validator(vocabulary ?? undefined);
const answers = [];
for (const page of pages) {
  const found = new WebAutoExtractor({ addLocation: true, embedSource: false }).parse(page);
  const issues = await validator.validate(found);
  answers.push({
    types: Object.keys(found.jsonld),
    issues: issues.map((issue) => `${issue.severity}: ${issue.issueMessage} (${(issue.fieldNames ?? []).join(", ")})`),
  });
}
process.stdout.write(JSON.stringify(answers));
