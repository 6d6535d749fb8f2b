import { ZWJ, ZWNJ } from '../text/chars.js';
import { isDigit } from '../text/classes.js';
import { kindOf } from '../text/unicode.js';

/** Finds the words of a text and the ends of its sentences, window by window. */
export class WordReader {
  /** How many sentences have ended. What is left at the end of the text is one more where `open`. */
  sentences = 0;
  /** Whether words have come since the last sentence ended. */
  open = false;

  /** @param each takes a word and what stands between it and the word before it in the window */
  read(text: string, each: (word: string, gap: string) => void): void {
    let at = 0;
    for (let end = 0; at < text.length; ) {
      const start = skip(text, at, false);
      this.#passGap(text, at, start);
      if (start >= text.length) return;
      at = wordFrom(text, start);
      each(text.slice(start, at), text.slice(end, start));
      this.open = true;
      end = at;
    }
  }

  #passGap(text: string, from: number, to: number): void {
    for (let at = from; at < to && this.open; at++) {
      const isEnd = ENDS.includes(text.charAt(at)) && isOutside(text.charAt(at + 1));
      if (!isEnd && !(text[at] === '\n' && text[at + 1] === '\n')) continue;
      this.sentences++;
      this.open = false;
    }
  }
}

const NUMBER_JOINTS = '.,٫٬/:-';
const ENDS = '.!?؟…';

/** A full stop inside a number, a name or an address ends nothing. */
function isOutside(next: string): boolean {
  return next === '' || /[\s"'»”)\]}.!?؟…]/.test(next);
}

/** The end of a word. The point of a number, or what parts its date or time, is inside it. */
function wordFrom(text: string, start: number): number {
  let at = skip(text, start, true);
  while (
    NUMBER_JOINTS.includes(text.charAt(at)) &&
    isDigit(text.charCodeAt(at - 1)) &&
    isDigit(text.charCodeAt(at + 1))
  ) {
    at = skip(text, at + 1, true);
  }
  return at;
}

/** The end of a run of what stands in words, or of what does not. */
function skip(text: string, from: number, inWord: boolean): number {
  let at = from;
  while (at < text.length && isInWord(text.charCodeAt(at)) === inWord) at++;
  return at;
}

const WORD = 1;
const OTHER = 2;
/** Filled as code units are met: the Unicode data is too slow to be asked for each. */
const known = new Uint8Array(0x10000);

function isInWord(unit: number): boolean {
  if (known[unit] === 0) known[unit] = standsInWord(unit) ? WORD : OTHER;
  return known[unit] === WORD;
}

function standsInWord(unit: number): boolean {
  const kind = kindOf(unit);
  if (kind === 'letter' || kind === 'mark' || kind === 'digit') return true;
  return unit === ZWNJ.charCodeAt(0) || unit === ZWJ.charCodeAt(0);
}
