import { hashOf } from '../lexicon/hash.js';
import { lexicon } from '../lexicon/lexicon.js';
import { BOM, DIRECTION_MARKS, NOT_SIGN, SHY, TATWEEL, WORD_JOINER, ZWNJ, ZWSP } from '../text/chars.js';
import {
  isBlank,
  isDigit,
  isForeign,
  isInvisible,
  isLetter,
  isLineEnd,
  isMark,
  isWordUnit,
  joinsNext,
} from '../text/classes.js';
import { withPersianLetters } from '../text/look-alikes.js';
import { codeBefore, seenAfter, seenBefore, skip, skipBack } from '../text/scan.js';
import { isAmong } from './context.js';
import { COMPARATIVES, PLURAL, PRONOUNS, WITH_ALEF } from './endings.js';
import { partsToken } from './token-parts.js';

/**
 * A whole run of invisible characters, tatweel among them, and what it should be. The vowel marks behind it belong to the
 * letter before it, so that they go with it: what stays of the run comes to stand behind them.
 */
export interface HiddenRun {
  readonly start: number;
  readonly end: number;
  readonly run: string;
  readonly text: string;
}

/**
 * The run that begins at `index`, if one does that is neither a dash made of tatweels nor shows how a letter is joined, and
 * if no token could come of what it parts.
 * Rules mend runs whole, so that one edit leaves nothing for the next.
 */
export function hiddenRun(text: string, index: number): HiddenRun | undefined {
  if (isInvisible(text.charCodeAt(index - 1)) || isPlainZwnj(text, index)) return undefined;
  const end = skip(text, index, isInvisible);
  if (partsToken(text, index, end)) return undefined;
  const run = text.slice(index, end);
  if (isTatweel(run) && (isDash(text, index, end) || showsLetter(text, index))) return undefined;
  const marked = isLetter(codeBefore(text, index)) ? skip(text, end, isMark) : end;
  return { start: index, end: marked, run, text: text.slice(end, marked) + mended(text, run, index, marked) };
}

/** Whether one ZWNJ stands between two letters that would join without it: nearly every one does. */
function isPlainZwnj(text: string, index: number): boolean {
  return text.charAt(index) === ZWNJ && isLetter(text.charCodeAt(index + 1)) && joinsNext(text.charCodeAt(index - 1));
}

/** What a run becomes between what ends at `start` and what begins at `end`. */
function mended(text: string, run: string, start: number, end: number): string {
  const before = codeBefore(text, start);
  const after = text.charCodeAt(end);
  if (!isLetter(before) || !isLetter(after)) return keepers(run, before, after, isBetweenWords(text, start, end));
  if (!joinsNext(before)) return run.includes(ZWNJ) && standsUnjoined(text, before, start, end) ? ZWNJ : '';
  const wanted = run.includes(ZWNJ) || run.includes(NOT_SIGN) || (!isTatweel(run) && meetsAffix(text, start, end));
  return wanted ? ZWNJ : '';
}

/**
 * After ء and ة, and in compounds (ضد and انقلاب), edited Persian writes a ZWNJ that cannot be seen. It goes before an
 * ending, and where what is written without it is a word of the dictionary.
 */
function standsUnjoined(text: string, before: number, start: number, end: number): boolean {
  const wordEnd = skip(text, end, isLetter);
  if (isAmong(before, 'ءة')) return true;
  if (isEnding(text.slice(end, wordEnd))) return false;
  if (wordEnd - end > 4) return true;
  return !lexicon().knows(text.slice(skipBack(text, start, isLetter), start) + text.slice(end, wordEnd));
}

function isTatweel(run: string): boolean {
  return skip(run, 0, (code) => code === TATWEEL.charCodeAt(0)) === run.length;
}

