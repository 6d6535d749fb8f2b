import { lexicon } from '../lexicon/lexicon.js';
import { isArabicWord } from '../segment/arabic.js';
import { withPersianLetters } from '../segment/word.js';
import { OBJECT } from '../text/chars.js';
import { isBlank, isForeign, isLetter, isLineEnd, isMark, isWordUnit } from '../text/classes.js';
import { lettersFrom, seenBefore, skip, skipBack } from '../text/scan.js';
import { isSpokenOf } from './spoken-of.js';

const CLOSING = ')]}»›"”’\'';
const ENDING = '.…!?؟،؛,;:٪%';

/** Whether a code unit ends something that a punctuation mark may follow: a word, a bracket, another mark. */
export function endsPhrase(code: number): boolean {
  return (
    isWordUnit(code) || isForeign(code) || isAmong(code, CLOSING) || isAmong(code, ENDING) || isAmong(code, OBJECT)
  );
}

/**
 * Whether the mark at `index` follows a phrase on its line, blanks aside, and is not spoken of in it. Lines without Persian
 * are out of reach anyway.
 */
export function followsPhrase(text: string, index: number): boolean {
  return endsPhrase(seenBefore(text, index)) && !isSpokenOf(text, index);
}

const SUFFIX = /^(?:[یمتش]|ها.{0,4}|ان|ای|ام|ات|اش|ایم|اید|اند|ست|مان|تان|شان|تر|ترین|یی|گری|گرا)$/;

/** Whether the letters from `at` on are an ending: کتاب(های), «کتاب»ها. */
export function isSuffix(text: string, at: number): boolean {
  const letters = lettersFrom(text, at);
  return letters.length < 8 && SUFFIX.test(letters);
}

export function isAmong(code: number, chars: string): boolean {
  return chars.includes(String.fromCharCode(code));
}

/** Whether a code unit ends a Persian word or what encloses one. */
export function endsWord(code: number): boolean {
  return isWordUnit(code) || isMark(code) || isAmong(code, '»)]}');
}

/**
 * Whether the bracket at `index` stands the wrong way round, as where a line was laid out from left to right: متن )پیوست( را.
 * Its blank is on the side of a bracket of the other kind, and there its partner stands. It is not mended by halves.
 */
export function isTurned(text: string, index: number): boolean {
  const char = text.charAt(index);
  const kind = Math.max(OPENING.indexOf(char), CLOSED.indexOf(char));
  const step = OPENING.includes(char) ? 1 : -1;
  if (kind >= 0 && areTurned(text, index, OPENING.charAt(kind), CLOSED.charAt(kind))) return true;
  if (kind < 0 || !isLetter(text.charCodeAt(index - step)) || !isBlank(text.charCodeAt(index + step))) return false;
  const partner = (step > 0 ? CLOSED : OPENING).charAt(kind);
  return !meets(text, index, step, partner) && meets(text, index, -step, partner);
}

/** Whether the brackets of a kind around `index` make pairs only if all are the wrong way round: متن)پیوست( را و )آن(. */
function areTurned(text: string, index: number, open: string, close: string): boolean {
  let [opened, lost, turned] = [0, 0, 0];
  let isPaired = true;
  const from = skipBack(text, index, (code) => !isLineEnd(code), index - REACH);
  for (let at = from; at < index + REACH && !isLineEnd(text.charCodeAt(at)); at++) {
    const char = text.charAt(at);
    if (char !== open && char !== close) continue;
    if (char === open) opened++;
    else if (opened > 0) opened--;
    else lost++;
    turned += char === close ? 1 : -1;
    isPaired &&= turned >= 0;
  }
  return opened > 0 && lost > 0 && isPaired && turned === 0;
}

const OPENING = '([{«‹';
const CLOSED = ')]}»›';
/** No bracket looks further for its partner. */
const REACH = 200;

/** Whether a bracket meets `partner` on one side before another of its own kind. */
function meets(text: string, index: number, step: number, partner: string): boolean {
  const own = text.charAt(index);
  for (let at = index + step; Math.abs(at - index) <= REACH; at += step) {
    const char = text.charAt(at);
    if (char === partner) return true;
    if (char === own || char === '' || isLineEnd(text.charCodeAt(at))) return false;
  }
  return false;
}

/** Whether `word`, as it would be written between two offsets, is one of the dictionary, and no word beside it looks Arabic. */
export function isPersianAt(text: string, start: number, end: number, word: string): boolean {
  const before = skipBack(text, start, isBlank);
  const after = skip(text, end, isBlank);
  const isArabic = [
    text.slice(skipBack(text, before, isInWord, before - LONGEST_WORD), before),
    text.slice(after, skip(text, after, isInWord)),
  ].some((beside) => isArabicWord(beside) && !IN_BOTH.includes(beside));
  return !isArabic && lexicon().knows(withPersianLetters(word));
}

/** Words of Arabic that are as common in Persian. */
const IN_BOTH = ['من', 'ما'];

const LONGEST_WORD = 24;

function isInWord(code: number): boolean {
  return isLetter(code) || isMark(code);
}
