const WORDS = 64;

/** The first 32 bits of the fractional part of a root of each of the first primes. */
const fractions = (root: (prime: number) => number, count: number): number[] => {
  const found: number[] = [];
  for (let number = 2; found.length < count; number += 1) {
    const isPrime = !Array.from({ length: number - 2 }, (_, index) => index + 2).some(
      (one) => number % one === 0,
    );
    if (isPrime) found.push(Math.floor((root(number) % 1) * 2 ** 32) | 0);
  }
  return found;
};

const rotated = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

/**
 * SHA-256 of a text in UTF-8, in hexadecimal, as Helm's `sha256sum`. Node.js has it, too; the SDK runs anywhere,
 * and at once.
 * @see https://doi.org/10.6028/NIST.FIPS.180-4
 */
export function sha256(text: string): string {
  const constants = fractions(Math.cbrt, WORDS);
  const state = fractions(Math.sqrt, 8);
  const bytes = new TextEncoder().encode(text);
  const padded = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 4, bytes.length * 8);
  for (let start = 0; start < padded.length; start += 64) {
    const words = Array.from({ length: 16 }, (_, index) => view.getInt32(start + index * 4));
    const word = (index: number): number => words[index] ?? 0;
    for (let index = 16; index < WORDS; index += 1) {
      const [old, late] = [word(index - 15), word(index - 2)];
      const one = rotated(old, 7) ^ rotated(old, 18) ^ (old >>> 3);
      const two = rotated(late, 17) ^ rotated(late, 19) ^ (late >>> 10);
      words.push((word(index - 16) + one + word(index - 7) + two) | 0);
    }
    let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
    for (let index = 0; index < WORDS; index += 1) {
      const one = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25);
      const first = (h + one + ((e & f) ^ (~e & g)) + (constants[index] ?? 0) + word(index)) | 0;
      const two = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22);
      const second = (two + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
    }
    for (const [index, more] of [a, b, c, d, e, f, g, h].entries())
      state[index] = ((state[index] ?? 0) + more) | 0;
  }
  return state.map((one) => (one >>> 0).toString(16).padStart(8, "0")).join("");
}
