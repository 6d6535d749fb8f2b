import { isForeign } from '../text/classes.js';
import { skip } from '../text/scan.js';
import { isLatinDigit } from './number.js';
import { isCounted } from './number-words.js';

/** Whether the number between `from` and `to` belongs to the run before it, which stands between `start` and `end`. */
export function takesNumber(text: string, start: number, end: number, from: number, to: number): boolean {
  if (isCounted(text, to)) return false;
  return isBound(text, from) || isNumbered(text, start, end) || isYear(text, start, end);
}

/** A version with what it is compared by: `>=3.8`, `^8.1`. */
export function isBound(text: string, at: number): boolean {
  BOUND.lastIndex = at;
  return BOUND.test(text);
}

const BOUND = /(?:[<>!]=?|[=~]=|~>|\^)[0-9]|~[0-9]+\./y;

/** Whether a chunk of a run is a number, with the marks around. */
export function isNumber(text: string, from: number, to: number): boolean {
  return (
    to > from &&
    skip(text, from, (code) => isLatinDigit(code) || '.,;:/+-()?!'.includes(String.fromCharCode(code))) >= to &&
    /[0-9]/.test(text.slice(from, from + 2))
  );
}

/** Whether the run ends in a word that a number may follow: `Windows`, but not `IBM-96` and not `B`. */
function isNumbered(text: string, start: number, end: number): boolean {
  return (
    end - start >= 2 &&
    isForeign(text.charCodeAt(end - 1)) &&
    isForeign(text.charCodeAt(end - 2)) &&
    !isLatinDigit(text.charCodeAt(end - 3))
  );
}

/** Whether the run ends in what a year follows: `Dec 11, 2024`, `Smith et al., 2010`. */
function isYear(text: string, start: number, end: number): boolean {
  return BEFORE_YEAR.test(text.slice(Math.max(start, end - LONGEST_BEFORE_YEAR), end));
}

const BEFORE_YEAR =
  /(?:^|[^A-Za-z])(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? [0-9]{1,2},|al\.,?)$/;
const LONGEST_BEFORE_YEAR = 'September 30, '.length;
