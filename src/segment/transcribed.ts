import { lexicon } from '../lexicon/lexicon.js';
import { isLetter } from '../text/classes.js';
import { withPersianLetters } from '../text/look-alikes.js';
import { skip } from '../text/scan.js';
import { beginsWithArticle, withoutMarks } from './arabic.js';
import { wordsAfter, wordsBefore } from './beside.js';
import { isUnknown } from './keyboard.js';
import type { Word } from './word.js';

/**
 * The runs of a clause that are Arabic in Persian letters, as verses and prayers are often typed: جنات تجری من تحتها الانهار.
 * One word says nothing, since Persian has taken over so many: most of three and more must be Arabic, two of them words or
 * forms that Persian has not.
 */
export function transcribedRuns(clause: readonly Word[]): (readonly Word[])[] {
  const runs: Word[][] = [];
  let run: Word[] | undefined;
  let end = 0;
  for (const word of clause) {
    const isPersian = isPersianAlone(word);
    if (isPersian || word.start - end > LONGEST_GAP) run = undefined;
    end = word.end;
    if (isPersian) continue;
    if (!run) {
      run = [];
      runs.push(run);
    }
    run.push(word);
  }
  return runs.filter(({ length }) => length >= SHORTEST).map(arabicIn);
}

/**
 * Whether a word with the article of Arabic stands between two offsets that Persian has not, and beside it another that
 * Persian has not: so they ask what the words around them are.
 */
export function hasArticle(text: string, start: number, end: number): boolean {
  const part = text.slice(start, end);
  for (let at = part.indexOf(ARTICLE); at >= 0; at = part.indexOf(ARTICLE, at + ARTICLE.length))
    if (isArabicAt(text, start + at)) return true;
  return false;
}

function isArabicAt(text: string, start: number): boolean {
  if (isLetter(text.charCodeAt(start - 1))) return false;
  const end = skip(text, start, isLetter);
  const word = text.slice(start, end);
  return isStrange(word) && (wordsBefore(text, start).some(isStrange) || wordsAfter(text, end).some(isStrange));
}

const ARTICLE = 'ال';

/** Whether a word is one of Arabic alone or none that is known, written without a letter of Persian alone. */
function isStrange(word: string): boolean {
  const known = STRANGE.get(word);
  if (known !== undefined) return known;
  const found = isFoundStrange(word);
  if (STRANGE.size >= MOST_REMEMBERED) STRANGE.clear();
  STRANGE.set(word, found);
  return found;
}

/** The same words come over and over. */
const STRANGE = new Map<string, boolean>();
const MOST_REMEMBERED = 1 << 12;

function isFoundStrange(word: string): boolean {
  const bare = withPersianLetters(withoutMarks(word));
  return ARABIC_WORDS.has(bare) || !(word === 'و' || /[پچژگ]/.test(bare) || IN_BOTH.has(bare) || lexicon().knows(bare));
}

/** A dash between blanks parts the phrases of a list. */
const LONGEST_GAP = 2;
const SHORTEST = 3;

/** The run without the words of Persian at its ends, if the rest is Arabic; else nothing. */
function arabicIn(run: readonly Word[]): readonly Word[] {
  const said = run.map(kindOf);
  const first = said.findIndex((kind) => kind !== PERSIAN && kind !== NEITHER);
  const last = said.findLastIndex((kind) => kind !== PERSIAN && kind !== NEITHER);
  const kinds = said.slice(first, last + 1).filter((kind) => kind !== NEITHER);
  const count = (...of: number[]) => kinds.filter((kind) => of.includes(kind)).length;
  const isArabic =
    kinds.length >= SHORTEST &&
    count(CERTAIN) > 0 &&
    count(CERTAIN, FORM) > 1 &&
    count(PERSIAN) * 5 <= kinds.length * 2;
  return isArabic ? run.slice(first, last + 1) : [];
}

/** Whether a word ends a run that may be Arabic: it has a letter that Arabic has not, or is one of Persian alone. */
export function isPersianAlone(word: Word): boolean {
  return (
    /[پچژگ]|^ن?م[یي]../.test(word.text) || PERSIAN_WORDS.has(withPersianLetters(word.text)) || isFunctionWord(word)
  );
}

/** Whether a word, in Persian letters, is one of Arabic that Persian does not use alone. */
export function isArabicFunctionWord(word: string): boolean {
  return ARABIC_WORDS.has(word);
}

function isFunctionWord(word: Word): boolean {
  return word.isPersian() && !IN_BOTH.has(word.text);
}

/** A word of Arabic that Persian has not. */
const CERTAIN = 1;
/** A word that Persian does not know, with an ending of Arabic’s. */
const FORM = 2;
/** A word of both, or one that is not known. */
const OPEN = 3;
const PERSIAN = 4;
/** و joins the words of both. */
const NEITHER = 5;

function kindOf({ text }: Word): number {
  const word = withPersianLetters(withoutMarks(text));
  if (word === 'و') return NEITHER;
  if (isCertain(word)) return CERTAIN;
  if (IN_BOTH.has(word) || beginsWithArticle(word)) return OPEN;
  if (lexicon().knows(word)) return PERSIAN;
  return FORM_ENDING.test(word) && isUnknown(word) ? FORM : OPEN;
}

/** Whether a word is of Arabic alone: one of its own, or its article before what Persian knows without it. */
function isCertain(word: string): boolean {
  if (ARABIC_WORDS.has(word)) return true;
  const { knows } = lexicon();
  return beginsWithArticle(word) && !knows(word) && knows(word.replace(/^[وفب]?ال/, ''));
}

const FORM_ENDING = /..(?:هما?|کما?|ها|نا|ة)$/;
const IN_BOTH = new Set(
  'یا من ما لا ان ام الا علی هو هم قد ثم کل بل حتی اذا انا انت نحن کان کانت علیه منه منها انه انها انهم'.split(' '),
);
const ARABIC_WORDS = new Set(
  'فی الی عن لم لن ایها هذا هذه ذلک الذی التی الذین انما فیه فیها فیهم منهم علیها علیهم علیکم علینا الیه الیک الیهم لهم لکم لنا لها ربک ربنا ربکم ربی قالت قال قالوا لیس بسم'.split(
    ' ',
  ),
);
/** Words of Persian alone, and those that stand in phrases of Persian: فی المثل, علی الخصوص. */
const PERSIAN_WORDS = new Set(
  'او ای بر یک نه هم اما اگر همه دو سه هیچ شدند کردند خواهد پس نیز'
    .split(' ')
    .concat(
      'المثل الواقع الخصوص الحال الجمله الفور البداهه الامکان المقدور الاصول القاعده الاطلاق الظاهر الحساب'.split(' '),
    )
    .concat('السویه الدوام المجموع الذکر التحصیل العاده السیر النهار الطبیعه'.split(' ')),
);
