import { OBJECT } from '../text/chars.js';
import { isDigit, isForeign, isLetter, isLineEnd } from '../text/classes.js';
import { skip, skipBack } from '../text/scan.js';
import { CURRENCIES, EDITIONS, isCounted, NO_TITLE, PRODUCTS, SECTIONS, WORD_END, WORD_START } from './number-words.js';

/**
 * What the points of a number part: a `version` or an address stays as it is; `parts` are those of a section, a date or a
 * sum of money, or it may be either, so that the points stay and the digits are prose; a `decimal` has a decimal point.
 */
export type Points = 'version' | 'parts' | 'decimal';

/** What the points of the number between two offsets part. Only the line on both sides is read, and a bounded stretch of it. */
export function pointsOf(text: string, at: number, to: number): Points {
  const number = text.slice(at, to);
  const groups = number.split('.');
  const before = text.slice(Math.max(0, at - REACH), at);
  if (groups.length === 2) return isVersion(text, before, to) ? 'version' : ofTwo(text, at, to, before);
  if (isDate(groups) || (THOUSANDS.test(number) && MONEY.test(text.slice(to, to + REACH)))) return 'parts';
  if (isAddress(groups) || VERSION.test(before)) return 'version';
  return SECTION.test(before) || numbersLongTitle(text, at, to) ? 'parts' : 'version';
}

/** How far is looked to both sides. */
const REACH = 40;
const GAP = '[ \u00a0]';

/** The numbers before the last of a list or a range: 3.9، 3.10 و. */
function listOf(digits: string, least: number): string {
  return `(?:[${digits}.]+\\+?${GAP}?(?:و یا|یا|و|تا|به|الی|،|,|/|-|–)${GAP}?){${least},4}`;
}

const DIGITS = '0-9٠-٩۰-۹';
const PRODUCT = `${WORD_START}(?:${PRODUCTS})${WORD_END}`;
/** A name in Latin script that a number may follow: Python, C#, C++. */
const NAME = '(?:[A-Za-z]{2}|[A-Za-z][+#]{1,2})';
const BEFORE_VERSION = `(?: (?:پیش|قبل|پس|بعد) از)?:?${GAP}{1,3}\\(?`;

const VERSION = new RegExp(`${PRODUCT}${BEFORE_VERSION}${listOf('0-9', 0)}$`);
/** The first number goes with the name, and one that is joined to it looks like its partner. */
const NAMED = new RegExp(`${NAME}${GAP}${listOf('0-9', 1)}$`);
const SECTION = new RegExp(
  `${WORD_START}(?:${SECTIONS}|ساعت)${WORD_END}(?: شماره\u0654?)?:?${GAP}{1,3}\\(?${listOf(DIGITS, 0)}$`,
);
/** What may lead to a version as well as to an amount. */
const MAYBE = [
  `${PRODUCT}${BEFORE_VERSION}${listOf(DIGITS, 1)}$`,
  `${WORD_START}(?:${EDITIONS})${WORD_END}${GAP}${listOf(DIGITS, 0)}$`,
  `(?:${PRODUCT}|${NAME})(?::|${GAP}(?:بین|از|حداقل|حداکثر))${GAP}${listOf(DIGITS, 0)}$`,
  `(?:[<>=~!]=|~>|\\^)${GAP}?$`,
].map((pattern) => new RegExp(pattern));
const OR_LATER = /^\+?\)? ?(?:(?:یا|و) ?(?:بالا|پایین|جدید|قدیمی)\u200c?تر|به (?:بالا|پایین|بعد|قبل))(?![آ-ی])/;
const SHORT = /^[^.]{1,2}\.[^.]{1,2}$/;

function isVersion(text: string, before: string, to: number): boolean {
  return text.charAt(to) === '+' || VERSION.test(before) || (NAMED.test(before) && !isCounted(text, to));
}

function ofTwo(text: string, at: number, to: number, before: string): Points {
  if (SECTION.test(before) || numbersTitle(text, at, to) || isCited(text, at, to)) return 'parts';
  if (!SHORT.test(text.slice(at, to)) || isCounted(text, to)) return 'decimal';
  // Behind a blank a sentence ends there: معدل 17.35. او.
  const isOpen =
    (text.charAt(to) === '.' && !isGap(text.charCodeAt(at - 1)) && startsWord(text, behindMark(text, to))) ||
    MAYBE.some((pattern) => pattern.test(before)) ||
    OR_LATER.test(text.slice(to, to + REACH));
  return isOpen ? 'parts' : 'decimal';
}

