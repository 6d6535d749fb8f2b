import { isEnding } from './affix.js';
import { leastOdds } from './decide.js';
import type { Knowledge } from './knowledge.js';
import { Letters } from './letters.js';
import { PairStore, UNKNOWN } from './pair-store.js';
import { PartStore } from './part-store.js';
import { coreEnd, isApart, isAtEzafe, isCutBehind, partsAt, partsWithin, weigh } from './parts.js';
import { EDGE_ID, NUMBER_ID, type Reading } from './reading.js';
import { preverbEnd } from './verbs.js';
import {
  APART_FROM_LAST,
  CLASS,
  FREQUENCY,
  flagsOf,
  HAS_ENDING,
  JOINS_LAST,
  JOINS_NEXT,
  joiningFlags,
  LENGTH,
  lengthOf,
  RIGHT,
} from './word-facts.js';
import { WordIndex } from './word-index.js';
import { WordStore } from './word-store.js';

/** What stands beyond a stretch, and any number. Both are there from the start. */
export const EDGE = 0;
export const NUMBER_WORD = 1;

const LONGEST_PAIR = 60;
/**
 * Below these log-odds of the parts alone, the words around do not make a candidate a word: of 1,900 such places in the texts
 * to measure with (as given, ZWNJs deleted, spaced) none came to be mended, and five to be asked about.
 */
const NEVER = -2.5;

/** Where two words make no parts. */
export const NO_PARTS = -1;

/**
 * What can be said of words and of pairs of them without the words around, remembered. A word is a number. What it says
 * does not depend on what is remembered; all is forgotten when there is no room, at the start of a stretch.
 */
export class Words {
  readonly store = new WordStore();
  /** The words, by their hashes. */
  readonly index = new WordIndex();
  /** The splits of words, those of a word side by side, and the parts of pairs. */
  readonly parts = new PartStore();

  private readonly signs = new Map<number, number>();
  private readonly scratch = new Letters(LONGEST_PAIR + 8);
  private readonly pairs = new PairStore();
  private readonly never: number;
  private readonly asked: number;

  constructor(private readonly knowledge: Knowledge) {
    const { scale } = knowledge.model;
    this.never = scale > 0 ? NEVER / scale : Number.NEGATIVE_INFINITY;
    this.asked = scale > 0 ? leastOdds('ask') / scale : Number.POSITIVE_INFINITY;
    this.begin();
  }

  /** Makes room for the words of a stretch, `most` at most; true where the numbers of words so far hold no more. */
  prepare(most: number): boolean {
    const isFull = !this.store.hasRoomFor(most) || this.parts.isFull;
    if (isFull) this.forget();
    return isFull;
  }

  /** The word that stands for what is none: a mark, a protected token. */
  sign(id: number): number {
    const known = this.signs.get(id);
    if (known !== undefined) return known;
    const word = this.store.add(id, SIGN_CLASS << CLASS);
    this.signs.set(id, word);
    return word;
  }

  /**
   * Whether piece `p` of a reading and the one before it, by themselves and by their facts, look as if they might be one word.
   * It is asked of nearly all, so that it looks into the records of few.
   */
  mayJoin({ id, word, facts }: Reading, p: number): boolean {
    const factsLeft = facts[p - 1] ?? 0;
    const factsRight = facts[p] ?? 0;
    if (((factsRight & JOINS_LAST) | (factsLeft & JOINS_NEXT)) !== 0) return true;
    if ((factsLeft & 15) === 0 || ((factsRight >> RIGHT) & 15) === 0) return false;
    const { model } = this.knowledge;
    const left = id[p - 1] ?? 0;
    // What looks like an ending may be the end of a word: بنی\u200cهاشم, دسته\u200cجمعی.
    if (model.mayBeJoined(left, id[p] ?? 0)) return true;
    return (factsRight & HAS_ENDING) !== 0 && model.mayBeJoined(left, this.store.core(word[p] ?? EDGE));
  }

  /** The parts that two neighbouring words may make, or `NO_PARTS`. */
  pair(left: number, right: number, spaced: boolean): number {
    const known = this.pairs.get(left, right, spaced);
    if (known !== UNKNOWN) return known;
    const parts = this.findPair(left, right, spaced);
    this.pairs.put(left, right, spaced, parts);
    return parts;
  }

  private findPair(left: number, right: number, spaced: boolean): number {
    const { scratch, knowledge, store } = this;
    const cut = left === NUMBER_WORD ? 1 : lengthOf(store.facts(left));
    if (cut + lengthOf(store.facts(right)) > LONGEST_PAIR) return NO_PARTS;
    scratch.clear();
    if (left === NUMBER_WORD) scratch.push(NUMBER_ID);
    else store.spell(left, scratch);
    store.spell(right, scratch);
    if (isAtEzafe(scratch, cut) || isApart(scratch, cut)) return NO_PARTS;
    const parts = partsAt(scratch, knowledge, cut);
    const weight = weigh(scratch, knowledge, parts, spaced);
    if (weight < this.never) return NO_PARTS;
    if (!parts.joins && isCutBehind(scratch, knowledge, cut, this.asked)) return NO_PARTS;
    return this.parts.add(parts, weight);
  }

  /** The word that a piece of letters is, which is not remembered yet. */
  remember(reading: Reading, piece: number): number {
    const { scratch, knowledge } = this;
    const from = reading.first[piece] ?? 0;
    const length = (reading.first[piece + 1] ?? 0) - from;
    const id = reading.id[piece] ?? 0;
    scratch.clear();
    for (let n = 0; n < length; n++) scratch.push(reading.letter(from + n));
    const core = coreEnd(scratch, knowledge, 0);
    const stem = scratch.between(0, core === 0 ? length : core);
    const before = knowledge.left(scratch.between(preverbEnd(scratch, length), length));
    const behind = core === 0 ? 0 : knowledge.right(stem);
    const frequency = knowledge.frequency(id);
    const facts =
      before |
      (behind << RIGHT) |
      (frequency << FREQUENCY) |
      (knowledge.wordClass(scratch, 0, length) << CLASS) |
      (length << LENGTH) |
      (stem === id ? 0 : HAS_ENDING) |
      joiningFlags(before, behind, frequency, isEnding(id)) |
      flagsOf(id);
    const word = this.store.addSpelled(id, facts, scratch, stem, knowledge.cluster(id));
    this.split(word);
    this.index.add(id, reading.check[piece] ?? 0, word, this.store.facts(word));
    return word;
  }

  /** Puts the parts of the word in `scratch` into the store. */
  private split(word: number): void {
    const { scratch, knowledge } = this;
    let first = 0;
    let count = 0;
    for (const parts of partsWithin(scratch, knowledge)) {
      const weight = weigh(scratch, knowledge, parts, false);
      if (weight < this.never) continue;
      const at = this.parts.add(parts, weight);
      if (count++ === 0) first = at;
    }
    this.store.setSplits(word, first, count);
  }

  private forget(): void {
    this.store.clear();
    this.index.clear();
    this.signs.clear();
    this.pairs.clear();
    this.parts.clear();
    this.begin();
  }

  private begin(): void {
    this.signs.set(EDGE_ID, this.store.add(EDGE_ID, SIGN_CLASS << CLASS));
    this.signs.set(NUMBER_ID, this.store.add(NUMBER_ID, (NUMBER_CLASS << CLASS) | APART_FROM_LAST));
  }
}

const NUMBER_CLASS = 62;
const SIGN_CLASS = 63;
