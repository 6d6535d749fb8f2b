import { hashOf } from '../../lexicon/hash.js';
import { ZWNJ } from '../../text/chars.js';
import { JOINS } from '../../zwnj/kinds.js';
import { pairKey } from '../../zwnj/model.js';
import type { Text } from './corpus.js';
import { bump, wordsOf } from './words.js';

/** So often a pair must be written with ZWNJ, and so much oftener than with a blank, for the rest to count as slips. */
interface Measure {
  readonly from: number;
  readonly ratio: number;
}

const PAIR: Measure = { from: 5, ratio: 6 };
/** Likewise a compound that the dictionary lists. */
const LISTED: Measure = { from: 2, ratio: 1 };
/** Likewise a second part of four letters or more, whatever stands before it: سازی, گذاری. Shorter ones are words too. */
const SECOND: Measure = { from: 30, ratio: 4 };
const SECOND_LETTERS = 4;

const WORD = '[\\u0621-\\u064a\\u0654\\u0671-\\u06d3\\u200c]';
const TWO_WORDS = new RegExp(`(?<!${WORD})(${WORD}+) (?=(${WORD}+))`, 'g');
const PARTICIPLE = /[تد]ه$/;
const FUNCTION_WORDS = new Set(
  'به از در با بر تا که آن این همان همین هیچ هر چه نه یک چنان چنین اگر ولی همه'.split(' '),
);

/**
 * How often collected texts write two parts, and a second part, with a ZWNJ and how often with a blank. What was written to
 * learn from does not count: it joins all that may be joined, and would make a slip of what others do as a rule.
 */
export class Habits {
  private readonly joined = new Map<number, number>();
  private readonly spaced = new Map<number, number>();

  constructor(texts: readonly Text[]) {
    for (const { lines, isCollected } of texts) if (isCollected) for (const line of lines) this.count(wordsOf(line));
  }

  /** Whether a blank between the parts with these hashes is a slip of the texts, not something to learn from. */
  isSlip(left: number, right: number): boolean {
    return this.rules(pairKey(left, right), PAIR) || this.rules(right, SECOND);
  }

  /**
   * A line with a ZWNJ where it has a blank in a compound that the dictionary lists, and that texts write so as a rule:
   * رئیس جمهور, پنج ساله. Participles are left, which are the half of a verb as well (یخ زده است), and what a function
   * word begins, which edited texts write in both ways (هیچ کس, همان جا).
   */
  settled(line: string, compounds: ReadonlySet<string>): string {
    return line.replace(TWO_WORDS, (whole, first: string, second: string) => {
      const left = first.split(ZWNJ).at(-1) ?? '';
      const [right = ''] = second.split(ZWNJ);
      const isCompound = compounds.has(left + ZWNJ + right) && !FUNCTION_WORDS.has(left) && !PARTICIPLE.test(right);
      return isCompound && this.rules(pairKey(hashOf(left), hashOf(right)), LISTED) ? first + ZWNJ : whole;
    });
  }

  private rules(key: number, { from, ratio }: Measure): boolean {
    const often = this.joined.get(key) ?? 0;
    return often >= from && often >= ratio * (this.spaced.get(key) ?? 0);
  }

  private count(words: readonly string[]): void {
    let last = '';
    for (const word of words) {
      const parts = word.split(ZWNJ);
      for (let p = 1; p < parts.length; p++) add(this.joined, parts[p - 1] ?? '', parts[p] ?? '');
      if (JOINS[last.charCodeAt(last.length - 1)] === 1) add(this.spaced, last, parts[0] ?? '');
      last = parts.at(-1) ?? '';
    }
  }
}

function add(counts: Map<number, number>, left: string, right: string): void {
  bump(counts, pairKey(hashOf(left), hashOf(right)));
  if (right.length >= SECOND_LETTERS) bump(counts, hashOf(right));
}
