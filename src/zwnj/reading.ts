import type { Page } from '../text/page.js';
import { BLANK, DIGIT, JOINER, KIND_OF, LATIN, LETTER, LINE_END, MARK } from './kinds.js';
import { Letters } from './letters.js';

/** What stands before a piece: nothing, a ZWNJ, a blank (space or NBSP), or what parts words for good. */
export const NONE = 0;
export const JOINT = 1;
export const SPACE = 2;
export const BREAK = 3;

/** What a piece is. `OTHER` is a Latin word, an emoji, a protected token or a mark. */
export const WORD = 0;
export const NUMBER = 1;
export const OTHER = 2;

/** What `mend` makes of what stands before a letter: a ZWNJ, nothing, or a space. */
export const PARTED = 1;
export const MERGED = 2;
export const SPACED = 3;
const GAP_OF: readonly (number | undefined)[] = [undefined, JOINT, undefined, SPACE];

/** The `id` of any number, of what is protected or Latin, and of what lies beyond a stretch. */
export const NUMBER_ID = 1;
export const OBJECT_ID = 2;
export const EDGE_ID = 3;

/** A line is cut at the first blank after so many letters; nothing is decided across the cut. */
const MOST_LETTERS = 8192;
/** A longer run of letters is no word; it is cut into pieces that are never joined. */
const LONGEST_PIECE = 48;
export const ROOM = MOST_LETTERS + 4096;

/**
 * A stretch of a line as the word-boundary engine reads it: its letters in a row, without what stands between them,
 * and the pieces that blanks, ZWNJs and marks cut them into. It is filled again for each stretch.
 */
export class Reading {
  readonly letters = new Letters(ROOM + 1);
  /** Where a letter stands in the page. Vowel marks belong to the letter before them. */
  readonly at = new Int32Array(ROOM + 1);
  pieces = 0;
  /** Piece p holds the letters from first[p] up to first[p + 1]; an `OTHER` holds none. */
  readonly first = new Int32Array(ROOM + 2);
  readonly kind = new Uint8Array(ROOM + 2);
  readonly before = new Uint8Array(ROOM + 2);
  /** A word's hash, or one of the ids above, or the code unit of a mark. */
  readonly id = new Int32Array(ROOM + 2);
  /** Where a piece begins and ends in the page. */
  readonly start = new Int32Array(ROOM + 2);
  readonly end = new Int32Array(ROOM + 2);

  private readonly spare = {
    first: new Int32Array(ROOM + 2),
    kind: new Uint8Array(ROOM + 2),
    before: new Uint8Array(ROOM + 2),
    id: new Int32Array(ROOM + 2),
    start: new Int32Array(ROOM + 2),
    end: new Int32Array(ROOM + 2),
  };
  private gap = BREAK;
  private open = 0;

  /**
   * Reads from `from` to the end of the line, or to where a long line is cut.
   *
   * @returns where the next stretch begins
   */
  read(page: Page, from: number, protection: Protection): number {
    this.letters.clear();
    this.pieces = 0;
    this.gap = BREAK;
    this.open = 0;
    const next = this.scan(page.text, from, protection);
    this.first[this.pieces] = this.letters.length;
    for (let p = 0; p < this.pieces; p++) if (this.kind[p] === WORD) this.id[p] = this.hashOf(p);
    return next;
  }

