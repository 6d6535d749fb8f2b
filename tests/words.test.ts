import { describe, expect, it } from 'vitest';
import { lexicon } from '../src/lexicon/lexicon.js';
import { Knowledge } from '../src/zwnj/knowledge.js';
import { Letters } from '../src/zwnj/letters.js';
import { model } from '../src/zwnj/model.js';
import { PairStore, UNKNOWN } from '../src/zwnj/pair-store.js';
import { affixOf, classLeftOf, cutOf, isListed, joinsOf, PartStore, seenOf } from '../src/zwnj/part-store.js';
import { partsAt } from '../src/zwnj/parts.js';
import { lossTo } from '../src/zwnj/rivals.js';
import { CLASS, LENGTH, SPLITS } from '../src/zwnj/word-facts.js';
import { WordStore } from '../src/zwnj/word-store.js';
import { Words } from '../src/zwnj/words.js';

const knowledge = new Knowledge(lexicon(), model());

function partsOf(left: string, right: string) {
  const letters = new Letters(64);
  for (const letter of left + right) letters.push(letter.charCodeAt(0));
  return partsAt(letters, knowledge, left.length);
}

describe('the store of parts', () => {
  it.each([
    ['کتاب', 'هایشان'],
    ['فرومی', 'چکید'],
    ['کار', 'ها'],
    ['پیش', 'بینی'],
  ])('gives %s and %s back', (left, right) => {
    const store = new PartStore();
    const parts = partsOf(left, right);
    const [other, at] = [store.add(partsOf('بی', 'شک'), 7), store.add(parts, -300)];
    const facts = store.facts(at);
    expect([store.left(at), store.right(at), store.stem(at), store.weight(at)]).toEqual([
      parts.left,
      parts.right,
      parts.stem,
      -300,
    ]);
    expect([cutOf(facts), classLeftOf(facts), seenOf(facts), affixOf(facts), isListed(facts), joinsOf(facts)]).toEqual([
      parts.cut,
      parts.classLeft,
      parts.seen,
      parts.affix,
      parts.listed,
      parts.joins,
    ]);
    expect(store.weight(other)).toBe(7);
  });
});

describe('the store of words', () => {
  const lettersOf = (word: string) => {
    const letters = new Letters(64);
    for (const letter of word) letters.push(letter.charCodeAt(0));
    return letters;
  };

  it('gives words back, with their letters, facts and splits', () => {
    const store = new WordStore();
    const [sign, word] = [store.add(9, 62 << CLASS), store.addSpelled(7, 4 << LENGTH, lettersOf('کتابها'), 3, 5)];
    store.setSplits(word, 11, 2);
    expect([store.id(word), store.core(word), store.cluster(word)]).toEqual([7, 3, 5]);
    expect([store.firstSplit(word), store.countSplits(word), store.facts(word)]).toEqual([
      11,
      2,
      (4 << LENGTH) | SPLITS,
    ]);
    const out = lettersOf('بی');
    for (const one of [sign, word]) store.spell(one, out);
    expect(String.fromCharCode(...out.code.subarray(0, out.length))).toBe('بیکتاب');
    expect([store.id(sign), store.facts(sign), store.cluster(sign)]).toEqual([9, 62 << CLASS, 0]);
  });

  it('has no room for more words than their numbers can tell apart, nor for all letters that there may be', () => {
    const store = new WordStore();
    const most = 1 << 16;
    expect([store.hasRoomFor(1000), store.hasRoomFor(most + 1)]).toEqual([true, false]);
    for (let n = 0; n < most; n++) store.addSpelled(n, 2 << LENGTH, lettersOf('ما'), n, 0);
    expect([store.id(most - 1), store.hasRoomFor(1)]).toEqual([most - 1, false]);
    store.clear();
    expect(store.hasRoomFor(1000)).toBe(true);
  });
});

it('what is remembered does not grow with the text: parts are forgotten when they are many', () => {
  const words = new Words(knowledge);
  const parts = partsOf('کتاب', 'ها');
  for (let n = 0; n < 1 << 18 && !words.parts.isFull; n++) words.parts.add(parts, 0);
  expect(words.parts.isFull).toBe(true);
  words.prepare(1);
  expect(words.parts.isFull).toBe(false);
});

describe('the store of pairs', () => {
  it('knows a pair with a blank from one without, and its words from those of others', () => {
    const pairs = new PairStore();
    pairs.put(5, 9, true, 71);
    expect([pairs.get(5, 9, true), pairs.get(5, 9, false), pairs.get(9, 5, true)]).toEqual([71, UNKNOWN, UNKNOWN]);
    pairs.put(5, 9, false, -1);
    expect([pairs.get(5, 9, true), pairs.get(5, 9, false)]).toEqual([71, -1]);
  });

  it('gives the right parts or none, however many pairs there were, and has the last ones', () => {
    const pairs = new PairStore();
    const words = Array.from({ length: 200_000 }, (_, n) => [n % 65_521, (n * 7) % 65_519] as const);
    for (const [n, [left, right]] of words.entries()) pairs.put(left, right, true, n);
    const found = words.map(([left, right]) => pairs.get(left, right, true));
    expect(found.every((parts, n) => parts === n || parts === UNKNOWN)).toBe(true);
    expect(found.slice(-1000).filter((parts) => parts === UNKNOWN)).toEqual([]);
    pairs.clear();
    expect(words.slice(-1000).every(([left, right]) => pairs.get(left, right, true) === UNKNOWN)).toBe(true);
  });
});

describe('two finds with one letter between them shut each other out', () => {
  const find = (at: number, odds: number, isSpaced = false) => ({
    start: at,
    end: at,
    text: '\u200c' as const,
    fix: odds >= 1.6,
    odds,
    facts: 0,
    at,
    isSpaced,
    isForm: false,
    second: undefined,
  });

  it.each([
    ['the surer one stays', find(7, 6), find(8, -1), [true, false]],
    ['neither is sure enough', find(7, 3.2), find(8, 2.2), [false, false]],
    ['they are apart', find(7, 3.2), find(9, 2.2), [true, true]],
    ['a blank stands there', find(7, 3.2, true), find(8, 2.2), [true, true]],
  ])('%s', (_, left, right, fixed) => {
    const odds = [left.odds - lossTo(left, undefined, right), right.odds - lossTo(right, left, undefined)];
    expect(odds.map((one) => one >= 1.6)).toEqual(fixed);
  });

  it('by the odds of each against the other and against neither', () => {
    const odds = 2 - lossTo(find(8, 2), find(7, 3), find(9, 1));
    expect(odds).toBeCloseTo(2 - Math.log(1 + Math.exp(3) + Math.exp(1)), 12);
  });
});
