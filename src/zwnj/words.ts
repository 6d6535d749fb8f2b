import { hashOf } from '../lexicon/hash.js';
import { HAMZA_ABOVE } from '../text/chars.js';
import type { Knowledge } from './knowledge.js';
import { Letters } from './letters.js';
import { coreEnd, type Parts, partsAt, partsWithin } from './parts.js';
import { EDGE_ID, NUMBER_ID } from './reading.js';

/** What stands beyond a stretch, and any number. Both are there from the start. */
export const EDGE = 0;
export const NUMBER_WORD = 1;

/** More words than these, and more letters, are not remembered at once. */
const MOST_WORDS = 1 << 16;
const MOST_LETTERS = MOST_WORDS * 8;
const SLOTS = MOST_WORDS * 2;
const PAIRS = 1 << 17;
const LONGEST_PAIR = 60;
/** Below these log-odds no words around a candidate can make it one: it is none. */
const NEVER = -7;

/** From these on a word behind a blank, before one, or the two together look joined often enough to be weighed (1 + log2). */
const JOINED_RIGHT = 6;
const JOINED_LEFT = 7;
const JOINED_BOTH = 9;

/** A blank behind the word, or before it, is always right. */
export const APART_FROM_NEXT = 1;
export const APART_FROM_LAST = 2;

/**
 * What can be said of words and of pairs of them without the words around, remembered. A word is a number, an index of
 * the arrays. What they say does not depend on what is remembered; all is forgotten when there is no room, at the
 * start of a stretch.
 */
export class Words {
  /** The hash of the letters, or what a sign stands for. */
  readonly id = new Int32Array(MOST_WORDS);
  readonly length = new Uint8Array(MOST_WORDS);
  readonly frequency = new Uint8Array(MOST_WORDS);
  readonly wordClass = new Int8Array(MOST_WORDS);
  /** With how many words it was seen before a ZWNJ; behind one, it or what is left of it without its ending. */
  readonly left = new Uint8Array(MOST_WORDS);
  readonly right = new Uint8Array(MOST_WORDS);
  /** The hash of what is left of it without its ending. */
  private readonly cores = new Int32Array(MOST_WORDS);
  readonly apart = new Uint8Array(MOST_WORDS);
  /** Where a ZWNJ may have been lost inside it. */
  readonly splits: (readonly Parts[])[] = [];

  private count = 0;
  private readonly slots = new Int32Array(SLOTS);
  private readonly letters = new Uint16Array(MOST_LETTERS);
  private readonly start = new Int32Array(MOST_WORDS);
  private used = 0;
  private readonly signs = new Map<number, number>();
  private readonly scratch = new Letters(LONGEST_PAIR + 8);
  private readonly pairKey = new Float64Array(PAIRS);
  private readonly pairParts: (Parts | undefined)[] = new Array(PAIRS).fill(undefined);
  private readonly never: number;

  constructor(private readonly knowledge: Knowledge) {
    this.never = knowledge.model.scale > 0 ? NEVER / knowledge.model.scale : Number.NEGATIVE_INFINITY;
    this.forget();
  }

  /** Makes room for the words of a stretch, `most` at most. */
  prepare(most: number): void {
    if (this.count + most > MOST_WORDS || this.used + most * 48 > MOST_LETTERS) this.forget();
  }

  /** The word of the letters `from` up to `to`. */
  word(letters: Letters, from: number, to: number): number {
    const id = letters.between(from, to);
    for (let slot = Math.imul(id, 0x9e3779b1) >>> SHIFT; ; slot = (slot + 1) & (SLOTS - 1)) {
      const word = this.slots[slot] ?? 0;
      if (word === 0) return this.remember(slot, id, letters, from, to);
      if (this.id[word] === id && this.isSpelled(word, letters, from, to)) return word;
    }
  }

  /** The word that stands for what is none: a mark, a protected token. */
  sign(id: number): number {
    const known = this.signs.get(id);
    if (known !== undefined) return known;
    const word = this.add(id, 0);
    this.wordClass[word] = -1;
    this.apart[word] = APART_FROM_NEXT | APART_FROM_LAST;
    this.signs.set(id, word);
    return word;
  }

