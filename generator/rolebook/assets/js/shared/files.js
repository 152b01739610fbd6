/*
Files in and out, without a network: a download from memory, and a file that the person picks.
*/

/** Why a file is not taken: its message is one plain sentence. */
class Refused extends Error {}

const UPLOAD_LIMIT = 1_000_000; // bytes, as everywhere in Rolebook

/**
 * Hand `text` to the browser as a file to save.
 * @param {string} name
 * @param {string} text
 */
function download(name, text) {
  const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = make("a", { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/**
 * The text of a file that a person picked.
 * @param {File} file
 * @returns {Promise<string>}
 * @throws {Refused} it is too large, unreadable or no UTF-8.
 */
async function readUpload(file) {
  if (file.size > UPLOAD_LIMIT) throw new Refused(inWords("file-too-large"));
  /** @type {ArrayBuffer} */
  let bytes;
  try {
    bytes = await file.arrayBuffer();
  } catch {
    throw new Refused(inWords("file-unreadable"));
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new Refused(inWords("file-no-text"));
  }
}
