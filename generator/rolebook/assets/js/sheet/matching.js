/*
What a finding may be by the key: scoring/matching.py in a browser, step by step the same. A proposal is only that.

  propose(findings, errors)  → [{finding, ruling, errors, near}], one per finding, numbered from 1
*/
function propose(findings, errors) {
  const pairs = matchingPairs(findings, errors).sort(byPair);
  const taken = takenPairs(pairs.filter((pair) => pair.weakness < 2));
  return findings.map((_, index) => proposalFor(index + 1, pairs, taken, errors));
}

function byPair(one, other) {
  for (const part of ["weakness", "otherType", "finding", "error"]) {
    if (one[part] !== other[part]) return one[part] - other[part];
  }
  return 0;
}

function matchingPairs(findings, errors) {
  const keyed = errors.map((error) => ({ lines: linesOf(error.at), words: normalQuote(error.quote) }));
  const pairs = [];
  for (const [index, finding] of findings.entries()) {
    const lines = linesOf(finding.at);
    const quote = normalQuote(finding.quote);
    for (const [position, error] of errors.entries()) {
      const omitted = (finding.missing_from ?? null) !== null && finding.missing_from === error.missing_from;
      if (!omitted && !keyed[position].lines.some((line) => lines.includes(line))) continue;
      pairs.push({
        weakness: 2 - quoteStrength(quote, keyed[position].words),
        otherType: Number(finding.error_type !== error.type),
        finding: index + 1,
        error: position,
      });
    }
  }
  return pairs;
}

/* Every line of a place, each by its address. What is no address covers nothing. */
function linesOf(place) {
  const written = place === undefined || place === null ? [] : [].concat(place);
  return written.flatMap((address) => {
    const found = /^([A-Z])([1-9][0-9]{0,2})(?:-([A-Z])([1-9][0-9]{0,2}))?$/.exec(address);
    if (!found || (found[3] && found[3] !== found[1])) return [];
    const first = Number(found[2]);
    const last = Number(found[4] || first);
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, step) => `${found[1]}${first + step}`);
  });
}

/* Upper case first, so that ß meets SS. */
function normalQuote(quote) {
  return (quote ?? "").toUpperCase().toLowerCase().replace(/\s+/g, " ").replace(/^ | $/g, "");
}

function quoteStrength(quote, words) {
  if (!quote || !words) return 1;
  return words.includes(quote) || quote.includes(words) ? 2 : 0;
}

/* From the best pair on: a pair is taken when its finding and its error are both free. */
function takenPairs(pairs) {
  const taken = new Map();
  const gone = new Set();
  for (const pair of pairs) {
    if (taken.has(pair.finding) || gone.has(pair.error)) continue;
    taken.set(pair.finding, pair.error);
    gone.add(pair.error);
  }
  return taken;
}

function proposalFor(finding, pairs, taken, errors) {
  const own = pairs.filter((pair) => pair.finding === finding);
  const fitting = own.filter((pair) => pair.weakness < 2).map((pair) => errors[pair.error].id);
  const others = own.filter((pair) => pair.weakness === 2).map((pair) => pair.error);
  const near = others.sort((one, other) => one - other).map((position) => errors[position].id);
  if (taken.has(finding)) return { finding, ruling: "hit", errors: [errors[taken.get(finding)].id], near };
  if (fitting.length) return { finding, ruling: "repeat", errors: [fitting[0]], near };
  return { finding, ruling: "false-alarm", errors: [], near };
}
