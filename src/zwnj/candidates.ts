import { joinHash, LONGEST } from '../lexicon/hash.js';
import type { Knowledge } from './knowledge.js';
import { cutOf } from './part-store.js';
import { BREAK, JOINT, NONE, OTHER, SPACE, UNASKED, WORD } from './pieces.js';
import type { Reading } from './reading.js';
import { isVerbPrefix } from './verbs.js';
import { APART_FROM_LAST, APART_FROM_NEXT, areBound, IS_AND, SPLITS } from './word-facts.js';
import { EDGE, NO_PARTS, NUMBER_WORD, type Words } from './words.js';

/** A place in a reading where a ZWNJ may be wanted, and what stands around it. It is the same object each time. */
export interface Candidate {
  /** The two parts, as the store of `Words` has them. */
  parts: number;
  /** What stands there now: `NONE` or `SPACE`. */
  state: number;
  /** The letter behind the cut. */
  at: number;
  /** The piece before the cut, and the one behind it: the same piece when nothing stands there. */
  left: number;
  right: number;
  /** The words around the two parts, as `Words` has them. */
  before: number;
  after: number;
  /**
   * For a known word with و in its middle: 1 at the first cut of گفت و گو, which stands for both, 2 at the second when
   * the first is mended already; else 0.
   */
  triple: number;
}

/** A word with so many vowel marks is Arabic, or written out on purpose. */
const VOCALISED = 2;

/** How many pieces away a mended boundary can change a decision. */
const REACH = 2;

/** Finds the candidates of readings. */
export class Seeker {
  private readonly candidate: Candidate = {
    parts: 0,
    state: NONE,
    at: 0,
    left: 0,
    right: 0,
    before: EDGE,
    after: EDGE,
    triple: 0,
  };

  constructor(
    readonly words: Words,
    private readonly knowledge: Knowledge,
  ) {}

  /** Calls `decide` for every candidate of a reading, from left to right. */
  each(reading: Reading, decide: (candidate: Candidate) => void): void {
    this.words.prepare(reading.pieces + 1);
    for (let p = 0; p < reading.pieces; p++) this.ask(reading, p);
    this.look(reading, 0, reading.pieces, decide);
  }

  /**
   * Calls `decide` for the candidates that a mended boundary may have made another: those no further than two pieces
   * from one of the letters in `mended`, sorted.
   */
  eachNear(reading: Reading, mended: readonly number[], decide: (candidate: Candidate) => void): void {
    const { word, pieces } = reading;
    if (this.words.prepare(pieces + 1)) word.fill(UNASKED, 0, pieces);
    let done = 0;
    for (const letter of mended) {
      const piece = reading.pieceAt(letter);
      if (piece + REACH < done) continue;
      const from = Math.max(done, piece - REACH);
      const to = Math.min(pieces, piece + REACH + 1);
      for (let p = Math.max(0, from - 2); p < Math.min(pieces, to + 2); p++)
        if (word[p] === UNASKED) this.ask(reading, p);
      this.look(reading, from, to, decide);
      done = piece + REACH + 1;
    }
  }

  /** Asks `words` of a piece. */
  private ask(reading: Reading, p: number): void {
    const { words } = this;
    const { kind, id, check, word, facts } = reading;
    const isWord = kind[p] === WORD;
    if (isWord && words.index.read(id[p] ?? 0, check[p] ?? 0, word, facts, p)) return;
    const fresh = isWord ? words.remember(reading, p) : this.noWord(reading, p);
    word[p] = fresh;
    facts[p] = words.store.facts(fresh);
  }

  private look(reading: Reading, from: number, to: number, decide: (candidate: Candidate) => void): void {
    const { kind, before, word, facts } = reading;
    for (let p = from; p < to; p++) {
      if (kind[p] !== WORD) continue;
      const state = before[p] ?? BREAK;
      if (p > 0 && (state === SPACE || state === NONE) && kind[p - 1] !== OTHER)
        this.between(reading, p, state, facts[p - 1] ?? 0, facts[p] ?? 0, decide);
      if (((facts[p] ?? 0) & SPLITS) !== 0) this.inside(reading, p, word[p] ?? EDGE, decide);
    }
  }

