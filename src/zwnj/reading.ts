import { roll, rollCheck } from '../lexicon/hash.js';
import type { Page } from '../text/page.js';
import { BLANK, DIGIT, JOINER, KIND_OF, LATIN, LETTER, LINE_END, MARK } from './kinds.js';
import {
  BREAK,
  JOINT,
  LONGEST_PIECE,
  MOST_LETTERS,
  NONE,
  NUMBER,
  OTHER,
  PARTED_ROOM,
  ROOM,
  SPACE,
  WORD,
} from './pieces.js';
import type { Protection } from './protection.js';

/** The `word` of a piece of which `Words` was not asked yet. */
export const UNASKED = -1;

/** What `mend` makes of what stands before a letter: a ZWNJ, nothing, or a space. */
export const PARTED = 1;
export const MERGED = 2;
export const SPACED = 3;
const GAP_OF: readonly number[] = [BREAK, JOINT, NONE, SPACE];

/** The `id` of any number, of what is protected or Latin, and of what lies beyond a stretch. */
export const NUMBER_ID = 1;
export const OBJECT_ID = 2;
export const EDGE_ID = 3;

/**
 * A stretch of a line as the word-boundary engine reads it: its letters in a row, without what stands between them,
 * and the pieces that blanks, ZWNJs and marks cut them into. It is filled again for each stretch.
 */
export class Reading {
  /** How many letters there are. */
  length = 0;
  /** Where a letter stands in the page. Vowel marks belong to the letter before them. */
  readonly at = new Int32Array(ROOM + 1);
  pieces = 0;
  /** How many ZWNJs stand between its pieces. */
  joints = 0;
  /** Piece p holds the letters from first[p] up to first[p + 1]; an `OTHER` holds none. */
  readonly first = new Int32Array(PARTED_ROOM);
  readonly kind = new Uint8Array(PARTED_ROOM);
  readonly before = new Uint8Array(PARTED_ROOM);
  /** A word's hash, or one of the ids above, or the code unit of a mark. */
  readonly id = new Int32Array(PARTED_ROOM);
  /** A second hash of a word: two words are taken for one where both agree. */
  readonly check = new Int32Array(PARTED_ROOM);
  /** Where a piece ends in the page. */
  readonly end = new Int32Array(PARTED_ROOM);
  /** What `Words` calls a piece and says of it, once it was asked; `UNASKED` for a piece that was mended since. */
  readonly word = new Int32Array(PARTED_ROOM);
  readonly facts = new Int32Array(PARTED_ROOM);
  private text = '';
  private gap = BREAK;
  private latin = false;

  /**
   * Reads from `from` to the end of the line, or to where a long line is cut.
   *
   * @returns where the next stretch begins
   */
  read(page: Page, from: number, protection: Protection): number {
    this.text = page.text;
    this.length = 0;
    this.pieces = 0;
    this.joints = 0;
    this.gap = BREAK;
    this.latin = false;
    const next = this.scan(page.text, from, protection);
    this.first[this.pieces] = this.length;
    return next;
  }

  /** The code unit of a letter. */
  letter(n: number): number {
    return this.text.charCodeAt(this.at[n] ?? 0);
  }

  /** The hash of the letters `from` up to `to`. */
  hash(from: number, to: number): number {
    let hash = 0;
    for (let n = from; n < to; n++) hash = roll(hash, this.letter(n));
    return hash;
  }

