/*
What a person has answered so far, and a store that tells everybody of a change.
*/

const SEVERITIES = ["minor", "major", "critical"];
const MOST_FINDINGS = 300;

/** @returns {State} */
function emptyState() {
  return {
    packet: "",
    transcribed: false,
    help: "",
    findings: [],
    places: new Map(),
    items: new Map(),
    written: new Map(),
    clean: new Set(),
  };
}

/**
 * A finding of which nothing is known but its output, and perhaps its line.
 * @param {string} text
 * @param {number} [line]
 * @returns {Finding}
 */
function newFinding(text, line = 0) {
  return { kind: "line", text, from: line, to: 0, lines: [], quote: "", error_type: "", severity: "", why: "" };
}

/** @returns {Judgement} */
function newJudgement() {
  return { verdict: "", error_type: "", severity: "", why: "" };
}

/**
 * @param {State} state
 * @param {string} item
 * @returns {Judgement}
 */
function judgementOf(state, item) {
  return state.items.get(item) ?? newJudgement();
}

/**
 * Parts whose outputs are marked and ranked; a worked example is not among them.
 * @param {Kit} kit
 */
function reviewParts(kit) {
  return kit.parts.filter((part) => part.kind === "review-outputs");
}

/**
 * The output with this letter that may be marked.
 * @param {Kit} kit
 * @param {string} id
 */
function outputOf(kit, id) {
  return reviewParts(kit)
    .flatMap((part) => part.outputs)
    .find((output) => output.id === id);
}

/**
 * The name of an error type; its id when the packet does not have it, "" for none.
 * @param {Kit} kit
 * @param {string} id
 */
function typeName(kit, id) {
  return kit.families.flatMap((family) => family.types).find((type) => type.id === id)?.name ?? id;
}

/**
 * @param {State} state
 * @returns {Store}
 */
function storeOf(state) {
  /** @type {((state: State) => void)[]} */
  const watchers = [];
  const tell = () => watchers.forEach((watcher) => watcher(store.state));
  /** @type {Store} */
  const store = {
    state,
    change(edit) {
      edit(store.state);
      tell();
    },
    replace(other) {
      store.state = other;
      tell();
    },
    watch(watcher) {
      watchers.push(watcher);
    },
  };
  return store;
}
