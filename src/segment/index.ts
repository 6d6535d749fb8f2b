import { TATWEEL } from '../text/chars.js';
import { FOREIGN, fillClass, isForeign, isLetter, LETTER, LINE_END } from '../text/classes.js';
import type { Ranges } from '../types.js';
import { codeSpan } from './code-span.js';
import { dataLiteral } from './data-literal.js';
import { emoji, emojiCode, keycap } from './emoji.js';
import { emoticon } from './emoticon.js';
import { asksByPlace, EVIDENCE, EVIDENCE_AT_HEAD, otherLanguages } from './languages.js';
import { foreignBracket, latinRun } from './latin-run.js';
import { listSigns } from './list-signs.js';
import { LOOK_ALIKES, loneLetter, SINGLE_FORMS } from './lone-letter.js';
import { entity, footnote, linkTarget, tag } from './markup.js';
import { argumentIndex, backReference, range, selector, wikiLink } from './message-syntax.js';
import { networkAddress } from './network-address.js';
import { dialCode, iban, phone, pointedNumber, versionBounds } from './number.js';
import { numberPattern } from './number-pattern.js';
import { bang, braced, dollar, JOINTS, joint, percentFormat, wholly } from './placeholder.js';
import type { Line, Reader, Token } from './reader.js';
import { tagName } from './tag-name.js';
import { texMath } from './tex-math.js';

/**
 * What in a text of prose must not be touched: protected tokens (URLs, paths, code spans, placeholders …), runs that are
 * not Persian, and lines without a Persian letter or digit. Each line is read by itself.
 *
 * @param from where a line begins, and `to`, where one ends: only what lies between is read
 */
export function untouchable(text: string, from = 0, to = text.length): Ranges {
  const ranges: number[] = [];
  for (let start = from; start < to; ) {
    let seen = 0;
    let end = start;
    for (; end < to; end++) {
      const kind = KINDS[text.charCodeAt(end)] ?? 0;
      if (kind === END) break;
      seen |= kind;
    }
    if ((seen & (PERSIAN | OTHER)) === PERSIAN && asksByPlace(text, start, end, (seen & AT_HEAD) !== 0)) seen |= OTHER;
    if ((seen & PERSIAN) === 0) add(ranges, [start, end]);
    else if ((seen & (TOKEN | OTHER | LIST_SIGN)) !== 0) readLine(text, start, end, seen, ranges);
    start = end + 1;
  }
  return ranges;
}

const PERSIAN = 1;
const END = 2;
const TOKEN = 4;
const OTHER = 8;
/** It says something of a language at the head of a word. */
const AT_HEAD = 16;
/** A bracket or mark is asked only in lines that have a token of another kind: by itself it is none. */
const ASIDE = 32;
const LIST_SIGN = 64;

/** The readers that are asked at a code unit, in their order. Any letter of another script asks for `latinRun`. */
const READERS: Readonly<Record<string, readonly Reader[]>> = {
  '`': [codeSpan],
  '<': [tag, versionBounds, emoticon],
  '>': [versionBounds],
  '&': [entity],
  '(': [wholly(foreignBracket)],
  '[': [footnote, dataLiteral, range, wikiLink],
  ']': [linkTarget, range],
  '%': [percentFormat],
  '{': [dataLiteral, braced],
  $: [dollar],
  '\\': [texMath, backReference],
  '@': [tagName],
  '#': [keycap, numberPattern, tagName],
  '*': [keycap, dialCode],
  ':': [networkAddress, emojiCode, emoticon],
  '=': [selector, versionBounds, emoticon],
  '^': [versionBounds, emoticon],
  '~': [versionBounds],
  '-': [emoticon],
  '+': [phone],
  ...Object.fromEntries([...JOINTS].map((mark) => [mark, [joint]])),
  '!': [bang, joint],
  ';': [emoticon, joint],
};
const LISTED: ReadonlyMap<number, readonly Reader[]> = new Map(
  Object.entries(READERS).map(([mark, readers]) => [mark.charCodeAt(0), readers]),
);
const ASIDES = `(${JOINTS}`;
const LATIN: readonly Reader[] = [iban, wholly(latinRun)];
const NUMBER: readonly Reader[] = [keycap, numberPattern, networkAddress, argumentIndex, pointedNumber];
const SYMBOL: readonly Reader[] = [emoji];
const LETTERS: readonly Reader[] = [loneLetter];
const SYMBOLS = [
  [0xd83c, 0xd83e],
  [0x2190, 0x2bff],
] as const;