  /** The parts that two neighbouring words may make; undefined where they are two words. `sure`: look in any case. */
  pair(left: number, right: number, spaced: boolean, sure: boolean): Parts | undefined {
    if ((!sure && !this.mayJoin(left, right)) || this.letters[this.start[right] ?? 0] === LONE_HAMZA) return undefined;
    const key = (left * MOST_WORDS + right) * 2 + (spaced ? 1 : 0);
    const slot = (Math.imul(left, 0x9e3779b1) ^ Math.imul(right, 0x85ebca77)) >>> 15;
    if (this.pairKey[slot] === key) return this.pairParts[slot];
    const parts = this.findPair(left, right, spaced);
    this.pairKey[slot] = key;
    this.pairParts[slot] = parts;
    return parts;
  }

  private mayJoin(left: number, right: number): boolean {
    const behind = this.right[right] ?? 0;
    const before = this.left[left] ?? 0;
    if (behind >= JOINED_RIGHT || before >= JOINED_LEFT || before + behind >= JOINED_BOTH) return true;
    return before > 0 && behind > 0 && this.knowledge.model.mayBeJoined(this.id[left] ?? 0, this.cores[right] ?? 0);
  }

  private findPair(left: number, right: number, spaced: boolean): Parts | undefined {
    const { scratch, length } = this;
    const cut = left === NUMBER_WORD ? 1 : (length[left] ?? 0);
    if (cut + (length[right] ?? 0) > LONGEST_PAIR) return undefined;
    scratch.clear();
    if (left === NUMBER_WORD) scratch.push(NUMBER_ID);
    else this.spell(left);
    this.spell(right);
    const parts = partsAt(scratch, this.knowledge, cut, spaced);
    return parts.weight < this.never ? undefined : parts;
  }

  private spell(word: number): void {
    const start = this.start[word] ?? 0;
    for (let n = 0; n < (this.length[word] ?? 0); n++) this.scratch.push(this.letters[start + n] ?? 0);
  }

  private isSpelled(word: number, { code }: Letters, from: number, to: number): boolean {
    if (this.length[word] !== to - from) return false;
    const start = (this.start[word] ?? 0) - from;
    for (let n = from; n < to; n++) if (this.letters[start + n] !== code[n]) return false;
    return true;
  }

  private remember(slot: number, id: number, { code }: Letters, from: number, to: number): number {
    const { scratch, knowledge } = this;
    const word = this.add(id, to - from);
    this.slots[slot] = word;
    this.start[word] = this.used;
    this.letters.set(code.subarray(from, to), this.used);
    this.used += to - from;
    scratch.clear();
    this.spell(word);
    const core = coreEnd(scratch, knowledge, 0, scratch.length);
    this.cores[word] = scratch.between(0, core === 0 ? scratch.length : core);
    this.frequency[word] = knowledge.frequency(id);
    this.wordClass[word] = knowledge.wordClass(scratch, 0, scratch.length);
    this.left[word] = knowledge.left(id);
    this.right[word] = core === 0 ? 0 : knowledge.right(this.cores[word] ?? 0);
    this.apart[word] = (FREE_BEFORE.has(id) ? APART_FROM_NEXT : 0) | (FREE_BEHIND.has(id) ? APART_FROM_LAST : 0);
    this.splits[word] = partsWithin(scratch, knowledge).filter((parts) => parts.weight >= this.never);
    return word;
  }

  private add(id: number, length: number): number {
    const word = this.count++;
    this.id[word] = id;
    this.length[word] = length;
    for (const array of [this.frequency, this.wordClass, this.left, this.right, this.apart]) array[word] = 0;
    this.splits[word] = NONE;
    return word;
  }

  private forget(): void {
    this.count = 0;
    this.used = 0;
    this.slots.fill(0);
    this.signs.clear();
    this.pairKey.fill(-1);
    this.pairParts.fill(undefined);
    this.sign(EDGE_ID);
    this.wordClass[this.sign(NUMBER_ID)] = 62;
    this.apart[NUMBER_WORD] = APART_FROM_LAST;
  }
}

const LONE_HAMZA = HAMZA_ABOVE.charCodeAt(0);
const SHIFT = Math.clz32(SLOTS - 1);
const NONE: readonly Parts[] = [];

/** به عنوان and شده است are right as they stand, and so are they with a ZWNJ. */
const FREE_BEFORE = new Set(['به', 'قابل'].map(hashOf));
const FREE_BEHIND = new Set(['است'].map(hashOf));
