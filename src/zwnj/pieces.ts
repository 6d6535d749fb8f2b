import { roll, rollCheck } from '../lexicon/hash.js';
import { KIND_OF, MARK } from './kinds.js';

/** What stands before a piece: nothing, a ZWNJ, a blank (space or NBSP), or what parts words for good. */
export const NONE = 0;
export const JOINT = 1;
export const SPACE = 2;
export const BREAK = 3;

/** What a piece is. `OTHER` is a Latin word, an emoji, a protected token or a mark. */
export const WORD = 0;
export const NUMBER = 1;
export const OTHER = 2;

/** A line is cut at the first blank after so many letters; nothing is decided across the cut. */
export const MOST_LETTERS = 4096;
/** A longer run of letters is no word; it is cut into pieces that are never joined. */
export const LONGEST_PIECE = 48;
/** So many letters, and so many pieces, a stretch has at most. */
export const ROOM = MOST_LETTERS + 2048;
/** So many pieces it may have once all its words are parted. */
export const PARTED_ROOM = 2 * ROOM;

/** The `word` of a piece of which `Words` was not asked yet. */
export const UNASKED = -1;

/** What `mend` makes of what stands before a letter: a ZWNJ, nothing, or a space. */
export const PARTED = 1;
export const MERGED = 2;
export const SPACED = 3;
const GAP_OF: readonly number[] = [BREAK, JOINT, NONE, SPACE];

const KASRA = 0x0650;
const VOWELS = '\u064b\u064c\u064d\u064e\u064f\u0650\u0652\u0670';

/** The letters of a stretch in a row, without what stands between them, and the pieces that they make. */
export class Pieces {
  /** How many letters there are. */
  length = 0;
  /** Where a letter stands in the page. Vowel marks belong to the letter before them. */
  readonly at = new Int32Array(ROOM + 1);
  pieces = 0;
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
  /** The page that the letters stand in. */
  protected text = '';

  /** Whether a ZWNJ stands between any of the pieces. */
  hasJoint(): boolean {
    for (let p = 0; p < this.pieces; p++) if (this.before[p] === JOINT) return true;
    return false;
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

  /** How many vowel marks stand on the letters of a word. A shadda is none: فعّالیّت is Persian. */
  vowelsIn(piece: number): number {
    const first = this.first[piece] ?? 0;
    const start = this.at[first] ?? 0;
    const end = this.end[piece] ?? 0;
    // Of nearly all words no letter has a mark.
    if (end - start === (this.first[piece + 1] ?? 0) - first) return 0;
    let vowels = 0;
    for (let at = start; at < end; at++) if (VOWELS.includes(this.text.charAt(at))) vowels++;
    return vowels;
  }

  /** Whether a kasra stands on the last letter of a piece. */
  endsInKasra(piece: number): boolean {
    return this.text.charCodeAt((this.end[piece] ?? 0) - 1) === KASRA;
  }

  /** Where what stands before a letter begins in the page: behind the marks on the letter before it. */
  gapStart(letter: number): number {
    const piece = this.pieceAt(letter);
    if (this.first[piece] === letter) return this.end[piece - 1] ?? 0;
    let start = (this.at[letter - 1] ?? 0) + 1;
    while (KIND_OF[this.text.charCodeAt(start)] === MARK) start++;
    return start;
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
}
