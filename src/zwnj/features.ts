import { mix } from '../lexicon/hash.js';
import { groupOf } from './affix.js';
import type { Candidate } from './candidates.js';
import { JOINS } from './kinds.js';
import type { Knowledge } from './knowledge.js';
import { ALEF, HEH, type Letters, TEH } from './letters.js';
import { affixOf, classLeftOf } from './part-store.js';
import type { Parts } from './parts.js';
import { BREAK, NONE } from './pieces.js';
import type { Reading } from './reading.js';
import { classOf, frequencyOf } from './word-facts.js';
import type { Words } from './words.js';

/** No candidate has more features of a kind than this. */
export const MOST_FEATURES = 96;

/** Features are pairs of numbers, each kind of pair with a number of its own, hashed: see `weightOf`. */
function feature(kind: number, a: number, b: number): number {
  return mix((Math.imul(a, 0x9e3779b1) + Math.imul(b, 0x85ebca77)) ^ Math.imul(kind, 0xc2b2ae3d)) | 0;
}

/**
 * Writes the features of two parts by themselves into `out`.
 *
 * @returns how many there are
 */
export function partFeatures(
  letters: Letters,
  knowledge: Knowledge,
  parts: Parts,
  spaced: boolean,
  out: Int32Array,
): number {
  const { from, cut, to, core, left, right, stem, classLeft, listed, seen, clusterLeft, clusterStem } = parts;
  const group = groupOf(parts.affix);
  let kind = spaced ? 2 * MOST_FEATURES : 0;
  let n = 0;
  const put = (a: number, b: number) => {
    out[n++] = feature(++kind, a, b);
  };
  const whole = letters.between(from, to);
  const fLeft = knowledge.frequency(left) >> 1;
  const fRight = knowledge.frequency(right) >> 1;
  const fWhole = knowledge.frequency(whole) >> 1;
  const nRight = knowledge.right(stem);
  const nLeft = knowledge.left(left);
  const classRight = knowledge.wordClass(letters, cut, to);
  const classWhole = knowledge.wholeClass(letters, from, to);
  const clusterWhole = knowledge.cluster(whole);
  const evidence = (listed ? 4 : 0) + (core === to ? 0 : 8) + (Math.min(seen, 6) << 4);
  const last1 = letters.code[cut - 1] ?? 0;
  const last2 = letters.between(Math.max(from, cut - 2), cut);
  const last3 = letters.between(Math.max(from, cut - 3), cut);
  const first2 = letters.between(cut, Math.min(to, cut + 2));
  const end2 = letters.between(Math.max(cut, to - 2), to);
  const end3 = letters.between(Math.max(cut, to - 3), to);
  const end = spaced ? 0 : rivalEnd(letters, knowledge, cut);
  const otherStem = end === 0 ? 0 : knowledge.lexicon.stem(letters.between(0, end));
  const other = end === 0 ? 0 : rival(letters, knowledge, cut, end, otherStem > 0);
  const otherClass = end === 0 ? 0 : 2 + 4 * otherStem + end - cut;
  const rivalSeen = end === 0 ? 0 : knowledge.joints(whole, cut - from + (last1 === HEH ? -1 : 1));
  const isArabic = to - cut > 4 && letters.code[cut] === ALEF && letters.code[cut + 1] === LAM;

  put(0, evidence);
  put(seen, fWhole * 2 + (listed ? 1 : 0));
  put(seen, right);
  put(seen * 16 + fLeft, fRight);
  const form = verb(letters, knowledge, cut);
  put(form * 64 + classWhole, left);
  put(form, left);
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
  put(last1, letters.code[cut] ?? 0);
  put(last2, first2);
  put(end2, classRight * 8 + fRight);
  put(stem, left);
  put(stem, evidence);
  put(stem, fWhole);
  put(stem, fLeft);
  put(stem, classLeft);
  put(stem, last2);
  put(other * 16 + fLeft, right);
  put(other * 64 + classLeft, evidence);
  put(other, fLeft * 16 + fWhole);
  put(other, 0);
  put(otherClass, classLeft);
  put(otherClass, right);
  put(other === 0 ? 0 : 1 + rivalSeen * 16 + seen, right);
  put(other === 0 ? 0 : 1 + rivalSeen * 16 + seen, fLeft * 2 + (listed ? 1 : 0));
  put(isArabic ? 1 + fLeft : 0, evidence);
  put(clusterLeft, right);
  put(left, clusterStem);
  put(clusterLeft * 256 + clusterStem, 0);
  put(clusterWhole * 256 + clusterLeft, right);
  put(clusterLeft, stem);
  put(clusterWhole, evidence);
  put(group * 16 + fLeft, evidence);
  put(group * 64 + classLeft, fWhole);
  put(group, last2);
  put(group * 256 + other, fLeft);
  return n;
}