/** A number alone in brackets is that of what it refers to: [2.4]. */
function isCited(text: string, at: number, to: number): boolean {
  return text.charAt(at - 1) === '[' && text.charAt(to) === ']';
}

/** A number that begins a line with words behind it is that of a section: 1.1 مقدمه, **2.1.** نصب, 3.1: Docker. */
function numbersTitle(text: string, at: number, to: number): boolean {
  if (!beginsLine(text, at) || isCounted(text, to) || UNIT.test(text.slice(to, to + REACH))) return false;
  CLOSING.lastIndex = to;
  CLOSING.test(text);
  return startsWord(text, CLOSING.lastIndex) || (CLOSING.lastIndex > to && text.charAt(CLOSING.lastIndex) === OBJECT);
}

/** What closes the number of a title, with the opening mark of the title. */
const CLOSING = /[.:)\]*_]{0,4}[ \u00a0]{0,2}(?:[-–—][ \u00a0]{1,2})?["'«“(*_]{0,2}/y;
const UNIT =
  /^ ?(?:[kKMGTmµnc]?(?:B|b|Hz|W|V|A|F|g|m|s|l|L|J|bit|bps|Pa|Ah|Wh|cal)|in|ft|dB|px|pt|e?m|rem|fps|x|USD|EUR|h|min)(?![A-Za-z])/;

/** Three numbers or more may be a version as well, unless a point or bracket and a title stand behind them. */
function numbersLongTitle(text: string, at: number, to: number): boolean {
  if (!PARTS.test(text.slice(at, to))) return false;
  const isClosed = '.)'.includes(text.charAt(to)) && startsWord(text, behindMark(text, to));
  if (isClosed) return beginsLine(text, at) || isLetter(text.charCodeAt(at - 1));
  const word = skip(text, to, isGap);
  return word > to && startsWord(text, word) && beginsLine(text, at) && !TALK.test(text.slice(word, word + REACH));
}

/** No section has the number 0. */
const PARTS = /^[1-9][0-9]?(?:\.[1-9][0-9]?)+$/;
const TALK = new RegExp(`^(?:${NO_TITLE})`);

/** Where the words begin behind the mark at `at` and a blank; `at` where there is no blank. */
function behindMark(text: string, at: number): number {
  const next = skip(text, at + 1, isGap);
  return next > at + 1 ? next : at;
}

function isGap(code: number): boolean {
  return code === 0x20 || code === 0xa0;
}

function startsWord(text: string, at: number): boolean {
  return isLetter(text.charCodeAt(at)) || isForeign(text.charCodeAt(at));
}

/** Whether no word stands before on the line, only marks as `##`, `- ` and `[`. What a sign stands at is an amount. */
function beginsLine(text: string, at: number): boolean {
  const start = skipBack(text, at, isLead, at - LONGEST_LEAD);
  return isLineEnd(text.charCodeAt(start - 1)) && (start === at || LEADING.includes(text.charAt(at - 1)));
}

const LONGEST_LEAD = 12;
const LEADING = ' \u00a0\t([{«"\'“*_|>#•\u200e\u200f';

function isLead(code: number): boolean {
  return !isLetter(code) && !isForeign(code) && !isDigit(code) && !isLineEnd(code) && code !== OBJECT.charCodeAt(0);
}

/** A point in a sum of money parts thousands. */
const THOUSANDS = /^[0-9]{1,3}(?:\.[0-9]{3})+$/;
const MONEY = new RegExp(`^ ?(?:میلیون |میلیارد |هزار )?(?:${CURRENCIES})`);

function isDate(groups: readonly string[]): boolean {
  return groups.length === 3 && (groups[0]?.length === 4 || groups[2]?.length === 4);
}

/** 192.168.1.1 and 10.0.0.1, but not 2.1.3.1. */
function isAddress(groups: readonly string[]): boolean {
  return groups.length === 4 && groups.some((group) => group === '0' || group.length > 2);
}
