import { hashOf } from '../lexicon/hash.js';
import { JOINS } from './kinds.js';
import { isWordClass, type Knowledge } from './knowledge.js';
import { Letters } from './letters.js';
import { JOINT, UNASKED, WORD } from './pieces.js';
import type { Reading } from './reading.js';
import { classOf } from './word-facts.js';

/** Words behind which a blank is lost, and words before which one is. */
const LEFT = hashes('از به در با بر تا که این آن هر برای بین چه را اگر چون ولی اما');
const RIGHT = hashes('را است که بود شد شده به از در با این آن برای تا نیست');
/** Words of two letters that may stand beside those. */
const SHORT = hashes('تو ما او من یا پس');
const AND = hashOf('و');
/** A verb may be written on to them. */
const PREVERBS = hashes('بر در');

/** What may be written on to a word, in speech too, so that the whole is a word though nobody lists it. */
const ENDINGS = hashes(
  'ا ای اش ام ات امون اتون اشون ه ن مه ته شه ین ی م ت ش مان تان شان مون تون شون ست اند اید ایم ان هایی ها های یی گر گری رو یم ید ند و',
);
const LONGEST_ENDING = 4;
const PREFIXES = hashes('ن می نمی ب بی نا هم');
const LONGEST_PREFIX = 3;

const SHORTEST = 4;
const LONGEST = 30;
/** So many words are remembered at once. */
const MOST_KNOWN = 1 << 14;
/** So many words are run together, at most. */
const MOST_PARTS = 5;
/** A word that is none of those above has so many letters at least, and this log frequency. */
const SHORTEST_PART = 3;
const LEAST_FREQUENCY = 5;
/** What a part costs: this, less its log frequency. */
const COST = 20;
/**
 * What a part costs on the average, at most. In texts of the web with 212,000 words 178 different ones were found so, of which
 * 170 were run together, by a reader. Of 1,363 blanks that were taken out of perdt-dev, persianqa and seraji-dev at random
 * 346 were found, with 28 that had not been there.
 */
const MOST_COST = 9.5;

/** What a blank costs besides that was lost behind a letter that joins: it shows, and is put back while one types. */
const COST_OF_SHOWING = 1.5;

/** The best way to a place in a word. */
interface Way {
  readonly cost: number;
  /** Where its parts begin. */
  readonly parts: readonly number[];
  /** Whether one of them is a word that hardly ever stands in a compound. */
  readonly isBound: boolean;
}

const NO_WAY: Way = { cost: 0, parts: [], isBound: false };

/**
 * Finds words that were run together: letters that are no word, but make words that everybody uses, of which one at least
 * hardly ever stands in a compound: تو|را|دوست, در|نهایت. Names and compounds (شهر|تهران) are not told from one another, and
 * left.
 */
export class RunTogether {
  private readonly scratch = new Letters(LONGEST);
  /** By the first hash of a word. */
  private readonly known = new Map<number, { readonly check: number; readonly cuts: readonly number[] }>();

  constructor(private readonly knowledge: Knowledge) {}

  /**
   * For each such word of a reading, in their order, the letters before which a blank was lost.
   *
   * @param isSaid whether something is said of the boundary before a letter: nothing more is said of its word
   */
  *lostBlanks(reading: Reading, isSaid: (letter: number) => boolean): Generator<readonly [number, ...number[]]> {
    for (let p = 0; p < reading.pieces; p++) {
      if (!mayBe(reading, p)) continue;
      const [first, ...others] = this.cutsOf(reading, p);
      if (first === undefined) continue;
      const start = reading.first[p] ?? 0;
      const end = reading.first[p + 1] ?? 0;
      let letter = start + 1;
      while (letter < end && !isSaid(letter)) letter++;
      if (letter === end) yield [start + first, ...others.map((cut) => start + cut)];
    }
  }