/** Whether a run was typed for a dash: two words stand beside it, and what they would make is none. */
function isDash(text: string, start: number, end: number): boolean {
  const from = skipBack(text, start, isLetter);
  const to = skip(text, end, isLetter);
  if (start - from < SHORTEST || to - end < SHORTEST || to - end + start - from < SHORTEST_BOTH) return false;
  if (isInvisible(text.charCodeAt(from - 1)) || isInvisible(text.charCodeAt(to)) || meetsAffix(text, start, end))
    return false;
  const before = withPersianLetters(text.slice(from, start));
  const after = withPersianLetters(text.slice(end, to));
  const whole = before + after;
  const { knows, joined } = lexicon();
  return knows(before) && knows(after) && !knows(whole) && joined(hashOf(whole)) === 0;
}

/** Whether tatweels stand behind a letter that joins nothing, which they cannot stretch: رـزـژ shows the forms of letters. */
function showsLetter(text: string, start: number): boolean {
  const before = codeBefore(text, start);
  return isLetter(before) && !joinsNext(before);
}

/** Of so many letters is either word, and both together: what is shorter may be a piece of any word. */
const SHORTEST = 2;
const SHORTEST_BOTH = 6;

const PREFIXES = new Set(['می', 'نمی', 'بی']);
/** Endings that a ZWNJ parts from their word. A shorter one could be the rest of any word. */
const SUFFIX = new RegExp(`^(?:${PLURAL}|${COMPARATIVES}|${WITH_ALEF}|${PRONOUNS})$`);

function meetsAffix(text: string, start: number, end: number): boolean {
  if (PREFIXES.has(withPersianYeh(text.slice(skipBack(text, start, isLetter), start)))) return true;
  const wordEnd = skip(text, end, isLetter);
  return wordEnd - end < 8 && isEnding(text.slice(end, wordEnd));
}

function isEnding(letters: string): boolean {
  return SUFFIX.test(withPersianYeh(letters));
}

/** Letters with ی for ي; ى has to wait until the model is learnt anew, as a word of its texts would be another. */
function withPersianYeh(letters: string): string {
  return letters.replaceAll('ي', 'ی');
}

/** Whether only a blank stands between two Persian words beside the run: a direction mark has nothing to say there. */
function isBetweenWords(text: string, start: number, end: number): boolean {
  return isLetter(seenBefore(text, start)) && isLetter(seenAfter(text, end));
}

/** What stays of a run that does not stand between two letters. */
function keepers(run: string, before: number, after: number, betweenWords: boolean): string {
  const joiner = parts(before, after) ? '' : ZWNJ;
  const idle = (isPlain(before) && isPlain(after) ? NOTHING : '') + (betweenWords ? DIRECTION_MARKS : '');
  // A page begins behind a line end: a BOM is left at the head of any line, since which of them is the first is not known.
  // One behind something else is none, and is not to become one.
  const heads = isLineEnd(before);
  let kept = '';
  for (const [n, char] of [...run].entries()) {
    if (char === ZWNJ) kept += kept.includes(ZWNJ) ? '' : joiner;
    else if (heads && char === BOM) kept += n === 0 ? char : '';
    else if (!idle.includes(char)) kept += char;
  }
  return kept;
}

/** Characters that mean nothing beside Persian words, spaces and punctuation. */
const NOTHING = ZWSP + SHY + WORD_JOINER + BOM;
const PUNCTUATION = '.,:;!?()[]{}"\'«»،؛؟…–—-“”‘’‹›/٪%';
const CLOSING = '»)]}”›';

function isPunctuation(code: number): boolean {
  return PUNCTUATION.includes(String.fromCharCode(code));
}

function isEdge(code: number): boolean {
  return isLineEnd(code) || isBlank(code) || code === 0x09;
}

function isPlain(code: number): boolean {
  return isEdge(code) || isWordUnit(code) || isPunctuation(code);
}

/** Whether a ZWNJ has nothing to part here. «کتاب» and ها are parted by one in edited Persian. */
function parts(before: number, after: number): boolean {
  if (isEdge(before) || isEdge(after)) return true;
  if (isForeign(before) && isForeign(after)) return before < 0x250 && after < 0x250;
  if (isPunctuation(after)) return true;
  if (isPunctuation(before))
    return !(CLOSING.includes(String.fromCharCode(before)) && (isLetter(after) || isDigit(after)));
  return false;
}
