import { ZWNJ } from '../text/chars.js';
import { isLetter, isMark } from '../text/classes.js';
import { isArabicWord } from './arabic.js';

/** A word of a line and what it says about the language of its clause. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** It has a letter that Persian never has. */
  readonly strong: boolean;
  /** It has a letter that Persian does not have but that is also typed for a Persian one. */
  readonly weak: boolean;
  /** It has a letter of Persian that Arabic has not. */
  readonly ownLetter: boolean;
  /** It is a Persian function word or has Persian's verb prefix. */
  readonly persian: boolean;
  /** It carries a vowel mark on about every second letter and no letter of Persian's own. */
  readonly vocalised: boolean;
  readonly arabic: boolean;
}

const STRONG = /[ټډړښځڅڼږۇۆۈۋڵڕٹڈڑےۓںڭێ]/;
/** Urdu’s ھ stands behind a consonant, never at the head of a word. */
const WEAK = /[ەہېۍګ]|(?<!^)ھ/;
const OWN = /[پچژگکی]/;
const VOWELS = /[\u064b-\u0652\u0670]/g;
const BARE = /[^\u064b-\u0655\u0670\u200c]/g;

const PERSIAN = new Set(
  [
    'را',
    'است',
    'از',
    'که',
    'این',
    'اين',
    'آن',
    'در',
    'به',
    'برای',
    'براي',
    'با',
    'بود',
    'شد',
    'شده',
    'شود',
    'می',
    'مي',
    'نمی',
    'نمي',
    'هست',
  ].concat([
    'نیست',
    'نيست',
    'کرد',
    'كرد',
    'کند',
    'دارد',
    'خود',
    'ها',
    'های',
    'هاي',
    'باید',
    'تا',
    'هر',
    'چه',
    'شما',
    'آنها',
    'بودند',
    'گفت',
    'ما',
    'من',
  ]),
);

/** The word that begins at `at`. */
export function wordAt(text: string, at: number, limit: number): Word {
  let end = at;
  while (end < limit && isPart(text.charCodeAt(end))) end++;
  const word = text.slice(at, end);
  const marks = word.match(VOWELS)?.length ?? 0;
  const letters = word.match(BARE)?.length ?? 0;
  const ownLetter = OWN.test(word);
  return {
    start: at,
    end,
    text: word,
    strong: STRONG.test(word),
    weak: WEAK.test(word),
    ownLetter,
    persian: PERSIAN.has(word) || word.includes(ZWNJ),
    vocalised: !ownLetter && marks > 1 && marks * 5 >= letters * 2,
    arabic: !ownLetter && isArabicWord(word),
  };
}

function isPart(code: number): boolean {
  return isLetter(code) || isMark(code) || code === ZWNJ.charCodeAt(0);
}
