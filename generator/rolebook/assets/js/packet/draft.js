/*
A draft in this browser: a convenience that may fail or be missing, and never the only copy that a person is told of. Every
file that is opened from disk shares one storage, so a draft is read as strictly as a file from a stranger.
*/

/**
 * @typedef {object} Draft
 * @property {State | null} found what lies there from earlier; null when nothing does, or nothing that can be used.
 * @property {(state: State) => boolean} save whether it worked.
 * @property {() => void} clear
 * @property {(does: () => void) => void} watch calls when another window writes this packet's draft.
 */

/** @param {Kit} kit @returns {Draft} */
function draftOf(kit) {
  const name = `rolebook-packet:${kit.code || `${kit.id}@${kit.version}+${kit.hash}`}`;
  return {
    found: _foundDraft(name, kit),
    save(state) {
      try {
        localStorage.setItem(name, _draftText(state, kit));
        return true;
      } catch {
        return false;
      }
    },
    clear() {
      try {
        localStorage.removeItem(name);
      } catch {
        // Where nothing can be removed, nothing was saved.
      }
    },
    watch(does) {
      window.addEventListener("storage", (event) => {
        if (event.key === name && event.newValue !== null) does();
      });
    },
  };
}

/** "What it holds: 3 findings, 2 judgements and 40 written words." @param {State} state */
function draftWords(state) {
  const judged = [...state.items.values()].filter((item) => item.verdict).length;
  const words = [...state.written.values()].reduce((sum, text) => sum + countWords(text), 0);
  const parts = [];
  if (state.findings.length) parts.push(inWords("holds-findings", { count: state.findings.length }));
  if (state.places.size) parts.push(inWords("holds-places", { count: state.places.size }));
  if (judged) parts.push(inWords("holds-judgements", { count: judged }));
  if (words) parts.push(inWords("holds-words", { count: words }));
  return parts.length ? inWords("draft-holds", { what: listed(parts) }) : inWords("draft-empty");
}

/**
 * Whether there is anything that would be lost.
 * @param {State} state
 * @param {Kit} kit
 */
function isEmpty(state, kit) {
  return state.clean.size === 0 && responseText({ ...state, packet: "", transcribed: false }, kit) === responseText(emptyState(), kit);
}

/** The response file, and beside it what no response has: outputs marked as clean. @param {State} state @param {Kit} kit */
function _draftText(state, kit) {
  return JSON.stringify({ response: responseText(state, kit), clean: [...state.clean].sort() });
}

/** @param {string} name @param {Kit} kit @returns {State | null} */
function _foundDraft(name, kit) {
  try {
    const text = localStorage.getItem(name);
    if (text === null) return null;
    const held = JSON.parse(text);
    const state = readResponse(String(held.response), kit);
    if (Array.isArray(held.clean)) state.clean = new Set(held.clean.filter((/** @type {unknown} */ id) => outputOf(kit, String(id))));
    return isEmpty(state, kit) ? null : state;
  } catch {
    return null; // no storage, or nothing in it that this packet wrote
  }
}