  /** The piece that holds a letter. */
  pieceAt(letter: number): number {
    const { first } = this;
    let low = 0;
    let high = this.pieces;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((first[middle + 1] ?? 0) <= letter) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /**
   * Makes the pieces what they are when the boundaries before `letters`, sorted, are mended as `marks` says by letter:
   * `PARTED` by a ZWNJ, `MERGED` by nothing, `SPACED` by a space. Offsets stay those of the page.
   */
  mend(letters: readonly number[], marks: Uint8Array): void {
    const inside: number[] = [];
    for (const letter of letters) {
      const p = this.pieceAt(letter);
      const mark = marks[letter] ?? 0;
      if (this.first[p] !== letter) inside.push(letter);
      else if (mark === MERGED) this.merge(p);
      else this.before[p] = GAP_OF[mark] ?? BREAK;
    }
    if (inside.length > 0) this.part(inside, marks);
  }

  /** Makes a piece one with the piece before it. */
  private merge(p: number): void {
    this.end[p - 1] = this.end[p] ?? 0;
    this.pieces--;
    for (let q = p; q < this.pieces; q++) this.move(q + 1, q);
    this.first[this.pieces] = this.length;
    this.identify(p - 1);
  }

  /** Parts pieces before letters inside them, sorted: from the last to the first, so that each piece is moved once. */
  private part(letters: readonly number[], marks: Uint8Array): void {
    const { first, end } = this;
    let p = this.pieces - 1;
    this.pieces += letters.length;
    let to = this.pieces;
    first[to] = this.length;
    for (let n = letters.length - 1; n >= 0; n--) {
      const letter = letters[n] ?? 0;
      while ((first[p] ?? 0) > letter) this.move(p--, --to);
      this.move(p, --to);
      first[to] = letter;
      this.before[to] = GAP_OF[marks[letter] ?? 0] ?? BREAK;
      end[p] = this.at[letter] ?? 0;
      this.identify(to);
      // Unless it is parted once more.
      if ((letters[n - 1] ?? 0) <= (first[p] ?? 0)) {
        first[p + 1] = letter;
        this.identify(p);
      }
    }
  }

  private move(p: number, to: number): void {
    this.first[to] = this.first[p] ?? 0;
    this.kind[to] = this.kind[p] ?? OTHER;
    this.before[to] = this.before[p] ?? BREAK;
    this.id[to] = this.id[p] ?? 0;
    this.check[to] = this.check[p] ?? 0;
    this.end[to] = this.end[p] ?? 0;
    this.word[to] = this.word[p] ?? UNASKED;
    this.facts[to] = this.facts[p] ?? 0;
  }

  /** Hashes a word again. */
  private identify(piece: number): void {
    if (this.kind[piece] !== WORD) return;
    const end = this.first[piece + 1] ?? 0;
    let first = 0;
    let second = 0;
    for (let n = this.first[piece] ?? 0; n < end; n++) {
      const letter = this.letter(n);
      first = roll(first, letter);
      second = rollCheck(second, letter);
    }
    this.id[piece] = first;
    this.check[piece] = second;
    this.word[piece] = UNASKED;
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
      while (i < limit) {
        const unit = text.charCodeAt(i);
        const kind = KIND_OF[unit] ?? 0;
        if (kind === LETTER || kind === DIGIT) {
          i = this.run(text, i, limit, kind);
          if (this.length >= ROOM - 1 || this.pieces >= ROOM - 1) return i;
          continue;
        }
        i++;
        if (kind === BLANK) {
          if (this.length >= MOST_LETTERS) return i;
          this.latin = false;
          if (this.gap < SPACE) this.gap = SPACE;
        } else if (kind === LINE_END) return i;
        else if (kind === JOINER) {
          this.latin = false;
          if (this.gap === NONE) this.gap = JOINT;
        } else if ((kind === LATIN || kind === MARK) && this.latin) this.end[this.pieces - 1] = i;
        else this.sign(i - 1, kind === LATIN ? OBJECT_ID : unit, kind);
        if (this.pieces >= ROOM - 1) return i;
      }
    }
    return i;
  }

  /** Reads the letters or digits from `i` on, with the marks on them, as one piece; returns where they end. */
  private run(text: string, i: number, limit: number, kind: number): number {
    const { at } = this;
    const piece = this.begin(kind === LETTER ? WORD : NUMBER, NUMBER_ID);
    this.latin = false;
    let n = this.length;
    const most = Math.min(ROOM - 1, n + LONGEST_PIECE);
    let first = 0;
    let second = 0;
    let end = i;
    for (; end < limit; end++) {
      const unit = text.charCodeAt(end);
      const next = KIND_OF[unit] ?? 0;
      if (next === kind) {
        if (n >= most) break;
        at[n] = end;
        first = roll(first, unit);
        second = rollCheck(second, unit);
        n++;
      } else if (next !== MARK) break;
    }
    this.length = n;
    this.end[piece] = end;
    // What goes on behind the longest piece is another, and never joined to it.
    if (n >= most && end < limit && KIND_OF[text.charCodeAt(end)] === kind) this.gap = BREAK;
    if (kind === LETTER) {
      this.id[piece] = first;
      this.check[piece] = second;
    }
    return end;
  }

  private sign(i: number, id: number, kind = 0): void {
    this.gap = BREAK;
    const piece = this.begin(OTHER, id);
    this.gap = BREAK;
    this.latin = kind === LATIN;
    this.end[piece] = i + 1;
  }

  private begin(kind: number, id: number): number {
    const p = this.pieces++;
    this.first[p] = this.length;
    this.kind[p] = kind;
    this.before[p] = this.gap;
    this.id[p] = id;
    if (this.gap === JOINT) this.joints++;
    this.gap = NONE;
    return p;
  }
}
