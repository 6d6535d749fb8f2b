import { hashOf } from '../lexicon/hash.js';

/**
 * What is known of a word, in the bits of one number: how many words it was seen before a ZWNJ with (4 bits), behind one,
 * it or what is left of it without its ending (4 bits), its frequency (4 bits), its class (6 bits), its length (6 bits),
 * and the flags below.
 */
export const RIGHT = 4;
export const FREQUENCY = 8;
export const CLASS = 12;
export const LENGTH = 18;
/** It ends as if it had an ending: what is left without that is its core. */
export const HAS_ENDING = 1 << 25;
/** A blank behind the word, or before it, is always right. */
export const APART_FROM_NEXT = 1 << 26;
export const APART_FROM_LAST = 1 << 27;
/** It is و. */
export const IS_AND = 1 << 28;
/** It may have lost a ZWNJ inside. */
export const SPLITS = 1 << 29;
/** It is seen on this side of a ZWNJ so often that with any word there the two are weighed as one. */
export const JOINS_LAST = 1 << 30;
export const JOINS_NEXT = 1 << 31;

/** How many letters a word has: a sign and a number have none. */
export function lengthOf(facts: number): number {
  return (facts >> LENGTH) & 63;
}

export function frequencyOf(facts: number): number {
  return (facts >> FREQUENCY) & 15;
}

export function classOf(facts: number): number {
  return (facts >> CLASS) & 63;
}

/**
 * The flags that a word has by what it was seen with before ZWNJs and behind them, by its frequency, and by whether it is
 * an ending.
 */
export function joiningFlags(before: number, behind: number, frequency: number, isEnding: boolean): number {
  return (
    ((isEnding || behind >= JOINED_RIGHT) && frequency - behind <= FREE_RIGHT ? JOINS_LAST : 0) |
    (before >= JOINED_LEFT && frequency - before <= FREE_LEFT ? JOINS_NEXT : 0)
  );
}

/** From so many partners on (1 + log2) a word behind a blank, or before one, looks joined often enough to be weighed. */
const JOINED_RIGHT = 6;
const JOINED_LEFT = 7;
/** A word that stands by itself so much more often, in the same logarithms, is joined only with words it was seen with. */
const FREE_RIGHT = 5;
const FREE_LEFT = 4;

/** The flags that a word has by its letters. */
export function flagsOf(id: number): number {
  return (
    (FREE_BEFORE.has(id) ? APART_FROM_NEXT : 0) |
    (FREE_BEHIND.has(id) ? APART_FROM_LAST : 0) |
    (id === AND ? IS_AND : 0)
  );
}

const AND = hashOf('و');

/**
 * به عنوان and شده است are right as they stand, and so are they with a ZWNJ. Nothing is joined to the ends of a verb, as in
 * دیده\u200cایم ای دوست, and ترا is تو را of old.
 */
const FREE_BEFORE = new Set(['به', 'قابل', 'ایم', 'اید', 'اند'].map(hashOf));
const FREE_BEHIND = new Set(['است', 'ترا'].map(hashOf));

/** Whether words, by their hashes, are به and what is a word only behind it: به\u200cروزرسانی, به\u200cکارگیری. */
export function areBound(left: number, right: number): boolean {
  return left === TO && ONLY_AFTER_TO.has(right);
}

const TO = hashOf('به');
const ONLY_AFTER_TO = new Set(['روزرسانی', 'کارگیری'].map(hashOf));
