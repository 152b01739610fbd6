/*
Places in a packet: how the form holds them, how a response writes them ("A3", "A3-A4", ["A2", "A5"]), how people read them.
*/

const MOST_LINES = 12;

/**
 * The lines of a place, in order; none when it is missing or not chosen yet.
 * @param {Place} place
 * @returns {number[]}
 */
function linesOf(place) {
  if (place.kind === "missing" || !place.text) return [];
  if (place.kind === "lines") return [...new Set(place.lines)].sort((a, b) => a - b).slice(0, MOST_LINES);
  if (!place.from) return [];
  return [place.from, place.to || place.from].sort((a, b) => a - b);
}

/**
 * A place as a response writes it; null when it has no line.
 * @param {Place} place
 * @returns {string | string[] | null}
 */
function writtenPlace(place) {
  const lines = linesOf(place);
  if (!lines.length) return null;
  const addresses = [...new Set(lines)].map((line) => `${place.text}${line}`);
  if (addresses.length === 1) return addresses[0];
  return place.kind === "lines" ? addresses : addresses.join("-");
}

/**
 * The place that a response writes in this way; null when it is none.
 * @param {unknown} written
 * @returns {Place | null}
 */
function readPlace(written) {
  if (Array.isArray(written)) {
    const found = written.map((address) => /^([A-Z])([1-9][0-9]{0,2})$/.exec(String(address)));
    const [text] = found.map((match) => match?.[1]);
    const lines = found.map((match) => (match?.[1] === text ? Number(match?.[2]) : 0));
    const fits = text && lines.length >= 2 && lines.length <= MOST_LINES && lines.every(Boolean);
    return fits && new Set(lines).size === lines.length ? { kind: "lines", text, from: 0, to: 0, lines } : null;
  }
  const match = typeof written === "string" ? /^([A-Z])([1-9][0-9]{0,2})(?:-\1([1-9][0-9]{0,2}))?$/.exec(written) : null;
  if (!match) return null;
  const [from, to] = [Number(match[2]), Number(match[3] ?? 0)];
  return { kind: "line", text: match[1], from: to ? Math.min(from, to) : from, to: to ? Math.max(from, to) : 0, lines: [] };
}

/**
 * A place in words: "A3", "A3–A4", "A2 and A5", "missing from A", "no line yet".
 * @param {Place} place
 */
function placeWords(place) {
  if (place.kind === "missing" && place.text) return inWords("missing-from", { output: place.text });
  const at = writtenPlace(place);
  if (at === null) return inWords("no-line-yet");
  return typeof at === "string" ? at.replace("-", "–") : listed(at);
}

/**
 * The order of findings: by output, by line, what is missing after the lines, what has no place at the end.
 * @param {Finding} one
 * @param {Finding} other
 */
function compareFindings(one, other) {
  const [left, right] = [_sortKey(one), _sortKey(other)];
  const first = left.findIndex((value, index) => value !== right[index]);
  if (first < 0) return 0;
  return left[first] < right[first] ? -1 : 1;
}

/** @param {Finding} finding @returns {string[]} */
function _sortKey(finding) {
  const lines = linesOf(finding);
  const rank = lines.length ? "1" : finding.kind === "missing" && finding.text ? "2" : "3";
  const numbers = rank === "1" ? lines.map((line) => String(line).padStart(3, "0")).join(" ") : "";
  const text = rank === "3" ? "~" : finding.text;
  return [text, rank, numbers, finding.kind, finding.quote, finding.error_type, finding.severity, finding.why];
}