  /** After how many letters of a piece blanks were lost, remembered. */
  private cutsOf(reading: Reading, p: number): readonly number[] {
    const id = reading.id[p] ?? 0;
    const check = reading.check[p] ?? 0;
    const known = this.known.get(id);
    if (known?.check === check) return known.cuts;
    const { scratch } = this;
    scratch.clear();
    const end = reading.first[p + 1] ?? 0;
    for (let letter = reading.first[p] ?? 0; letter < end; letter++) scratch.push(reading.letter(letter));
    const cuts = this.cutsIn(scratch);
    if (this.known.size >= MOST_KNOWN) this.known.clear();
    this.known.set(id, { check, cuts });
    return cuts;
  }

  /** After how many letters blanks were lost. */
  private cutsIn(letters: Letters): readonly number[] {
    const { length } = letters;
    if (this.looksKnown(letters)) return [];
    const ways: (Way | undefined)[] = [NO_WAY];
    for (let from = 0; from < length; from++) {
      const way = ways[from];
      if (!way || way.parts.length === MOST_PARTS) continue;
      for (let to = from + 1; to <= length; to++) {
        const isBinding = isBindingAt(letters, from, to);
        if (!isBinding && !this.mayBePart(letters, from, to)) continue;
        if (from > 0 && letters.between(way.parts.at(-1) ?? 0, from) === letters.between(from, to)) continue;
        const shows = to < length && JOINS[letters.code[to - 1] ?? 0] === 1;
        const frequency = this.knowledge.frequency(letters.between(from, to));
        const cost = way.cost + COST - frequency + (shows ? COST_OF_SHOWING : 0);
        if (cost >= (ways[to]?.cost ?? Number.POSITIVE_INFINITY)) continue;
        ways[to] = { cost, parts: [...way.parts, from], isBound: way.isBound || isBinding };
      }
    }
    const { isBound, cost, parts } = ways[length] ?? NO_WAY;
    return isBound && cost <= MOST_COST * parts.length ? parts.slice(1) : [];
  }

  private mayBePart(letters: Letters, from: number, to: number): boolean {
    const { knowledge } = this;
    const hash = letters.between(from, to);
    if (SHORT.has(hash)) return true;
    if (to - from < SHORTEST_PART || to - from === letters.length) return false;
    if (knowledge.frequency(hash) < LEAST_FREQUENCY || knowledge.lexicon.word(letters.hash, from, to) === 0)
      return false;
    // بر|خواهیم is a verb.
    return !(to === letters.length && PREVERBS.has(letters.between(0, from)) && knowledge.isVerb(hash));
  }

  /** Whether letters are a word, or one with something written on to it. */
  private looksKnown(letters: Letters): boolean {
    const { knowledge } = this;
    const { length } = letters;
    if (knowledge.isFamiliar(letters, 0, length)) return true;
    for (let cut = length - 1; cut >= 2 && length - cut <= LONGEST_ENDING; cut--)
      if (ENDINGS.has(letters.between(cut, length)) && knowledge.isFamiliar(letters, 0, cut)) return true;
    for (let cut = 1; cut <= LONGEST_PREFIX && length - cut >= SHORTEST_PART; cut++)
      if (PREFIXES.has(letters.between(0, cut)) && knowledge.isFamiliar(letters, cut, length)) return true;
    return false;
  }
}

/** Whether a piece is letters without vowel marks, no word of the dictionary, and no part of a word with ZWNJ but for its first. */
function mayBe(reading: Reading, p: number): boolean {
  if (reading.kind[p] !== WORD || reading.before[p] === JOINT) return false;
  if (reading.word[p] !== UNASKED && isWordClass(classOf(reading.facts[p] ?? 0))) return false;
  const length = (reading.first[p + 1] ?? 0) - (reading.first[p] ?? 0);
  return length >= SHORTEST && length <= LONGEST && reading.vowelsIn(p) === 0;
}

/** Whether a part of letters is a word that hardly ever stands in a compound; و is told only behind what does not join to it. */
function isBindingAt(letters: Letters, from: number, to: number): boolean {
  const hash = letters.between(from, to);
  const isFirst = from === 0;
  const isLast = to === letters.length;
  if (hash === AND) return !isFirst && !isLast && JOINS[letters.code[from - 1] ?? 0] === 0;
  return (!isLast && LEFT.has(hash)) || (!isFirst && RIGHT.has(hash));
}

function hashes(words: string): ReadonlySet<number> {
  return new Set(words.split(' ').map(hashOf));
}
