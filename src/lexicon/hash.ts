/**
 * A rolling hash of letters: h(xy) = h(x)·B + y, modulo 2^32. From the hashes of all beginnings of a text the hash of
 * any stretch of it comes in two operations, so words are looked up in place and no string is made.
 */
const BASE = 0x01000193;

/** The hash of what was hashed to `hash`, and one more letter. */
export function roll(hash: number, letter: number): number {
  return (Math.imul(hash, BASE) + letter) | 0;
}

/** As `roll`, with another base: two stretches are taken for one where both hashes agree. */
export function rollCheck(hash: number, letter: number): number {
  return (Math.imul(hash, 0x2c9277b5) + letter) | 0;
}

/** The longest stretch whose hash can be taken out of a longer one; a longer stretch is no word. */
export const LONGEST = 64;

const POWERS = Int32Array.from({ length: LONGEST + 1 }, () => 1);
for (let n = 1; n <= LONGEST; n++) POWERS[n] = Math.imul(POWERS[n - 1] ?? 1, BASE);

/** The hash of the last `length` letters, from the hash of all of them and the hash of those before. At most LONGEST. */
export function suffixHash(all: number, before: number, length: number): number {
  return (all - Math.imul(before, POWERS[length] ?? 1)) | 0;
}

/** The hash of `first` followed by a stretch of `length` letters whose hash is `second`. */
export function joinHash(first: number, second: number, length: number): number {
  return (Math.imul(first, POWERS[length] ?? 1) + second) | 0;
}

/** The hash of a string's code units. */
export function hashOf(text: string): number {
  let hash = 0;
  for (let i = 0; i < text.length; i++) hash = roll(hash, text.charCodeAt(i));
  return hash;
}

/** The hashes of words that blanks part. */
export function hashesOf(words: string): ReadonlySet<number> {
  return new Set(words.split(' ').map(hashOf));
}

/** Spreads a hash over all 32 bits, one to one (the finaliser of MurmurHash3, A. Appleby, public domain). */
export function mix(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
