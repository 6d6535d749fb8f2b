import { hashOf } from '../lexicon/hash.js';
import type { Candidate } from './candidates.js';
import { leastOdds } from './decide.js';
import { HEH, YEH } from './letters.js';
import { isNew } from './part-store.js';
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
export function mostOdds(reading: Reading, { state, left, right, at }: Candidate, facts: number): number {
  const before = reading.id[left] ?? 0;
  if (state !== SPACE) return WHOLE.has(before) ? NEVER : ANY;
  const behind = reading.id[right] ?? 0;
  if (hasKasra(reading, left, before) || NAMES.get(behind)?.has(before)) return NEVER;
  if (behind === INDEFINITE && !isHehOrYeh(reading.letter(at - 1))) return NEVER;
  return WORDS.has(behind) && isNew(facts) ? TOLD : ANY;
}

/** Whether the ezafe is written on the last letter of a piece, or the vowel of مِی, which is wine. */
function hasKasra(reading: Reading, piece: number, id: number): boolean {
  return reading.endsInKasra(piece) || (isVerbPrefix(id) && reading.vowelsIn(piece) > 0);
}

/** ای دوست is no دوستای: behind other letters the indefinite is ی. */
const INDEFINITE = hashOf('ای');

function isHehOrYeh(letter: number): boolean {
  return letter === HEH || letter === YEH;
}

/** Forms of میسر, and of میر with an ending that می\u200cر cannot have. */
const WHOLE = hashes('میسرم میسرت میسرش میسرمان میرمت');

/** The host of web pages, trends, trade, terms and trains: joined to a word only where the texts or the dictionary have that. */
const WORDS = hashes('هاست ترند ترید ترم ترن');

/** Names that look like endings, and what they stand behind. */
const NAMES: ReadonlyMap<number, ReadonlySet<number>> = new Map([
  [hashOf('هامون'), hashes('دریاچه تالاب رود')],
  [hashOf('هان'), hashes('سلسله دودمان امپراتوری امپراطوری')],
  [hashOf('هات'), hashes('شکلات نوشیدنی')],
]);

function hashes(words: string): ReadonlySet<number> {
  return new Set(words.split(' ').map(hashOf));
}
