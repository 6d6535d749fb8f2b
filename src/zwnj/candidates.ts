import { hashOf } from '../lexicon/hash.js';
import type { Knowledge } from './knowledge.js';
import type { Parts } from './parts.js';
import { JOINT, NONE, OTHER, type Reading, ROOM, SPACE, WORD } from './reading.js';
import { APART_FROM_LAST, APART_FROM_NEXT, EDGE, NUMBER_WORD, type Words } from './words.js';

/** A place in a reading where a ZWNJ may be wanted, and what stands around it. It is the same object each time. */
export interface Candidate {
  parts: Parts;
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

/** How many pieces away a mended boundary can change a decision. */
const REACH = 3;

/** Finds the candidates of readings. */
export class Seeker {
  private readonly row = new Int32Array(ROOM + 2);
  private readonly candidate: Candidate = {
    parts: NO_PARTS,
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
      const before = this.at(reading, p - 1);
      const after = this.at(reading, p + 1);
      const { candidate } = this;
      for (const parts of splits) {
        candidate.parts = parts;
        candidate.state = NONE;
        candidate.at = first + parts.cut;
        candidate.left = p;
        candidate.right = p;
        candidate.before = before;
        candidate.after = after;
        candidate.triple = 0;
        decide(candidate);
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
    return this.knowledge.isWritten(whole, cut);
  }
}

const AND = hashOf('و');
const NO_PARTS: Parts = {
  cut: 0,
  to: 0,
  core: 0,
  left: 0,
  right: 0,
  stem: 0,
  listed: false,
  seen: 0,
  classLeft: 0,
  weight: 0,
};
