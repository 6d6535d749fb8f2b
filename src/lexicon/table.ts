import { mix } from './hash.js';

/**
 * An open-addressed hash table, read in place: slots of 32 bits, each the lower 24 bits of a mixed hash and 8 bits of
 * value; a slot of 0 is empty. The upper bits of the mixed hash say where to look first. It holds no keys: two words are
 * taken for one where their 32-bit hashes nearly agree, so in a table of 100,000 words an unknown word seems known about
 * once in 43,000 look-ups, which callers must bear.
 */
export interface Table {
  /** The value of a key by its hash: 1 to 255, or 0 where there is none. */
  get(hash: number): number;
}

/** Opens a table, which must have an empty slot. */
export function openTable(slots: Uint32Array): Table {
  const { length } = slots;
  return {
    get(hash) {
      const mixed = mix(hash);
      for (let at = home(mixed, length); ; at = at + 1 === length ? 0 : at + 1) {
        const slot = slots[at] ?? 0;
        if (slot === 0) return 0;
        if (slot >>> 8 === (mixed & 0xffffff)) return slot & 0xff;
      }
    },
  };
}

/** Slots for each entry: with fewer, what is not there is looked for too long. */
const ROOM = 1.5;

/** Builds the slots of a table; of two entries with one hash the first stays. */
export function buildTable(entries: Iterable<readonly [hash: number, value: number]>): Uint32Array {
  const all = new Map<number, number>();
  for (const [hash, value] of entries) {
    const mixed = mix(hash);
    if (!all.has(mixed)) all.set(mixed, value);
  }
  const slots = new Uint32Array(Math.ceil(all.size * ROOM) + 1);
  for (const [mixed, value] of all) {
    let at = home(mixed, slots.length);
    while (slots[at] !== 0) at = at + 1 === slots.length ? 0 : at + 1;
    slots[at] = ((mixed & 0xffffff) << 8) | value;
  }
  return slots;
}

/** The slot in which a hash of 32 bits would stand if all were free. */
function home(mixed: number, length: number): number {
  return Math.floor((mixed * length) / 2 ** 32);
}
