import type { Cut } from './cut.js';
import { FLEETING, UNSEEN } from './fleeting.js';

/**
 * Collects what is no prose in a text of lines that line feeds join, from left to right. With each goes what stands
 * beside it and an edit may take away or put elsewhere: so an edit cannot make or undo markup by what is next to it.
 */
export class CutText {
  private readonly list: Cut[] = [];
  private keepsQuotes = false;

  constructor(readonly text: string) {}

  /** Where the last one ends. */
  get end(): number {
    return this.list.at(-1)?.end ?? 0;
  }

  /** The cuts, sorted and disjoint. */
  get cuts(): readonly Cut[] {
    return this.list;
  }

  /** Cuts a stretch; gives where it ends. */
  add(from: number, to: number, gap: Cut['gap'] = 'object'): number {
    let start = from;
    let end = to;
    while (start > this.end && isLoose(this.text.charAt(start - 1))) start--;
    if (start === from) while (start > this.end && MARK.test(this.text.charAt(start - 1))) start--;
    while (end < this.text.length && isLoose(this.text.charAt(end))) end++;
    if (end === to) while (end < this.text.length && this.text[end] === '%') end++;
    const last = this.list.at(-1);
    if (last && start <= last.end) {
      last.end = Math.max(last.end, end);
      if (gap === 'object') last.gap = 'object';
    } else {
      this.list.push({ start, end, gap });
    }
    return end;
  }

  /** Cuts all quotation marks: the partner of one of them is in a cut, perhaps. */
  keepQuotes(): void {
    this.keepsQuotes = true;
  }

  /** Cuts the heads and tails of all lines: see `headEnd`. A quotation mark in one has its partner cut as well, wherever that is. */
  addHeads(): readonly Cut[] {
    const { text } = this;
    const heads: Cut[] = [];
    for (let at = 0; at <= text.length; ) {
      const feed = text.indexOf('\n', at);
      const lineEnd = feed < 0 ? text.length : feed;
      const end = headEnd(text, at, lineEnd);
      if (end > at) heads.push({ start: at, end, gap: /[\p{L}\p{N}]/u.test(text.slice(at, end)) ? 'object' : 'break' });
      const tail = tailStart(text, end, lineEnd);
      if (tail < lineEnd) heads.push({ start: tail, end: lineEnd, gap: 'break' });
      at = lineEnd + 1;
    }
    const isQuoted = this.keepsQuotes || heads.some(({ start, end }) => /["']/.test(text.slice(start, end)));
    const all = united(isQuoted ? united(heads, quotesOf(text)) : heads, this.list);
    // A marker alone is no object, whatever sign it is.
    const markers = new Map(heads.filter(({ gap }) => gap === 'break').map(({ start, end }) => [start, end]));
    for (const cut of all) if (markers.get(cut.start) === cut.end) cut.gap = 'break';
    return all;
  }
}

/**
 * Where the head of a line ends, which stays as it is, lest it become a marker: all before its first Persian letter, but
 * for a number or an opening mark that stands right before that.
 */
function headEnd(text: string, start: number, lineEnd: number): number {
  let letter = start;
  while (letter < lineEnd && !LETTER.test(text.charAt(letter))) letter++;
  if (letter === lineEnd) return lineEnd;
  let at = letter;
  if (at > start && text[at - 1] === ' ') at--;
  const blank = at;
  while (at > start && DIGIT.test(text.charAt(at - 1))) at--;
  if (at === blank) at = letter;
  if (at > start && OPENING.includes(text.charAt(at - 1))) at--;
  return at === start || /\s/.test(text.charAt(at - 1)) ? at : letter;
}

/** Where the blanks begin that end a line, with what cannot be seen among them: without that they are no part of the text. */
function tailStart(text: string, from: number, lineEnd: number): number {
  let at = lineEnd;
  let isBlank = false;
  for (; at > from && FLEETING.test(text.charAt(at - 1)); at--) isBlank ||= !UNSEEN.test(text.charAt(at - 1));
  return isBlank ? at : lineEnd;
}

/** Two sorted lists of cuts as one; what meets is one cut. */
function united(one: readonly Cut[], other: readonly Cut[]): Cut[] {
  const out: Cut[] = [];
  let next = 0;
  for (const cut of one) {
    for (let mate = other[next]; mate && mate.start <= cut.start; mate = other[++next]) push(out, mate);
    push(out, cut);
  }
  for (const rest of other.slice(next)) push(out, rest);
  return out;
}

function push(out: Cut[], cut: Cut): void {
  const last = out.at(-1);
  if (!last || cut.start > last.end) {
    out.push({ ...cut });
    return;
  }
  last.end = Math.max(last.end, cut.end);
  if (cut.gap === 'object') last.gap = 'object';
}

function quotesOf(text: string): Cut[] {
  return [...text.matchAll(/["']/g)].map(({ index }) => ({ start: index, end: index + 1, gap: 'object' }));
}

function isLoose(char: string): boolean {
  return char !== '\n' && LOOSE.test(char);
}

const LOOSE = new RegExp(`${FLEETING.source}|\\u0640`, 'u');

/** What an edit may write otherwise, so that it is another neighbour to markup. */
const MARK = /[!%,.;?\u060c\u061b\u061f\u066a\u2026]/;

const LETTER = /[\u0621-\u063f\u0641-\u064a\u066e-\u066f\u0671-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06fc]/;
const DIGIT = /[\d\u0660-\u0669\u06f0-\u06f9]/;
const OPENING = '"\u00ab(\u201c';
