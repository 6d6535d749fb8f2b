import type { CodeUnits } from './rules/rule.js';
import { CLASS_BITS, fillClass } from './text/classes.js';
import type { Change, Ranges } from './types.js';

/** The places of a text where rules want to be asked. */
export interface Hits {
  /** Where the first `count` are, sorted, and the bits of the rules that want to be asked there. */
  at: Int32Array;
  bits: Int32Array;
  count: number;
}

/** Where a rule, which stands for itself as a bit, wants to be asked: see `Finder`. */
export interface Wish {
  readonly bit: number;
  readonly at: CodeUnits;
  readonly next?: CodeUnits;
}

/** Looks at each pair of neighbours once for all rules. */
export class HitFinder {
  readonly #here: Int32Array;
  readonly #next: Int32Array;
  #hits: Hits = { at: new Int32Array(0), bits: new Int32Array(0), count: 0 };
  #spare: Hits = { at: new Int32Array(0), bits: new Int32Array(0), count: 0 };
  readonly #within: Hits = { at: new Int32Array(0), bits: new Int32Array(0), count: 0 };

  constructor(wishes: readonly Wish[]) {
    this.#here = masks(wishes.map(({ bit, at }) => ({ bit, units: at })));
    this.#next = masks(wishes.map(({ bit, next }) => ({ bit, units: next })));
  }

  /** Finds the hits of a text. */
  find(text: string): void {
    empty(this.#hits, text.length);
    // In short stretches, because V8 throws away what it compiled of a loop that it has not seen the end of.
    for (let at = 0; at < text.length; at += STRETCH) this.#read(text, at, at + STRETCH, this.#hits);
  }

  /** Finds the hits of the text that edits made of the last one: only beside them is it looked at again. */
  after(edits: readonly Change[], text: string): void {
    const { at, bits, count } = this.#hits;
    const after = this.#spare;
    empty(after, text.length);
    let h = 0;
    let moved = 0;
    let known = 0;
    for (const edit of edits) {
      for (; h < count && (at[h] ?? 0) < edit.start - 1; h++) add(after, (at[h] ?? 0) + moved, bits[h] ?? 0);
      const end = edit.start + moved + edit.text.length;
      this.#read(text, Math.max(known, edit.start + moved - 1), end, after);
      known = end;
      while (h < count && (at[h] ?? 0) < edit.end) h++;
      moved += edit.text.length - (edit.end - edit.start);
    }
    for (; h < count; h++) add(after, (at[h] ?? 0) + moved, bits[h] ?? 0);
    this.#spare = this.#hits;
    this.#hits = after;
  }

  /** The hits that were found last, those in ranges. They are valid until the next call. */
  within(ranges: Ranges): Hits {
    const { at, bits, count } = this.#hits;
    const hits = this.#within;
    empty(hits, count);
    let r = 0;
    for (let h = 0; h < count; h++) {
      const place = at[h] ?? 0;
      while ((ranges[r + 1] ?? Number.POSITIVE_INFINITY) <= place) r += 2;
      if (place >= (ranges[r] ?? Number.POSITIVE_INFINITY)) add(hits, place, bits[h] ?? 0);
    }
    return hits;
  }

  /** Reads the places from `from` up to `to`. What follows the last code unit of the text counts as a line end. */
  #read(text: string, from: number, to: number, hits: Hits): void {
    const here = this.#here;
    const next = this.#next;
    const { at: places, bits } = hits;
    const last = Math.min(to, text.length - 1);
    let { count } = hits;
    let before = text.charCodeAt(from);
    for (let at = from; at < last; at++) {
      const code = text.charCodeAt(at + 1);
      const asked = (here[before] ?? 0) & (next[code] ?? 0);
      if (asked !== 0) {
        places[count] = at;
        bits[count++] = asked;
      }
      before = code;
    }
    hits.count = count;
    if (to <= last || from > last) return;
    const asked = (here[before] ?? 0) & (next[LINE_FEED] ?? 0);
    if (asked !== 0) add(hits, last, asked);
  }
}

function empty(hits: Hits, room: number): void {
  hits.count = 0;
  if (hits.at.length >= room) return;
  hits.at = new Int32Array(2 * room);
  hits.bits = new Int32Array(2 * room);
}

function add(hits: Hits, at: number, bits: number): void {
  hits.at[hits.count] = at;
  hits.bits[hits.count++] = bits;
}

const STRETCH = 1 << 10;
const LINE_FEED = 10;
const ALL_UNITS = 0x10000;

/** For each code unit the bits of every set that has it; a set left out has them all. */
function masks(sets: readonly { readonly bit: number; readonly units: CodeUnits | undefined }[]): Int32Array {
  const bitsOf = (has: (units: CodeUnits | undefined) => boolean) =>
    sets.reduce((bits, { bit, units }) => (has(units) ? bits | bit : bits), 0);
  const unbounded = bitsOf((units) => units === undefined);
  const table = new Int32Array(ALL_UNITS).fill(unbounded);
  for (const bit of CLASS_BITS) {
    const bits = bitsOf((units) => typeof units === 'object' && (units.classes & bit) !== 0);
    fillClass(table, bit, unbounded | bits);
  }
  for (const { bit, units } of sets) {
    const named = typeof units === 'string' ? units : (units?.units ?? '');
    for (let i = 0; i < named.length; i++) table[named.charCodeAt(i)] = (table[named.charCodeAt(i)] ?? 0) | bit;
  }
  return table;
}
