/*
SHA-256 (FIPS 180-4) of a text's UTF-8 bytes, as hex digits. The browser's own is missing where a file is opened over
plain http, and it answers later; this one is small and answers at once.
*/
const SHA_PRIMES = (() => {
  const found = [];
  for (let n = 2; found.length < 64; n += 1) if (found.every((prime) => n % prime)) found.push(n);
  return found;
})();
const shaFraction = (root) => ((root - Math.floor(root)) * 2 ** 32) >>> 0;
const SHA_START = SHA_PRIMES.slice(0, 8).map((prime) => shaFraction(Math.sqrt(prime)));
const SHA_ROUND = SHA_PRIMES.map((prime) => shaFraction(Math.cbrt(prime)));

function sha256(text) {
  const bytes = new TextEncoder().encode(text);
  const blocks = Math.ceil((bytes.length + 9) / 64);
  const padded = new DataView(new ArrayBuffer(blocks * 64));
  bytes.forEach((byte, at) => padded.setUint8(at, byte));
  padded.setUint8(bytes.length, 0x80);
  padded.setUint32(blocks * 64 - 8, Math.floor(bytes.length / 2 ** 29));
  padded.setUint32(blocks * 64 - 4, bytes.length << 3);
  let hash = SHA_START;
  for (let block = 0; block < blocks; block += 1) hash = shaBlock(hash, padded, block * 64);
  return hash.map((word) => word.toString(16).padStart(8, "0")).join("");
}

function shaBlock(hash, view, from) {
  const turn = (word, by) => (word >>> by) | (word << (32 - by));
  const words = Array.from({ length: 16 }, (_, at) => view.getUint32(from + at * 4));
  for (let at = 16; at < 64; at += 1) {
    const [early, late] = [words[at - 15], words[at - 2]];
    const low = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3);
    const high = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10);
    words.push((words[at - 16] + low + words[at - 7] + high) >>> 0);
  }
  let [a, b, c, d, e, f, g, h] = hash;
  for (let at = 0; at < 64; at += 1) {
    const high = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
    const first = (h + high + ((e & f) ^ (~e & g)) + SHA_ROUND[at] + words[at]) >>> 0;
    const low = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22);
    const second = (low + ((a & b) ^ (a & c) ^ (b & c))) >>> 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) >>> 0, c, b, a, (first + second) >>> 0];
  }
  return [a, b, c, d, e, f, g, h].map((word, at) => (hash[at] + word) >>> 0);
}
