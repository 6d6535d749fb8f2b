import { hashesOf, hashOf } from '../lexicon/hash.js';
import type { Candidate } from './candidates.js';
import { leastOdds } from './decide.js';
import { HEH, YEH } from './letters.js';
import { JOINT_ONCE } from './model.js';
import { seenOf } from './part-store.js';
import { SPACE } from './pieces.js';
import type { Reading } from './reading.js';
import { isVerbPrefix } from './verbs.js';

/** So much and what a line adds at most is not enough to be carried out. */
const TOLD = leastOdds('ask');
const NEVER = Number.NEGATIVE_INFINITY;
const ANY = Number.POSITIVE_INFINITY;

/**
 * The most log-odds that a candidate may come to, whatever the model says. Of what is refused here it has seen little, since edited
 * texts have little of it: vowel marks, and words that look like endings.
 *
 * @param facts of its parts, as `PartStore` has them
 */
export function mostOdds(reading: Reading, { state, left, right, at, triple }: Candidate, facts: number): number {
  const before = reading.id[left] ?? 0;
  if (state !== SPACE) return WHOLE.has(before) ? NEVER : ANY;
  const behind = reading.id[right] ?? 0;
  if (triple === 0 && (before === AND || behind === AND)) return NEVER;
  if (hasKasra(reading, left, before) || APART.get(behind)?.has(before)) return NEVER;
  if (behind === HOST && right + 1 < reading.pieces && BEHIND_HOST.has(reading.id[right + 1] ?? 0)) return TOLD;
  const isCall = behind === INDEFINITE && !isHehOrYeh(reading.letter(at - 1)) && seenOf(facts) <= JOINT_ONCE;
  return isCall ? NEVER : ANY;
}

/** Whether the ezafe is written on the last letter of a piece, or the vowel of مِی, which is wine. */
function hasKasra(reading: Reading, piece: number, id: number): boolean {
  return reading.endsInKasra(piece) || (isVerbPrefix(id) && reading.vowelsIn(piece) > 0);
}

/** Nothing is joined to it, but for the two of گفت\u200cوگو. */
const AND = hashOf('و');

/** ای دوست is no دوستای: behind other letters the indefinite is ی. */
const INDEFINITE = hashOf('ای');

function isHehOrYeh(letter: number): boolean {
  return letter === HEH || letter === YEH;
}

/** Forms of میسر, and of میر with an ending that می\u200cر cannot have. */
const WHOLE = hashesOf('میسرم میسرت میسرش میسرمان میرمت');

/** Behind the host of web pages, which looks like ها and است. */
const HOST = hashOf('هاست');
const BEHIND_HOST = hashesOf(
  'ها های کن کنید کنیم کنم کردن شود شده اشتراکی اختصاصی لینوکس ویندوز ابری رایگان دامنه سرور سی',
);

const SERVICES = 'پشتیبانی مدیریت خرید فروش تهیه تمدید ارتقا ارتقای انتقال انتخاب تنظیمات تنظیم سرویس خدمات شرکت';
const SITES = 'پنل کنترل سرور سایت دامنه فایل نام آدرس فضا فضای منابع اکانت برنامه پورت نوع قیمت هزینه';

/** What looks like an ending, and the words behind which it is none: a lake, a dynasty, hot, a trend, a host, the ای that calls. */
const APART: ReadonlyMap<number, ReadonlySet<number>> = new Map([
  [hashOf('هامون'), hashesOf('دریاچه تالاب رود')],
  [hashOf('هان'), hashesOf('سلسله دودمان امپراتوری امپراطوری')],
  [hashOf('هات'), hashesOf('شکلات نوشیدنی')],
  [hashOf('ترند'), hashesOf('هشتگ هشتک بازار')],
  [INDEFINITE, hashesOf('بده بنه')],
  [HOST, hashesOf(`${SERVICES} ${SITES}`)],
]);
