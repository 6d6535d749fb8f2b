import type { Letters } from './letters.js';
import { doubled } from './part-store.js';
import { LONGEST_PIECE } from './pieces.js';
import { lengthOf, SPLITS } from './word-facts.js';

/**
 * A word in `records`: the hash of its letters or what a sign stands for, its facts (`word-facts.ts`), where its letters are,
 * its splits, how many there are, the hash of what is left of it without its ending, and its cluster.
 */
const RECORD = 7;
const FACTS = 1;
const LETTERS = 2;
const FIRST_SPLIT = 3;
const COUNT_SPLITS = 4;
const CORE = 5;
const CLUSTER = 6;

/** There are no more words than these, and no more letters. */
const MOST_WORDS = 1 << 16;
const MOST_LETTERS = MOST_WORDS * 8;
/** So many there is room for at first. */
const FIRST_WORDS = 1 << 11;

/** Words as records in a row, and their letters. What is put in is known by its number. */
export class WordStore {
  private records = new Int32Array(FIRST_WORDS * RECORD);
  private count = 0;
  private letters = new Uint16Array(FIRST_WORDS * 8);
  private used = 0;

  /** Whether there is room for so many words more. */
  hasRoomFor(words: number): boolean {
    return this.count + words <= MOST_WORDS && this.used + words * LONGEST_PIECE <= MOST_LETTERS;
  }

  clear(): void {
    this.count = 0;
    this.used = 0;
  }

  /** Puts in a word without letters, of no cluster: what stands for what is none. */
  add(id: number, facts: number): number {
    const word = this.count++;
    if (this.count * RECORD > this.records.length) this.records = doubled(this.records, Int32Array);
    this.records[word * RECORD] = id;
    this.records[word * RECORD + FACTS] = facts;
    this.records[word * RECORD + CLUSTER] = 0;
    return word;
  }

  /** Puts in a word whose letters are the first ones of `letters`, as many as its facts say. */
  addSpelled(id: number, facts: number, letters: Letters, core: number, cluster: number): number {
    const word = this.add(id, facts);
    this.records[word * RECORD + LETTERS] = this.keep(letters, lengthOf(facts));
    this.records[word * RECORD + CORE] = core;
    this.records[word * RECORD + CLUSTER] = cluster;
    return word;
  }

  private keep({ code }: Letters, length: number): number {
    const start = this.used;
    this.used += length;
    if (this.used > this.letters.length) this.letters = doubled(this.letters, Uint16Array);
    this.letters.set(code.subarray(0, length), start);
    return start;
  }

  /** Says where a ZWNJ may have been lost inside a word: `count` parts, the first of that number. */
  setSplits(word: number, first: number, count: number): void {
    this.records[word * RECORD + FIRST_SPLIT] = first;
    this.records[word * RECORD + COUNT_SPLITS] = count;
    if (count > 0) this.records[word * RECORD + FACTS] = this.facts(word) | SPLITS;
  }

  /** The hash of the letters, or what a sign stands for. */
  id(word: number): number {
    return this.records[word * RECORD] ?? 0;
  }

  /** For the functions of `word-facts.ts`. */
  facts(word: number): number {
    return this.records[word * RECORD + FACTS] ?? 0;
  }

  /** The hash of what is left of a word without its ending. */
  core(word: number): number {
    return this.records[word * RECORD + CORE] ?? 0;
  }

  cluster(word: number): number {
    return this.records[word * RECORD + CLUSTER] ?? 0;
  }

  firstSplit(word: number): number {
    return this.records[word * RECORD + FIRST_SPLIT] ?? 0;
  }

  countSplits(word: number): number {
    return this.records[word * RECORD + COUNT_SPLITS] ?? 0;
  }

  /** Writes the letters of a word behind those of `out`. */
  spell(word: number, out: Letters): void {
    const start = this.records[word * RECORD + LETTERS] ?? 0;
    const length = lengthOf(this.facts(word));
    for (let n = 0; n < length; n++) out.push(this.letters[start + n] ?? 0);
  }
}