const KINDS = kinds();

function kinds(): Uint8Array {
  const table = new Uint8Array(0x10000);
  fillClass(table, LETTER, PERSIAN);
  table.fill(PERSIAN, 0x6f0, 0x6fa);
  fillClass(table, LINE_END, END);
  fillClass(table, FOREIGN, TOKEN);
  for (const [first, last] of SYMBOLS) table.fill(TOKEN, first, last + 1);
  for (const [first, last] of SINGLE_FORMS) table.fill(PERSIAN | TOKEN, first, last + 1);
  for (const unit of LOOK_ALIKES) table[unit.charCodeAt(0)] = PERSIAN | TOKEN;
  table[TATWEEL.charCodeAt(0)] = TOKEN;
  for (let code = 0; code < 0x80; code++) if (readersAt(code)) table[code] = (table[code] ?? 0) | TOKEN;
  for (const unit of ASIDES) table[unit.charCodeAt(0)] = ASIDE;
  for (const unit of ',;') table[unit.charCodeAt(0)] = (table[unit.charCodeAt(0)] ?? 0) | LIST_SIGN;
  for (const unit of EVIDENCE) table[unit.charCodeAt(0)] = (table[unit.charCodeAt(0)] ?? 0) | OTHER;
  for (const unit of EVIDENCE_AT_HEAD) table[unit.charCodeAt(0)] = PERSIAN | AT_HEAD;
  return table;
}

function readersAt(code: number): readonly Reader[] | undefined {
  const readers = LISTED.get(code);
  if (readers) return readers;
  if (isForeign(code)) return LATIN;
  if (code >= 0x30 && code <= 0x39) return NUMBER;
  if (SYMBOLS.some(([first, last]) => code >= first && code <= last)) return SYMBOL;
  return code >= 0x80 ? LETTERS : undefined;
}

function readLine(text: string, start: number, end: number, seen: number, ranges: number[]): void {
  if (isMostlyForeign(text, start, end)) {
    add(ranges, [start, end]);
    return;
  }
  const line = { text, end, floor: start, missing: new Set<string>() };
  const tokens: Token[] = [];
  for (let at = start; at < end; at++) {
    if (((KINDS[text.charCodeAt(at)] ?? 0) & (TOKEN | ASIDE)) === 0) continue;
    const token = readToken(line, at);
    if (!token) continue;
    tokens.push(token);
    line.floor = token[1];
    at = token[1] - 1;
  }
  if (seen & OTHER) for (const token of otherLanguages(text, start, end)) tokens.push(token);
  if (seen & LIST_SIGN) for (const token of listSigns(text, start, end)) tokens.push(token);
  for (const token of tokens.sort((a, b) => a[0] - b[0])) add(ranges, token);
}

function readToken(line: Line, at: number): Token | undefined {
  for (const read of readersAt(line.text.charCodeAt(at)) ?? []) {
    const token = read(line, at);
    if (token && token[1] > at) return token;
  }
  return undefined;
}

/**
 * A line that begins in another script and has few Persian words is a sentence of that script that quotes them. It quotes
 * what stands in brackets, if it goes on behind them.
 */
function isMostlyForeign(text: string, start: number, end: number): boolean {
  let foreign = 0;
  let persian = 0;
  let quoted = 0;
  let inBrackets = 0;
  let isOpen = false;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (isForeign(code)) {
      foreign++;
      if (!isOpen) {
        quoted += inBrackets;
        inBrackets = 0;
      }
    } else if (isLetter(code)) {
      if (foreign === 0) return false;
      if (isOpen) inBrackets++;
      else persian++;
    } else if (code === OPEN) isOpen = true;
    else if (code === CLOSE) isOpen = false;
  }
  return foreign > 3 * (persian + inBrackets) && foreign > quoted;
}

const OPEN = '('.charCodeAt(0);
const CLOSE = ')'.charCodeAt(0);

/** Adds a token to sorted disjoint ranges, joining it to the last where they meet. */
function add(ranges: number[], [start, end]: Token): void {
  const last = ranges.length - 1;
  if (end <= start) return;
  if (last > 0 && start <= (ranges[last] ?? -1)) ranges[last] = Math.max(ranges[last] ?? 0, end);
  else ranges.push(start, end);
}
