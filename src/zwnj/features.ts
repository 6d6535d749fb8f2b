import { mix } from '../lexicon/hash.js';
import type { Candidate } from './candidates.js';
import type { Knowledge } from './knowledge.js';
import { BREAK, NONE, type Reading } from './reading.js';

/** 2^18 weights: a larger table bought nothing. */
export const WEIGHTS = 1 << 20;
/** No candidate has more features than this. */
export const MOST_FEATURES = 64;

/**
 * Writes the features of a candidate into `out` as indexes of weights.
 *
 * @returns how many there are
 */
export function features(reading: Reading, knowledge: Knowledge, c: Candidate, out: Int32Array): number {
  let n = 0;
  let template = c.state * 64;
  const put = (a: number, b: number) => {
    template++;
    out[n++] = mix(Math.imul(a, 0x9e3779b1) ^ Math.imul(b + template, 0x85ebca77)) & (WEIGHTS - 1);
  };
  const { from, cut, to, core } = c;
  const left = reading.between(from, cut);
  const right = reading.between(cut, to);
  const stem = reading.between(cut, core);
  const whole = reading.between(from, to);
  const fLeft = knowledge.frequency(left) >> 1;
  const fRight = knowledge.frequency(right) >> 1;
  const fWhole = knowledge.frequency(whole) >> 1;
  const nRight = knowledge.right(stem);
  const nLeft = knowledge.left(left);
  const classLeft = knowledge.wordClass(reading, from, cut);
  const classRight = knowledge.wordClass(reading, cut, to);
  const classWhole = knowledge.wordClass(reading, from, to);
  const evidence = (c.listed ? 4 : 0) + c.triple + (core === to ? 0 : 8) + (Math.min(c.seen, 3) << 4);
  const code = (at: number) => (at >= from && at < to ? (reading.code[at] ?? 0) : 0);
  const last1 = code(cut - 1);
  const last2 = reading.between(Math.max(from, cut - 2), cut);
  const last3 = reading.between(Math.max(from, cut - 3), cut);
  const first2 = reading.between(cut, Math.min(core, cut + 2));
  const end2 = reading.between(Math.max(cut, to - 2), to);
  const end3 = reading.between(Math.max(cut, to - 3), to);
  const before = reading.idOf(c.left - 1);
  const after = reading.idOf(c.right + 1);
  const edges =
    (reading.before[c.left] === BREAK ? 1 : 0) +
    (c.right + 1 >= reading.pieces || reading.before[c.right + 1] === BREAK ? 2 : 0);

  put(0, evidence);
  put(c.seen, fWhole * 2 + (c.listed ? 1 : 0));
  put(c.seen, right);
  put(c.seen * 16 + fLeft, fRight);
  put(verb(reading, knowledge, c) * 64 + classWhole, left);
  put(right, 0);
  put(left, 0);
  put(left, right);
  put(whole, 1);
  put(fLeft, fRight);
  put(fWhole * 16 + fLeft, evidence);
  put(fWhole * 16 + fRight, evidence);
  put(fWhole * 256 + fLeft * 16 + fRight, 0);
  put(right, fWhole);
  put(right, fLeft);
  put(left, fRight);
  put(left, fWhole);
  put(right, evidence);
  put(left, evidence);
  put(right, last1);
  put(right, last2);
  put(right, last3);
  put(left, first2);
  put(left, end2);
  put(left, end3);
  put(classLeft, right);
  put(classRight, left);
  put(classLeft * 64 + classRight, 0);
  put(classWhole * 64 + classLeft, right);
  put(classWhole * 64 + classRight, left);
  put(classWhole, evidence);
  put(classLeft * 64 + last1, right);
  put(nRight, nLeft);
  put(nRight * 16 + fLeft, fWhole);
  put(nLeft * 16 + fRight, fWhole);
  put(nRight * 16 + nLeft, classWhole);
  put(Math.min(cut - from, 8), Math.min(to - cut, 8));
  put(last1, code(cut));
  put(last2, first2);
  put(before, right);
  put(before, left);
  put(after, right);
  put(after, left);
  put(edges, right);
  put(edges, left);
  put(knowledge.frequency(before), right);
  put(knowledge.frequency(after), right);
  put(knowledge.frequency(after), left);
  put(classOf(reading, knowledge, c.right + 1), right);
  put(classOf(reading, knowledge, c.left - 1), right);
  put(classOf(reading, knowledge, c.right + 1) * 64 + classLeft, right);
  put(end2, classRight * 8 + fRight);
  put(stem, left);
  put(stem, evidence);
  put(stem, fWhole);
  put(stem, before);
  put(stem, after);
  put(stem, fLeft);
  put(stem, classLeft);
  put(stem, last2);
  put(rival(reading, knowledge, c) * 16 + fLeft, right);
  put(rival(reading, knowledge, c) * 64 + classLeft, evidence);
  return n;
}

function classOf(reading: Reading, knowledge: Knowledge, piece: number): number {
  if (piece < 0 || piece >= reading.pieces) return 0;
  return 1 + knowledge.wordClass(reading, reading.first[piece] ?? 0, reading.first[piece + 1] ?? 0);
}

/** For a verb prefix: how many letters of the part behind it are left over when a form that the dictionary lists is off. */
function verb(reading: Reading, knowledge: Knowledge, { from, cut, to }: Candidate): number {
  for (let end = to; end > cut + 1 && end >= to - 4; end--) {
    if (knowledge.listed(reading.between(from, end), cut - from)) return 1 + to - end;
    if (knowledge.joints(reading.between(from, end), cut - from) > 0) return 8 + to - end;
  }
  return 0;
}

/** Whether the cut may stand one letter to the left or right as well: برنده|ای or برند|های, نام|های or نامه|ای. */
function rival(reading: Reading, knowledge: Knowledge, { from, cut, to, state }: Candidate): number {
  if (state !== NONE || reading.code[cut] === undefined) return 0;
  if (reading.code[cut - 1] === HEH && cut - from > 2)
    return 1 + (knowledge.frequency(reading.between(from, cut - 1)) >> 1);
  if (reading.code[cut] === HEH && to - cut > 1) return 9 + (knowledge.frequency(reading.between(from, cut + 1)) >> 1);
  return 0;
}

const HEH = 'ه'.charCodeAt(0);
