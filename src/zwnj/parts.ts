import { hashOf } from '../lexicon/hash.js';
import { HAMZA_ABOVE } from '../text/chars.js';
import { affixAt, isEnding, isWrittenOn, lettersBefore, PRONOUNS } from './affix.js';
import { MOST_FEATURES, partFeatures } from './features.js';
import { isGlued, isRightGlued } from './glued.js';
import { JOINS } from './kinds.js';
import { hasCut, type Knowledge } from './knowledge.js';
import { HEH, type Letters } from './letters.js';
import { NUMBER_ID } from './reading.js';
import { isVerbPrefix, preverbEnd } from './verbs.js';
import { weightOf } from './weights.js';

/**
 * Two parts that may be one word with a ZWNJ between them, and all that can be said of them without the words around:
 * the letters up to `cut`, and those from there to `to`. Offsets count from the first letter of the left part.
 */
export interface Parts {
  /** Where the left part begins: behind a preverb, فرو of فرومی, which says nothing of the boundary behind می. */
  readonly from: number;
  readonly cut: number;
  readonly to: number;
  /** Where the right part ends when an ending of its own is off: نویسی of نویسیها. */
  readonly core: number;
  /** The hashes of the left part, the right part, and the right part without its ending. */
  readonly left: number;
  readonly right: number;
  readonly stem: number;
  /** Whether the dictionary has the whole, or the whole without its ending, with a ZWNJ at the cut. */
  readonly listed: boolean;
  /** How often the texts have it so: 0 to 15. */
  readonly seen: number;
  readonly classLeft: number;
  /** The clusters of the left part and of the right one without its ending. */
  readonly clusterLeft: number;
  readonly clusterStem: number;
  /** Whether a ZWNJ parts them; else nothing does: the last letter of the left part does not join. */
  readonly joins: boolean;
  /** The number of the affix: see `affix.ts`. */
  readonly affix: number;
}

const buffer = new Int32Array(MOST_FEATURES);

/** What the parts on the two sides of a cut are. */
export function partsAt(letters: Letters, knowledge: Knowledge, cut: number): Parts {
  const to = letters.length;
  const end = coreEnd(letters, knowledge, cut);
  const core = end === 0 ? to : end;
  const from = preverbEnd(letters, cut);
  const whole = letters.between(from, to);
  const shorter = letters.between(from, core);
  const length = cut - from;
  const left = letters.between(from, cut);
  const right = letters.between(cut, to);
  const stem = letters.between(cut, core);
  const last = letters.code[cut - 1] ?? 0;
  const joins = last === NUMBER_ID || (JOINS[last] === 1 && !isGlued(letters, cut));
  return {
    from,
    cut,
    to,
    core,
    left,
    right,
    stem,
    listed: knowledge.listed(whole, length) || knowledge.listed(shorter, length),
    seen: Math.max(knowledge.joints(whole, length), knowledge.joints(shorter, length)),
    classLeft: knowledge.wordClass(letters, from, cut),
    clusterLeft: knowledge.cluster(left),
    clusterStem: knowledge.cluster(stem),
    joins,
    affix: affixAt(left, right, joins),
  };
}

/** The sum of the weights of the features of parts by themselves. `spaced`: whether a blank stands between them. */
export function weigh(letters: Letters, knowledge: Knowledge, parts: Parts, spaced: boolean): number {
  const count = partFeatures(letters, knowledge, parts, spaced, buffer);
  return weightOf(buffer, count, knowledge.model.weights);
}

/** The parts of a word in one piece, at every place where a ZWNJ may have been lost. */
export function partsWithin(letters: Letters, knowledge: Knowledge): Parts[] {
  const found: Parts[] = [];
  const to = letters.length;
  const whole = letters.between(0, to);
  if (to < 3 || knowledge.closed(whole)) return found;
  const written = knowledge.writtenCuts(whole);
  for (let cut = 1; cut < to; cut++) {
    if (JOINS[letters.code[cut - 1] ?? 0] === 0 || isAtEzafe(letters, cut)) continue;
    if (isRightGlued(letters, knowledge, cut)) continue;
    if (hasCut(written, cut) || isPlausible(letters, knowledge, cut)) {
      found.push(partsAt(letters, knowledge, cut));
    }
  }
  return found;
}

/**
 * Whether what stands on the two sides of a blank, once it is one piece, might be cut a letter further on, with a weight of
 * `least` or more: قطر های must not become قطره\u200cای.
 */
export function isCutBehind(letters: Letters, knowledge: Knowledge, cut: number, least: number): boolean {
  return partsWithin(letters, knowledge).some(
    (parts) => parts.cut === cut + 1 && weigh(letters, knowledge, parts, false) >= least,
  );
}

/** Whether the parts look as if they could stand on two sides of a ZWNJ. What is cheap to ask comes first. */
function isPlausible(letters: Letters, knowledge: Knowledge, cut: number): boolean {
  if (cut < 2) return false;
  const to = letters.length;
  // Single letters are written on to a word, but for the pronouns of شیشه\u200cش.
  if (to - cut === 1 && letters.code[cut - 1] !== HEH) return false;
  const right = letters.between(cut, to);
  if (isEnding(right)) return true;
  if (PREPOSITIONS.has(right)) return false;
  const before = lettersBefore(right);
  if (before !== undefined) return before.includes(String.fromCharCode(letters.code[cut - 1] ?? 0));
  const left = letters.between(preverbEnd(letters, cut), cut);
  if (knowledge.left(left) >= 2 && knowledge.isWord(letters, cut, to)) return true;
  if (isVerbPrefix(left) && hasObject(letters, knowledge, cut)) return true;
  const core = coreEnd(letters, knowledge, cut);
  if (core === 0) return false;
  if (knowledge.right(letters.between(cut, core)) >= FREE_ENDING) return true;
  return core - cut >= SHORTEST_LAST && knowledge.isWord(letters, 0, cut);
}

