import { HAMZA_ABOVE, LRM, RLM, TATWEEL, ZWNJ } from '../../text/chars.js';

/** The letters and digits of a line, folded, and what stands between each and the next. */
export interface Labelled {
  readonly letters: string;
  /** For each letter but the last: `N` nothing, `Z` a ZWNJ, `S` a blank or a mark. */
  readonly labels: string;
}

export function labelsOf(line: string): Labelled {
  let letters = '';
  let labels = '';
  let label = 'N';
  for (const char of line.normalize('NFC')) {
    if (BLANK.test(char)) label = 'S';
    else if (char === ZWNJ) label = label === 'S' ? 'S' : 'Z';
    else if (PASSED_OVER.has(char)) continue;
    else if (!LETTER.test(char)) label = 'S';
    else {
      if (letters !== '') labels += label;
      letters += FOLDED.get(char) ?? char;
      label = 'N';
    }
  }
  return { letters, labels };
}

const BLANK = /\s/;
const LETTER = /[\p{L}\p{N}]/u;

/** Marks between two letters part them no more than they part a word. */
const PASSED_OVER: ReadonlySet<string> = new Set([
  ...Array.from({ length: 8 }, (_, n) => String.fromCharCode(0x64b + n)),
  '\u0670',
  TATWEEL,
  HAMZA_ABOVE,
  LRM,
  RLM,
]);

/** Letters that a rule may write otherwise count as one. */
const FOLDED: ReadonlyMap<string, string> = new Map([
  ...fold('ی', 'يىئ'),
  ...fold('ک', 'ك'),
  ...fold('ه', 'ۀة'),
  ...fold('ا', 'أإآ'),
  ...fold('و', 'ؤ'),
  ...Array.from({ length: 10 }, (_, n) => fold(digit(0x6f0, n), digit(0x30, n) + digit(0x660, n))).flat(),
]);

function fold(letter: string, others: string): (readonly [string, string])[] {
  return [...others].map((other) => [other, letter] as const);
}

function digit(zero: number, value: number): string {
  return String.fromCharCode(zero + value);
}
