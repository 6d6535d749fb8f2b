import { roll, rollCheck } from '../lexicon/hash.js';
import type { Page } from '../text/page.js';
import { BLANK, DIGIT, JOINER, KIND_OF, LATIN, LETTER, LINE_END, MARK } from './kinds.js';
import { BREAK, JOINT, LONGEST_PIECE, MOST_LETTERS, NONE, NUMBER, OTHER, Pieces, ROOM, SPACE, WORD } from './pieces.js';
import type { Protection } from './protection.js';

/** The `id` of any number, of what is protected or Latin, and of what lies beyond a stretch. */
export const NUMBER_ID = 1;
export const OBJECT_ID = 2;
export const EDGE_ID = 3;

/**
 * A stretch of a line as the word-boundary engine reads it: its letters, and the pieces that blanks, ZWNJs and marks cut them
 * into. It is filled again for each stretch.
 */
export class Reading extends Pieces {
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
    this.gap = BREAK;
    this.latin = false;
    const next = this.scan(page.text, from, protection);
    this.first[this.pieces] = this.length;
    return next;
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
    this.gap = NONE;
    return p;
  }
}