/** Whether what stands behind the cut is a verb with its object, رسونمت, or a participle with its copula, رفتهاند. */
function hasObject(letters: Letters, knowledge: Knowledge, cut: number): boolean {
  const to = letters.length;
  for (let end = to - 1; end > cut + 1 && end >= to - LONGEST_OBJECT; end--) {
    const behind = letters.code[end - 1] === HEH ? COPULAS : OBJECTS;
    if (behind.has(letters.between(end, to)) && knowledge.isVerb(letters.between(cut, end))) return true;
  }
  return false;
}

/** The last part of a compound that nobody has seen has so many letters. */
const SHORTEST_LAST = 3;

/** An ending seen with so many words (1 + log2) is looked at behind any. */
const FREE_ENDING = 7;

/** The hamza of خانهٔ is the ezafe: a part of the letter before it, and the end of the word. */
export function isAtEzafe(letters: Letters, cut: number): boolean {
  return letters.code[cut - 1] === HAMZA || letters.code[cut] === HAMZA;
}

/**
 * Whether the parts on the two sides of a blank cannot be one word: a letter alone is written on to any other letter but a
 * silent ه (و stands between two: گفت و گو), and so is the rest of an ending to one that does not join.
 * Praise and what is counted are words.
 */
export function isApart(letters: Letters, cut: number): boolean {
  const last = letters.code[cut - 1] ?? 0;
  const right = letters.between(cut, letters.length);
  if (last === NUMBER_ID) return right === KINDS;
  if (right === GOD && PRAISE.has(letters.between(0, cut))) return true;
  if (JOINS[last] === 0) return isWrittenOn(right);
  return letters.length - cut === 1 && last !== HEH && letters.code[cut] !== WAW;
}

/** ۹۰ گونه مهاجر; behind a noun it is a suffix. */
const KINDS = hashOf('گونه');
const GOD = hashOf('الله');
/** صلی الله علیه و آله would be half joined. */
const PRAISE = new Set(['صلی', 'صلوات', 'سلام', 'رضی', 'رحمت'].map(hashOf));

const PREPOSITIONS = new Set(['به', 'از', 'در', 'با', 'تا', 'را'].map(hashOf));
const OBJECTS = new Set(PRONOUNS.map(hashOf));
const COPULAS = new Set(['ام', 'ای', 'ایم', 'اید', 'اند', 'است', 'م', 'ن', 'ان', 'این', 'ست'].map(hashOf));
const LONGEST_OBJECT = 3;
const WAW = 'و'.charCodeAt(0);
const HAMZA = HAMZA_ABOVE.charCodeAt(0);

/**
 * Where the part behind the cut ends without an ending of its own: نویسی of نویسیها, پرداز of پردازانی. 0 where it is no
 * part that stands behind ZWNJs.
 */
export function coreEnd(letters: Letters, knowledge: Knowledge, cut: number): number {
  const to = letters.length;
  let most = knowledge.right(letters.between(cut, to));
  let best = most > 0 ? to : 0;
  let endings = endingsOf(letters, knowledge);
  for (let tail = to - 1; endings > 1 && tail > cut + 1; tail--) {
    endings >>= 1;
    if ((endings & 1) === 0) continue;
    const shorter = letters.between(cut, tail);
    const count = knowledge.right(shorter);
    if (count <= most + 1) continue;
    // Behind an ending there is no part of a compound: هایبری is no های|بری.
    if (isEnding(shorter) && !INFLECTIONS.has(letters.between(tail, to))) continue;
    most = count;
    best = tail;
  }
  return best;
}

/** The endings that the letters have, as bits by how many letters they are long. */
function endingsOf(letters: Letters, knowledge: Knowledge): number {
  if (letters.endings >= 0) return letters.endings;
  const to = letters.length;
  let endings = 0;
  for (let length = 1; length <= LONGEST_ENDING && length < to; length++) {
    const ending = letters.between(to - length, to);
    const free = JOINS[letters.code[to - length - 1] ?? 0] === 1 && knowledge.right(ending) >= FREE_ENDING;
    if (free || INFLECTIONS.has(ending)) endings |= 1 << length;
  }
  letters.endings = endings;
  return endings;
}

const LONGEST_ENDING = 7;
/** Endings that are written on to a word; a compound takes them as its last part does. */
const INFLECTIONS = new Set(
  [
    'ی',
    'ان',
    'انی',
    'یان',
    'یانه',
    'یانی',
    'ٔ',
    'یی',
    'ها',
    'های',
    'هایی',
    'گان',
    'انه',
    'ند',
    'ست',
    'انش',
    'انم',
    'یش',
    'ه',
    'ن',
    'و',
    ...PRONOUNS,
  ].map(hashOf),
);
