import { mix } from './hash.js';

/**
 * An open-addressed hash table, read in place: 2^n slots of 32 bits, each the upper 24 bits of a mixed hash and 8 bits
 * of value; a slot of 0 is empty. It holds no keys: two words are taken for one where their 32-bit hashes agree, so in
 * a table of 100,000 words an unknown word seems known about once in 43,000 look-ups, which callers must bear.
 */
export interface Table {
  /** The value of a key by its hash: 1 to 255, or 0 where there is none. */
  get(hash: number): number;
}

/** Opens a table. `slots` must have a power of two for a length and at least one empty slot. */
export function openTable(slots: Uint32Array): Table {
  const last = slots.length - 1;
  return {
    get(hash) {
      const mixed = mix(hash);
      for (let at = mixed & last; ; at = (at + 1) & last) {
        const slot = slots[at] ?? 0;
        if (slot === 0) return 0;
        if (slot >>> 8 === mixed >>> 8) return slot & 0xff;
      }
    },
  };
}

/** Builds the slots of a table, at most half full; of two entries with one hash the first stays. */
export function buildTable(entries: Iterable<readonly [hash: number, value: number]>): Uint32Array {
  const all = new Map<number, number>();
  for (const [hash, value] of entries) {
    const mixed = mix(hash);
    if (!all.has(mixed)) all.set(mixed, value);
  }
  const slots = new Uint32Array(2 ** Math.ceil(Math.log2(Math.max(2, all.size * 2))));
  const last = slots.length - 1;
  for (const [mixed, value] of all) {
    let at = mixed & last;
    while (slots[at] !== 0) at = (at + 1) & last;
    slots[at] = (mixed & 0xffffff00) | value;
  }
  return slots;
}
