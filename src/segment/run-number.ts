import { isForeign, isWordUnit } from '../text/classes.js';
import { skip } from '../text/scan.js';
import { isLatinDigit } from './number.js';
import { isCounted } from './number-words.js';

/** Whether the number between `from` and `to` belongs to the run before it, which stands between `start` and `end`. */
export function takesNumber(text: string, start: number, end: number, from: number, to: number): boolean {
  if (isCounted(text, to) || isNote(text, start)) return false;
  return isBound(text, from) || isNumbered(text, start, end) || isYear(text, start, end) || isMeasured(text, end, to);
}

/** Whether the run begins a note in brackets that hugs its word: واژه[note 1]. */
function isNote(text: string, start: number): boolean {
  if (text.charAt(start - 1) !== '[') return false;
  return isWordUnit(text.charCodeAt(start - 2)) || CLOSING.has(text.charAt(start - 2));
}

const CLOSING = new Set('،؛.؟!:»)]”"');

/** A version with what it is compared by: `>=3.8`, `^8.1`. */
export function isBound(text: string, at: number): boolean {
  BOUND.lastIndex = at;
  return BOUND.test(text);
}

const BOUND = /(?:[<>!]=?|[=~]=|~>|\^)[0-9]|~[0-9]+\./y;

/** Whether a measure in Latin script stands behind a number that follows the name of a model: `RC522 13.56 MHz`. */
function isMeasured(text: string, end: number, to: number): boolean {
  return MODEL.test(text.slice(Math.max(0, end - LONGEST_MODEL), end)) && MEASURE.test(text.slice(to, to + 3));
}

const MODEL = /[A-Za-z][A-Za-z0-9-]*[0-9]$/;
const LONGEST_MODEL = 12;
const MEASURE = /^[ \u00a0][A-Za-z]{2}/;

/** Whether a chunk of a run is a number, with the marks around. */
export function isNumber(text: string, from: number, to: number): boolean {
  return (
    to > from &&
    skip(text, from, (code) => isLatinDigit(code) || '.,;:/+-()[]{}?!"\'*_'.includes(String.fromCharCode(code))) >=
      to &&
    /[0-9]/.test(text.slice(from, from + 2))
  );
}

/** Whether the run ends in a word that a number may follow: `Windows`, `C#`, `C++`, but not `IBM-96` and not `B`. */
function isNumbered(text: string, start: number, end: number): boolean {
  if (SHARP.test(text.slice(Math.max(start, end - 3), end))) return true;
  return (
    end - start >= 2 &&
    isForeign(text.charCodeAt(end - 1)) &&
    isForeign(text.charCodeAt(end - 2)) &&
    !isLatinDigit(text.charCodeAt(end - 3))
  );
}

const SHARP = /[A-Za-z](?:#|\+{1,2})$/;

/** Whether the run ends in what a year follows: `Dec 11, 2024`, `Smith et al., 2010`. */
function isYear(text: string, start: number, end: number): boolean {
  return BEFORE_YEAR.test(text.slice(Math.max(start, end - LONGEST_BEFORE_YEAR), end));
}

const BEFORE_YEAR =
  /(?:^|[^A-Za-z])(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? [0-9]{1,2},|al\.,?)$/;
const LONGEST_BEFORE_YEAR = 'September 30, '.length;
