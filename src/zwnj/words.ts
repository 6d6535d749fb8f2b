import { hashOf } from '../lexicon/hash.js';
import type { Knowledge } from './knowledge.js';
import { Letters } from './letters.js';
import { coreEnd, type Parts, partsAt, partsWithin } from './parts.js';
import { NUMBER_ID } from './reading.js';

/** What can be said of a word without the words around it. */
export interface Word {
  /** Its hash, or what it stands for. */
  readonly id: number;
  readonly letters: Uint16Array;
  readonly frequency: number;
  readonly wordClass: number;
  /** With how many words it was seen before a ZWNJ; behind one, it or what is left of it without its ending. */
  readonly left: number;
  readonly right: number;
  /** How many letters are left of it without its ending. */
  readonly core: number;
  /** Whether a blank behind it, or before it, is always right. */
  readonly apartFromNext: boolean;
  readonly apartFromLast: boolean;
  readonly splits: readonly Parts[];
}

/** More words than these are not remembered at once. */
const MOST_WORDS = 1 << 16;
const SLOTS = MOST_WORDS * 2;
const PAIRS = 1 << 15;
const LONGEST_PAIR = 60;
/** From these on a word behind a blank, before one, or the two together look joined often enough to be weighed (1 + log2). */
const JOINED_RIGHT = 6;
const JOINED_LEFT = 7;
const JOINED_BOTH = 9;
/** Below these log-odds no words around a candidate can make it one: it is none. */
const NEVER = -7;

/** Remembers what was found out about words and pairs of words. What it answers does not depend on what it remembers. */
export class Words {
  private readonly slots = new Int32Array(SLOTS);
  private words: Word[] = [];
  private readonly scratch = new Letters(LONGEST_PAIR + 8);
  private readonly pairLeft: (Word | undefined)[] = new Array(PAIRS).fill(undefined);
  private readonly pairRight: (Word | undefined)[] = new Array(PAIRS).fill(undefined);
  private readonly pairParts: (Parts | undefined)[] = new Array(PAIRS).fill(undefined);
  private readonly never: number;

  constructor(private readonly knowledge: Knowledge) {
    this.never = knowledge.model.scale > 0 ? NEVER / knowledge.model.scale : Number.NEGATIVE_INFINITY;
  }

  /** The word of the letters `from` up to `to`. */
  word(letters: Letters, from: number, to: number): Word {
    const id = letters.between(from, to);
    for (let slot = id & (SLOTS - 1); ; slot = (slot + 1) & (SLOTS - 1)) {
      const known = this.words[(this.slots[slot] ?? 0) - 1];
      if (known === undefined) return this.remember(slot, this.find(id, letters, from, to));
      if (known.id === id && isSpelled(known, letters, from, to)) return known;
    }
  }

  /** The parts that two neighbouring words may make; undefined where they are two words for sure. */
  pair(left: Word, right: Word, spaced: boolean): Parts | undefined {
    if (left.letters.length + right.letters.length > LONGEST_PAIR) return undefined;
    const slot = (Math.imul(left.id, 0x9e3779b1) ^ right.id ^ (spaced ? 0 : 1)) & (PAIRS - 1);
    const known = this.pairParts[slot];
    if (this.pairLeft[slot] === left && this.pairRight[slot] === right && this.pairSpaced[slot] === (spaced ? 1 : 0))
      return known;
    const found = this.findPair(left, right, spaced);
    this.pairLeft[slot] = left;
    this.pairRight[slot] = right;
    this.pairSpaced[slot] = spaced ? 1 : 0;
    this.pairParts[slot] = found;
    return found;
  }

  private readonly pairSpaced = new Uint8Array(PAIRS);

  private findPair(left: Word, right: Word, spaced: boolean): Parts | undefined {
    const { scratch } = this;
    scratch.clear();
    for (const code of left.letters) scratch.push(code);
    for (const code of right.letters) scratch.push(code);
    if (!this.mayJoin(left, right)) return undefined;
    const parts = partsAt(scratch, this.knowledge, left.letters.length, spaced);
    if (parts.weight < this.never) return undefined;
    return parts;
  }

  /** Whether two words, whose letters stand in `scratch`, are worth a closer look. */
  private mayJoin(left: Word, right: Word): boolean {
    if (right.right >= JOINED_RIGHT || left.left >= JOINED_LEFT || left.left + right.right >= JOINED_BOTH) return true;
    const { scratch, knowledge } = this;
    const cut = left.letters.length;
    const known = (whole: number) => knowledge.listed(whole, cut) || knowledge.joints(whole, cut) > 0;
    return known(scratch.between(0, scratch.length)) || known(scratch.between(0, cut + right.core));
  }

  private remember(slot: number, word: Word): Word {
    if (this.words.length >= MOST_WORDS) {
      this.slots.fill(0);
      this.words = [];
      return word;
    }
    this.words.push(word);
    this.slots[slot] = this.words.length;
    return word;
  }

  private find(id: number, letters: Letters, from: number, to: number): Word {
    const { scratch, knowledge } = this;
    scratch.clear();
    for (let n = from; n < to; n++) scratch.push(letters.code[n] ?? 0);
    const core = coreEnd(scratch, knowledge, 0, scratch.length);
    return {
      id,
      letters: letters.code.slice(from, to),
      frequency: knowledge.frequency(id),
      wordClass: knowledge.wordClass(scratch, 0, scratch.length),
      left: knowledge.left(id),
      core: core === 0 ? scratch.length : core,
      right: core === 0 ? 0 : knowledge.right(scratch.between(0, core)),
      apartFromNext: APART_FROM_NEXT.has(id),
      apartFromLast: APART_FROM_LAST.has(id),
      splits: partsWithin(scratch, knowledge).filter((parts) => parts.weight >= this.never),
    };
  }
}

function isSpelled(word: Word, letters: Letters, from: number, to: number): boolean {
  if (word.letters.length !== to - from) return false;
  for (let n = from; n < to; n++) if (word.letters[n - from] !== letters.code[n]) return false;
  return true;
}

/** به عنوان and شده است are right as they stand, and so are they with a ZWNJ. */
const APART_FROM_NEXT = new Set(['به', 'قابل'].map(hashOf));
const APART_FROM_LAST = new Set(['است'].map(hashOf));

/** Stands for what is no word: a mark, a protected token, the edge of a stretch. */
export function sign(id: number): Word {
  return {
    id,
    letters: NO_LETTERS,
    frequency: 0,
    wordClass: -1,
    left: 0,
    right: 0,
    core: 0,
    apartFromNext: true,
    apartFromLast: true,
    splits: [],
  };
}

const NO_LETTERS = new Uint16Array(0);

/** Stands for any number. */
export const NUMBER_WORD: Word = {
  ...sign(NUMBER_ID),
  letters: Uint16Array.of(NUMBER_ID),
  wordClass: 62,
  apartFromNext: false,
};
