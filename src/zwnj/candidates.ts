import { hashOf } from '../lexicon/hash.js';
import { JOINS } from './kinds.js';
import type { Knowledge } from './knowledge.js';
import { CLOSED } from './model.js';
import { JOINT, NONE, NUMBER, OTHER, type Reading, SPACE, WORD } from './reading.js';

/** A place in a reading where a ZWNJ may be wanted: between the letters `from`..`cut` and `cut`..`to`. */
export class Candidate {
  /** What stands there now: `NONE` or `SPACE`. */
  state = NONE;
  /** The piece before the cut, and the one behind it: the same piece when nothing stands there. */
  left = 0;
  right = 0;
  from = 0;
  cut = 0;
  to = 0;
  /** The end of the part behind the cut when an ending that has its own ZWNJ is off: نویسی of نویسیها. */
  core = 0;
  /** Whether the dictionary has the whole, or the whole without its ending, with a ZWNJ here. */
  listed = false;
  /** How often the texts have the whole, or the whole without its ending, with a ZWNJ here: 0 to 15. */
  seen = 0;
  /** For گفت و گو: 1 at the cut before و, 2 at the cut behind it. */
  triple = 0;
}

/** Calls `decide` for every candidate of a reading, from left to right. The candidate is the same object each time. */
export function eachCandidate(reading: Reading, knowledge: Knowledge, decide: (candidate: Candidate) => void): void {
  const candidate = new Candidate();
  for (let p = 0; p < reading.pieces; p++) {
    if (reading.kind[p] === OTHER) continue;
    if (p > 0 && reading.kind[p] === WORD) between(reading, knowledge, p, candidate, decide);
    if (reading.kind[p] === WORD) within(reading, knowledge, p, candidate, decide);
  }
}

/** Candidates inside a piece. */
function within(
  reading: Reading,
  knowledge: Knowledge,
  p: number,
  candidate: Candidate,
  decide: (c: Candidate) => void,
) {
  const from = reading.first[p] ?? 0;
  const to = reading.first[p + 1] ?? 0;
  if (to - from < 3) return;
  const whole = reading.idOf(p);
  if ((knowledge.model.words.get(whole) & CLOSED) !== 0) return;
  candidate.state = NONE;
  candidate.left = candidate.right = p;
  candidate.from = from;
  candidate.to = to;
  candidate.triple = 0;
  for (let cut = from + 1; cut < to; cut++) {
    if (JOINS[reading.code[cut - 1] ?? 0] === 0) continue;
    if (
      cut - from <= 4 &&
      EITHER_WAY.has(reading.between(from, cut)) &&
      reading.code[cut] === HEH &&
      reading.code[cut + 1] === ALEF
    )
      continue;
    const core = coreEnd(reading, knowledge, cut, to);
    lookUp(reading, knowledge, candidate, from, cut, core === 0 ? to : core, to);
    if (!candidate.listed && candidate.seen === 0 && !plausible(reading, knowledge, from, cut, core)) continue;
    candidate.cut = cut;
    candidate.core = core === 0 ? to : core;
    decide(candidate);
  }
}

function lookUp(
  reading: Reading,
  knowledge: Knowledge,
  c: Candidate,
  from: number,
  cut: number,
  core: number,
  to: number,
) {
  const whole = reading.between(from, to);
  c.listed = knowledge.listed(whole, cut - from);
  c.seen = knowledge.joints(whole, cut - from);
  if (core === to) return;
  const shorter = reading.between(from, core);
  c.listed ||= knowledge.listed(shorter, cut - from);
  c.seen = Math.max(c.seen, knowledge.joints(shorter, cut - from));
}

/** Whether the parts look as if they could stand on two sides of a ZWNJ. */
function plausible(reading: Reading, knowledge: Knowledge, from: number, cut: number, core: number): boolean {
  if (cut - from < 2) return false;
  const left = reading.between(from, cut);
  if (core > 0 && (knowledge.frequency(left) > 0 || knowledge.wordClass(reading, from, cut) > 0)) return true;
  if (core > 0 && knowledge.right(reading.between(cut, core)) >= FREE_SUFFIX) return true;
  return (
    knowledge.left(left) >= 2 && knowledge.wordClass(reading, cut, reading.first[pieceEnd(reading, cut)] ?? cut) > 0
  );
}

/** آنها and آن\u200cها are both right, and so are their like. */
const EITHER_WAY = new Set(['آن', 'این', 'همان', 'همین', 'اون'].map(hashOf));
const HEH = 'ه'.charCodeAt(0);
const ALEF = 'ا'.charCodeAt(0);

/** An ending seen with so many words (1 + log2) is looked at behind any. */
const FREE_SUFFIX = 7;