  private noWord(reading: Reading, p: number): number {
    return reading.kind[p] === OTHER ? this.words.sign(reading.id[p] ?? 0) : NUMBER_WORD;
  }

  private inside(reading: Reading, p: number, word: number, decide: (candidate: Candidate) => void): void {
    const { candidate, words } = this;
    const first = reading.first[p] ?? 0;
    if (reading.vowelsIn(p) >= VOCALISED) return;
    const start = words.store.firstSplit(word);
    const end = start + words.store.countSplits(word);
    const { kind, id, before } = reading;
    const hasPrefix = p > 0 && kind[p - 1] === WORD && before[p] !== BREAK && isVerbPrefix(id[p - 1] ?? 0);
    const last = before[p + 1] === JOINT && p + 1 < reading.pieces ? (reading.first[p + 1] ?? 0) - 1 : -1;
    for (let parts = start; parts < end; parts++) {
      // The verb of می\u200cمیرم is no می\u200cرم.
      if (hasPrefix && isVerbPrefix(words.parts.left(parts))) continue;
      const at = first + cutOf(words.parts.facts(parts));
      // No letter stands alone between two ZWNJs.
      if (at === last) continue;
      candidate.parts = parts;
      candidate.state = NONE;
      candidate.at = at;
      candidate.left = p;
      candidate.right = p;
      candidate.before = this.at(reading, p - 1);
      candidate.after = this.at(reading, p + 1);
      candidate.triple = 0;
      decide(candidate);
    }
  }

  private at(reading: Reading, p: number): number {
    return p < 0 || p >= reading.pieces ? EDGE : (reading.word[p] ?? EDGE);
  }

  /** The candidate between a piece and the one before it, where a blank or nothing stands. Facts as `Words` has them. */
  private between(
    reading: Reading,
    p: number,
    state: number,
    left: number,
    right: number,
    decide: (candidate: Candidate) => void,
  ): void {
    const { words } = this;
    const { word } = reading;
    const spaced = state === SPACE;
    const areApart = spaced && ((left & APART_FROM_NEXT) !== 0 || (right & APART_FROM_LAST) !== 0);
    if (areApart && !areBound(reading.id[p - 1] ?? 0, reading.id[p] ?? 0)) return;
    const triple = spaced && ((left | right) & IS_AND) !== 0 ? this.tripleOf(reading, p) : 0;
    if (triple < 0 || (triple === 0 && !words.mayJoin(reading, p))) return;
    const parts = words.pair(word[p - 1] ?? EDGE, word[p] ?? EDGE, spaced);
    if (parts === NO_PARTS) return;
    const { candidate } = this;
    candidate.parts = parts;
    candidate.state = state;
    candidate.at = reading.first[p] ?? 0;
    candidate.left = p - 1;
    candidate.right = p;
    candidate.before = this.at(reading, p - 2);
    candidate.after = this.at(reading, p + 1);
    candidate.triple = triple;
    decide(candidate);
  }

  /** See `Candidate.triple`; -1 at a second cut that the first stands for. */
  private tripleOf(reading: Reading, p: number): number {
    if ((reading.facts[p] ?? 0) & IS_AND) return this.isTriple(reading, p) ? 1 : 0;
    if (!this.isTriple(reading, p - 1)) return 0;
    return reading.before[p - 1] === JOINT ? 2 : -1;
  }

  private isTriple({ first, id, kind, before, pieces }: Reading, and: number): boolean {
    if (
      and < 1 ||
      and + 1 >= pieces ||
      kind[and - 1] !== WORD ||
      kind[and + 1] !== WORD ||
      before[and + 1] !== SPACE ||
      (before[and] !== SPACE && before[and] !== JOINT)
    )
      return false;
    const left = id[and - 1] ?? 0;
    const cut = (first[and] ?? 0) - (first[and - 1] ?? 0);
    const rest = (first[and + 2] ?? 0) - (first[and] ?? 0);
    if (cut + rest > LONGEST) return false;
    const right = joinHash(id[and] ?? 0, id[and + 1] ?? 0, rest - 1);
    const { knowledge } = this;
    return knowledge.model.mayBeJoined(left, right) && knowledge.isWritten(joinHash(left, right, rest), cut);
  }
}