  /** The piece that holds a letter. */
  pieceAt(letter: number): number {
    let low = 0;
    let high = this.pieces;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.first[middle + 1] ?? 0) <= letter) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /**
   * Makes the pieces what they are when the boundaries marked in `marks`, by letter, are mended: `PARTED` by a ZWNJ,
   * `MERGED` by nothing, `SPACED` by a space. Offsets stay those of the page.
   */
  mend(marks: Uint8Array): void {
    const { spare } = this;
    let count = 0;
    const add = (p: number, letter: number, before: number, start: number) => {
      spare.first[count] = letter;
      spare.kind[count] = this.kind[p] ?? OTHER;
      spare.before[count] = before;
      spare.id[count] = this.id[p] ?? 0;
      spare.start[count] = start;
      count++;
    };
    for (let p = 0; p < this.pieces; p++) {
      const from = this.first[p] ?? 0;
      const to = this.first[p + 1] ?? 0;
      const mark = to > from ? (marks[from] ?? 0) : 0;
      if (mark !== MERGED) add(p, from, GAP_OF[mark] ?? this.before[p] ?? BREAK, this.start[p] ?? 0);
      for (let cut = from + 1; cut < to; cut++) {
        const gap = GAP_OF[marks[cut] ?? 0];
        if (gap === undefined) continue;
        spare.end[count - 1] = this.at[cut] ?? 0;
        add(p, cut, gap, this.at[cut] ?? 0);
      }
      spare.end[count - 1] = this.end[p] ?? 0;
    }
    spare.first[count] = this.letters.length;
    this.pieces = count;
    for (let p = 0; p <= count; p++) {
      this.first[p] = spare.first[p] ?? 0;
      this.kind[p] = spare.kind[p] ?? OTHER;
      this.before[p] = spare.before[p] ?? BREAK;
      this.id[p] = spare.id[p] ?? 0;
      this.start[p] = spare.start[p] ?? 0;
      this.end[p] = spare.end[p] ?? 0;
    }
    for (let p = 0; p < count; p++) if (this.kind[p] === WORD) this.id[p] = this.hashOf(p);
  }

  private hashOf(piece: number): number {
    return this.letters.between(this.first[piece] ?? 0, this.first[piece + 1] ?? 0);
  }

  private scan(text: string, from: number, protection: Protection): number {
    let i = from;
    while (i < text.length) {
      const limit = Math.min(protection.nextFrom(i), text.length);
      if (limit === i) {
        this.sign(i, OBJECT_ID);
        i = protection.end;
        this.end[this.pieces - 1] = i;
        continue;
      }
      for (; i < limit; i++) {
        const unit = text.charCodeAt(i);
        const kind = KIND_OF[unit] ?? 0;
        if (kind === LETTER || kind === DIGIT) this.letter(i, unit, kind);
        else if (kind === BLANK) {
          if (this.letters.length >= MOST_LETTERS) return i + 1;
          this.open = 0;
          if (this.gap < SPACE) this.gap = SPACE;
        } else if (kind === LINE_END) return i + 1;
        else if (kind === JOINER) {
          this.open = 0;
          if (this.gap === NONE) this.gap = JOINT;
        } else if (kind === MARK && this.open !== 0) this.end[this.pieces - 1] = i + 1;
        else if (kind === LATIN && this.open === LATIN) this.end[this.pieces - 1] = i + 1;
        else this.sign(i, kind === LATIN ? OBJECT_ID : unit, kind);
        if (this.letters.length >= ROOM - 1 || this.pieces >= ROOM - 1) return i + 1;
      }
    }
    return i;
  }

  private letter(i: number, unit: number, kind: number): void {
    const n = this.letters.length;
    if (this.open !== kind) this.begin(i, kind === LETTER ? WORD : NUMBER, NUMBER_ID);
    else if (n - (this.first[this.pieces - 1] ?? 0) >= LONGEST_PIECE) {
      this.gap = BREAK;
      this.begin(i, kind === LETTER ? WORD : NUMBER, NUMBER_ID);
    }
    this.open = kind;
    this.at[n] = i;
    this.letters.push(unit);
    this.end[this.pieces - 1] = i + 1;
  }

  private sign(i: number, id: number, kind = 0): void {
    this.gap = BREAK;
    this.begin(i, OTHER, id);
    this.gap = BREAK;
    this.open = kind === LATIN ? LATIN : 0;
    this.end[this.pieces - 1] = i + 1;
  }

  private begin(i: number, kind: number, id: number): void {
    const p = this.pieces++;
    this.first[p] = this.letters.length;
    this.kind[p] = kind;
    this.before[p] = this.gap;
    this.id[p] = id;
    this.start[p] = i;
    this.gap = NONE;
  }
}

/** Walks the protected ranges of a page beside the reading of it. */
export class Protection {
  private index = 0;
  /** The end of the range that `nextFrom` told of. */
  end = 0;

  constructor(private readonly page: Page) {}

  /** The start of the first protected range that does not end before `offset`; offsets must not fall. */
  nextFrom(offset: number): number {
    const { untouchable } = this.page;
    while ((untouchable[this.index + 1] ?? Number.POSITIVE_INFINITY) <= offset) this.index += 2;
    this.end = untouchable[this.index + 1] ?? Number.POSITIVE_INFINITY;
    return Math.max(offset, untouchable[this.index] ?? Number.POSITIVE_INFINITY);
  }
}