function pieceEnd(reading: Reading, letter: number): number {
  let low = 0;
  let high = reading.pieces;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((reading.first[mid] ?? 0) <= letter) low = mid + 1;
    else high = mid;
  }
  return low;
}

/**
 * Where the part behind the cut ends without an ending of its own: نویسی of نویسیها, پرداز of پردازانی. 0 where it is no
 * part that stands behind ZWNJs.
 */
function coreEnd(reading: Reading, knowledge: Knowledge, cut: number, to: number): number {
  let best = 0;
  let most = knowledge.right(reading.between(cut, to));
  if (most > 0) best = to;
  for (let tail = to - 1; tail > cut + 1 && tail >= to - LONGEST_ENDING; tail--) {
    const ending = reading.between(tail, to);
    const free = knowledge.right(ending) >= FREE_SUFFIX && JOINS[reading.code[tail - 1] ?? 0] === 1;
    if (!free && !INFLECTIONS.has(ending)) continue;
    const count = knowledge.right(reading.between(cut, tail));
    if (count <= most + 1) continue;
    most = count;
    best = tail;
  }
  return best;
}

const LONGEST_ENDING = 7;
/** Endings that are written on to a word; a compound takes them as its last part does. */
const INFLECTIONS = new Set(
  [
    'ی',
    'ان',
    'انی',
    'م',
    'ت',
    'ش',
    'مان',
    'تان',
    'شان',
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
  ].map(hashOf),
);

/** The candidate between a piece and the one before it, when a blank or nothing stands there. */
function between(
  reading: Reading,
  knowledge: Knowledge,
  p: number,
  candidate: Candidate,
  decide: (c: Candidate) => void,
) {
  const gap = reading.before[p] ?? JOINT;
  if (gap !== SPACE && gap !== NONE) return;
  const from = reading.first[p - 1] ?? 0;
  const cut = reading.first[p] ?? 0;
  const to = reading.first[p + 1] ?? 0;
  if (reading.kind[p - 1] === OTHER || to - from > 60) return;
  if (gap === SPACE && (SPACED_LEFT.has(reading.idOf(p - 1)) || SPACED_RIGHT.has(reading.idOf(p)))) return;
  const number = reading.kind[p - 1] === NUMBER;
  const triple = number ? 0 : tripleOf(reading, knowledge, p);
  const core = coreEnd(reading, knowledge, cut, to);
  const right = core === 0 ? 0 : knowledge.right(reading.between(cut, core));
  lookUp(reading, knowledge, candidate, from, cut, core === 0 ? to : core, to);
  if (!candidate.listed && candidate.seen === 0 && triple === 0 && right < 2) {
    if (number || knowledge.left(reading.idOf(p - 1)) < 2) return;
  }
  candidate.state = gap;
  candidate.left = p - 1;
  candidate.right = p;
  candidate.from = from;
  candidate.cut = cut;
  candidate.to = to;
  candidate.core = core === 0 ? to : core;
  candidate.triple = triple;
  decide(candidate);
}

/** به عنوان and شده است are right as they stand, and so are they with a ZWNJ. */
const SPACED_LEFT = new Set(['به', 'قابل'].map(hashOf));
const SPACED_RIGHT = new Set(['است'].map(hashOf));

/** گفت و گو: three words that are one, گفت\u200cوگو. */
function tripleOf(reading: Reading, knowledge: Knowledge, p: number): number {
  if (isVav(reading, p) && spaced(reading, p + 1)) return isKnownTriple(reading, knowledge, p - 1) ? 1 : 0;
  if (isVav(reading, p - 1) && spaced(reading, p - 1)) return isKnownTriple(reading, knowledge, p - 2) ? 2 : 0;
  return 0;
}

function spaced(reading: Reading, p: number): boolean {
  return p < reading.pieces && (reading.before[p] === SPACE || reading.before[p] === JOINT) && reading.kind[p] === WORD;
}

function isVav(reading: Reading, p: number): boolean {
  const at = reading.first[p] ?? 0;
  return reading.kind[p] === WORD && reading.first[p + 1] === at + 1 && reading.code[at] === VAV;
}

const VAV = 'و'.charCodeAt(0);

function isKnownTriple(reading: Reading, knowledge: Knowledge, p: number): boolean {
  const from = reading.first[p] ?? 0;
  const cut = reading.first[p + 1] ?? 0;
  const to = reading.first[p + 3] ?? 0;
  return (
    reading.kind[p] === WORD &&
    to - from < 60 &&
    (knowledge.listed(reading.between(from, to), cut - from) ||
      knowledge.joints(reading.between(from, to), cut - from) > 0)
  );
}
