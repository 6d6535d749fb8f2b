import { ZWNJ } from '../text/chars.js';
import { isLetter, isMark } from '../text/classes.js';
import { withPersianLetters } from '../text/look-alikes.js';
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
  /** Whether it is a function word of Persian and none of Arabic, or has a ZWNJ: few clauses come to ask. */
  isPersian(): boolean;
  /** It carries a vowel mark on about every second letter and no letter of Persian's own. */
  readonly vocalised: boolean;
  /** It carries a vowel mark, and no letter of Persian’s own. */
  readonly marked: boolean;
  readonly arabic: boolean;
}

const STRONG = 1;
const WEAK = 2;
const OWN = 4;
const VOWEL = 8;
/** What is no letter of its own: the marks and the ZWNJ. */
const UNCOUNTED = 16;
const KINDS = new Uint8Array(0x10000);

/** Letters that Persian never has, and those that are typed for a Persian one as well. */
export const OTHER_LETTERS = {
  strong: 'ټډړښځڅڼږۇۆۈۋڵڕٹڈڑےۓںڭێٻڀٺٽٿڄڃڇڌڏڊڍڦڱڳڻڙ',
  weak: 'ەہېۍګھ',
} as const;

for (const [kind, chars] of [
  [STRONG, OTHER_LETTERS.strong],
  [WEAK, OTHER_LETTERS.weak],
  [OWN, 'پچژگکی'],
  [VOWEL, '\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0670'],
  [UNCOUNTED, '\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0653\u0654\u0655\u0670\u200c'],
] as const) {
  for (const char of chars) KINDS[char.charCodeAt(0)] = (KINDS[char.charCodeAt(0)] ?? 0) | kind;
}

const PERSIAN = new Set(
  [
    'را',
    'است',
    'از',
    'که',
    'این',
    'آن',
    'در',
    'به',
    'برای',
    'با',
    'بود',
    'شد',
    'شده',
    'شود',
    'می',
    'نمی',
    'هست',
  ].concat([
    'نیست',
    'کرد',
    'کند',
    'دارد',
    'خود',
    'ها',
    'های',
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
  let seen = 0;
  let vowels = 0;
  let letters = 0;
  for (; end < limit && isPart(text.charCodeAt(end)); end++) {
    const kind = kindAt(text, end, at);
    seen |= kind;
    if (kind & VOWEL) vowels++;
    if ((kind & UNCOUNTED) === 0) letters++;
  }
  const word = text.slice(at, end);
  const ownLetter = (seen & OWN) !== 0;
  const arabic = !ownLetter && isArabicWord(word);
  return {
    start: at,
    end,
    text: word,
    strong: (seen & STRONG) !== 0,
    weak: (seen & WEAK) !== 0,
    ownLetter,
    isPersian: () => !arabic && (PERSIAN.has(withPersianLetters(word)) || word.includes(ZWNJ)),
    vocalised: !ownLetter && vowels > 1 && vowels * 5 >= letters * 2,
    marked: !ownLetter && vowels > 0,
    arabic,
  };
}

/** Urdu’s ھ stands behind a consonant that it aspirates, Kurdish ە never behind ا: elsewhere they are typed for ه. */
function kindAt(text: string, at: number, head: number): number {
  const char = text.charAt(at);
  const before = at === head ? '' : text.charAt(at - 1);
  if (char === 'ھ' && (before === '' || !ASPIRATED.includes(before))) return 0;
  if (char === 'ە' && before === 'ا') return 0;
  return KINDS[text.charCodeAt(at)] ?? 0;
}

const ASPIRATED = 'بپتٹجچدڈڑکگ';

function isPart(code: number): boolean {
  return isLetter(code) || isMark(code) || code === ZWNJ.charCodeAt(0);
}