/**
 * Writes the features of a candidate that rest on the words around it into `out`.
 *
 * @returns how many there are
 */
export function contextFeatures(reading: Reading, words: Words, candidate: Candidate, out: Int32Array): number {
  const { parts, before, after, triple } = candidate;
  const left = words.parts.left(parts);
  const right = words.parts.right(parts);
  const stem = words.parts.stem(parts);
  const facts = words.parts.facts(parts);
  const classLeft = classLeftOf(facts);
  const group = groupOf(affixOf(facts));
  let kind = candidate.state === NONE ? MOST_FEATURES : 3 * MOST_FEATURES;
  let n = 0;
  const put = (a: number, b: number) => {
    out[n++] = feature(++kind, a, b);
  };
  const next = candidate.right + 1;
  const { store } = words;
  const lastId = store.id(before);
  const nextId = store.id(after);
  const lastFacts = store.facts(before);
  const nextFacts = store.facts(after);
  const nextFrequency = frequencyOf(nextFacts);
  const nextClass = classOf(nextFacts);
  const clusterLeft = words.parts.clusterLeft(parts);
  const clusterStem = words.parts.clusterStem(parts);
  const clusterLast = store.cluster(before);
  const clusterNext = store.cluster(after);
  const begins = reading.before[candidate.left] === BREAK ? 1 : 0;
  const ends = next >= reading.pieces || reading.before[next] === BREAK ? 2 : 0;
  put(lastId, right);
  put(lastId, left);
  put(nextId, right);
  put(nextId, left);
  put(begins + ends, right);
  put(begins + ends, left);
  put(frequencyOf(lastFacts), right);
  put(nextFrequency, right);
  put(nextFrequency, left);
  put(nextClass, right);
  put(classOf(lastFacts), right);
  put(nextClass * 64 + classLeft, right);
  put(stem, lastId);
  put(stem, nextId);
  put(clusterLast, right);
  put(clusterNext, right);
  put(clusterLast, left);
  put(clusterNext, left);
  put(clusterLast * 256 + clusterNext, stem);
  put(clusterLast * 256 + clusterLeft, clusterStem);
  put(clusterNext * 256 + clusterLeft, clusterStem);
  put(clusterLast * 256 + clusterNext, clusterLeft * 256 + clusterStem);
  put(group, lastId);
  put(group, nextId);
  if (triple > 0) {
    put(triple, 0);
    put(triple, stem);
  }
  return n;
}

/** How many letters of the part behind the cut are left over when a form of a verb is off, and 1; 0 where it is no verb. */
function verb(letters: Letters, knowledge: Knowledge, cut: number): number {
  for (let end = letters.length; end > cut + 1 && end >= letters.length - 4; end--)
    if (knowledge.isVerb(letters.between(cut, end))) return 1 + letters.length - end;
  return 0;
}

/**
 * Where the left part ends when the cut stands a letter or two to the left or right, as it may as well: نام|های or نامه|ای.
 * Two letters where what looks like a plural or a comparative is the end of a word: انتها|یش, تیتر|های. 0 where there is no such place.
 */
function rivalEnd(letters: Letters, knowledge: Knowledge, cut: number): number {
  const isLong = letters.length - cut > 2;
  if (letters.code[cut - 1] === HEH && cut > 2) return cut - 1;
  if (letters.code[cut] === HEH && letters.length - cut > 1) {
    const isStem = letters.code[cut + 1] === ALEF && knowledge.lexicon.stem(letters.between(0, cut + 2)) > 0;
    return isLong && isStem ? cut + 2 : cut + 1;
  }
  const isTar = letters.code[cut] === TEH && letters.code[cut + 1] === REH;
  return isTar && isLong && knowledge.frequency(letters.between(0, cut + 2)) > 0 ? cut + 2 : 0;
}

/**
 * What the left part is when it ends at `end`: how frequent, in the dictionary or not, on which side of the cut; and whether
 * the word would then be right as it is, since a letter that does not join stands there: برنده|ای or برندهای.
 */
function rival(letters: Letters, knowledge: Knowledge, cut: number, end: number, isStem: boolean): number {
  const isGlued = JOINS[letters.code[end - 1] ?? 0] === 0 && end < cut && knowledge.wordClass(letters, 0, end) > 0;
  const frequency = knowledge.frequency(letters.between(0, end));
  return (end - cut + 2) * 32 + (isGlued ? 16 : 0) + (isStem ? 8 : 0) + (frequency >> 1);
}

const REH = 'ر'.charCodeAt(0);
const LAM = 'ل'.charCodeAt(0);
