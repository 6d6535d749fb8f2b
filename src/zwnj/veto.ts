import { hashOf } from '../lexicon/hash.js';
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
  if (hasKasra(reading, left, before) || NAMES.get(behind)?.has(before)) return NEVER;
  if (behind === INDEFINITE && !isHehOrYeh(reading.letter(at - 1))) return NEVER;
  const isWord = behind === HOST ? !ARE.has(before) : WORDS.has(behind) && seenOf(facts) <= JOINT_ONCE;
  return isWord ? TOLD : ANY;
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
const WHOLE = hashes('میسرم میسرت میسرش میسرمان میرمت');

/** هاست is the host of web pages as well. With these it is ها and است: سال\u200cهاست که … */
const HOST = hashOf('هاست');
const ARE = hashes('سال ماه هفته روز شب ساعت دقیقه قرن سده دهه مدت وقت آن این همین همان ما شما خیلی بعضی بچه');

/** Trends, trade, terms and trains: comparatives only of words that the texts have with تر more than once. */
const WORDS = hashes('ترند ترید ترم ترن');

/** Names that look like endings, and what they stand behind. */
const NAMES: ReadonlyMap<number, ReadonlySet<number>> = new Map([
  [hashOf('هامون'), hashes('دریاچه تالاب رود')],
  [hashOf('هان'), hashes('سلسله دودمان امپراتوری امپراطوری')],
  [hashOf('هات'), hashes('شکلات نوشیدنی')],
]);

function hashes(words: string): ReadonlySet<number> {
  return new Set(words.split(' ').map(hashOf));
}
