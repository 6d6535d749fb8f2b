import { hashOf } from '../lexicon/hash.js';
import type { Knowledge } from './knowledge.js';
import type { Parts } from './parts.js';
import { JOINT, NONE, OTHER, type Reading, ROOM, SPACE, WORD } from './reading.js';
import { APART_FROM_LAST, APART_FROM_NEXT, EDGE, NUMBER_WORD, type Words } from './words.js';

/** A place in a reading where a ZWNJ may be wanted, and what stands around it. */
export interface Candidate {
  readonly parts: Parts;
  /** What stands there now: `NONE` or `SPACE`. */
  readonly state: number;
  /** The letter behind the cut. */
  readonly at: number;
  /** The piece before the cut, and the one behind it: the same piece when nothing stands there. */
  readonly left: number;
  readonly right: number;
  /** The words around the two parts, as `Words` has them. */
  readonly before: number;
  readonly after: number;
  /**
   * For a known word with و in its middle: 1 at the first cut of گفت و گو, which stands for both, 2 at the second when
   * the first is mended already; else 0.
   */
  readonly triple: number;
}

/** How many pieces away a mended boundary can change a decision. */
const REACH = 3;

/** Finds the candidates of readings. */
export class Seeker {
  private readonly row = new Int32Array(ROOM + 2);

  constructor(
    readonly words: Words,
    private readonly knowledge: Knowledge,
  ) {}

  /** Calls `decide` for every candidate of a reading, from left to right. */
  each(reading: Reading, decide: (candidate: Candidate) => void): void {
    this.words.prepare(reading.pieces + 1);
    this.look(reading, 0, reading.pieces, decide);
  }

  /**
   * Calls `decide` for the candidates that a mended boundary may have made another: those no further than two pieces
   * from one of the letters in `mended`, sorted.
   */
  eachNear(reading: Reading, mended: readonly number[], decide: (candidate: Candidate) => void): void {
    this.words.prepare(reading.pieces + 1);
    let done = 0;
    for (const letter of mended) {
      const piece = reading.pieceAt(letter);
      if (piece + REACH < done) continue;
      this.look(reading, Math.max(done, piece - REACH), Math.min(reading.pieces, piece + REACH + 1), decide);
      done = piece + REACH + 1;
    }
  }

  private look(reading: Reading, from: number, to: number, decide: (candidate: Candidate) => void): void {
    for (let p = Math.max(0, from - 2); p < Math.min(reading.pieces, to + 2); p++)
      this.row[p] = this.wordAt(reading, p);
    for (let p = from; p < to; p++) {
      if (reading.kind[p] !== WORD) continue;
      if (p > 0) this.between(reading, p, decide);
      const splits = this.words.splits[this.row[p] ?? EDGE];
      if (!splits || splits.length === 0) continue;
      const first = reading.first[p] ?? 0;
      for (const parts of splits) {
        decide({
          parts,
          state: NONE,
          at: first + parts.cut,
          left: p,
          right: p,
          before: this.at(reading, p - 1),
          after: this.at(reading, p + 1),
          triple: 0,
        });
      }
    }
  }

  private wordAt(reading: Reading, p: number): number {
    const kind = reading.kind[p];
    if (kind === WORD) return this.words.word(reading.letters, reading.first[p] ?? 0, reading.first[p + 1] ?? 0);
    return kind === OTHER ? this.words.sign(reading.id[p] ?? 0) : NUMBER_WORD;
  }

  private at(reading: Reading, p: number): number {
    return p < 0 || p >= reading.pieces ? EDGE : (this.row[p] ?? EDGE);
  }

  /** The candidate between a piece and the one before it, when a blank or nothing stands there. */
  private between(reading: Reading, p: number, decide: (candidate: Candidate) => void): void {
    const state = reading.before[p];
    if ((state !== SPACE && state !== NONE) || reading.kind[p - 1] === OTHER) return;
    const { words, row } = this;
    const left = row[p - 1] ?? EDGE;
    const right = row[p] ?? EDGE;
    const spaced = state === SPACE;
    if (spaced && ((words.apart[left] ?? 0) & APART_FROM_NEXT || (words.apart[right] ?? 0) & APART_FROM_LAST)) return;
    const triple = spaced ? this.tripleOf(reading, p) : 0;
    if (triple < 0) return;
    const parts = words.pair(left, right, spaced, triple > 0);
    if (!parts) return;
    decide({
      parts,
      state,
      at: reading.first[p] ?? 0,
      left: p - 1,
      right: p,
      before: this.at(reading, p - 2),
      after: this.at(reading, p + 1),
      triple,
    });
  }

  /** See `Candidate.triple`; -1 at a second cut that the first stands for. */
  private tripleOf(reading: Reading, p: number): number {
    const { id } = this.words;
    if (id[this.row[p] ?? EDGE] === AND) return this.isTriple(reading, p) ? 1 : 0;
    if (id[this.row[p - 1] ?? EDGE] !== AND || !this.isTriple(reading, p - 1)) return 0;
    return reading.before[p - 1] === JOINT ? 2 : -1;
  }

  private isTriple({ letters, first, kind, before, pieces }: Reading, and: number): boolean {
    if (
      and < 1 ||
      and + 1 >= pieces ||
      kind[and - 1] !== WORD ||
      kind[and + 1] !== WORD ||
      before[and + 1] !== SPACE ||
      (before[and] !== SPACE && before[and] !== JOINT)
    )
      return false;
    const from = first[and - 1] ?? 0;
    const to = first[and + 2] ?? 0;
    if (to - from > 48) return false;
    const cut = (first[and] ?? 0) - from;
    const whole = letters.between(from, to);
    return this.knowledge.listed(whole, cut) || this.knowledge.joints(whole, cut) > 0;
  }
}

const AND = hashOf('و');
