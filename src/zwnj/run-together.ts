import { hashesOf, hashOf } from '../lexicon/hash.js';
import { isEnding } from './affix.js';
import { JOINS } from './kinds.js';
import { isWordClass, type Knowledge } from './knowledge.js';
import { Letters } from './letters.js';
import { JOINT, UNASKED, WORD } from './pieces.js';
import type { Reading } from './reading.js';
import { classOf } from './word-facts.js';

/** Words behind which a blank is lost, and words before which one is. */
const LEFT = hashesOf('از به در با بر تا که این آن هر برای بین چه را اگر چون ولی اما');
const RIGHT = hashesOf(
  'را است که بود شد به از در با این آن برای تا نیست کرد کند کردند کنند داد دارد شود شوند نشود باشد',
);
/** Words of two letters that may stand beside those. */
const SHORT = hashesOf('تو ما او من یا پس');
/** Short words that are the end of one and the beginning of another more often than a word in the middle. */
const DOUBTED = hashesOf('بر تا با پس یا');
const AND = hashOf('و');
/** The verb that follows has its ZWNJ: فکرمی\u200cکند. */
const VERB_PREFIX = hashesOf('می نمی');
/** Of the preverbs those that verbs are written on to without می: برخواهیم. */
const JOINED_PREVERBS = hashesOf('بر در');
/** Words that begin a phrase, and those that none of them has behind it. */
const PHRASE_HEADS = hashesOf('از به در با بر تا یا برای');
const NEVER_BEHIND_HEADS = hashesOf('را است که بود شد نیست کرد کند شود از با بر');
/** They are written together with و as well. */
const NUMBERS = hashesOf('بیست سی چهل پنجاه شصت هفتاد هشتاد نود صد دویست سیصد چهارصد پانصد ششصد هفتصد هشتصد نهصد هزار');

/** What may be written on to a word, in speech too, so that the whole is a word though nobody lists it. */
const ENDINGS = hashesOf(
  'ا ای اش ام ات امون اتون اشون ه ن مه ته شه ین ی م ت ش مان تان شان مون تون شون ست اند اید ایم ان هایی ها های یی گر گری رو یم ید ند و',
);
const LONGEST_ENDING = 4;
const PREFIXES = hashesOf('ن می نمی ب بی نا هم');
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
 * What a part costs on the average, at most. In texts of the web with 212,000 words 187 different ones were found so, of which
 * 177 were run together, by a reader. Of 1,363 blanks that were taken out of perdt-dev, persianqa and seraji-dev at random
 * 383 were found, with 28 that had not been there.
 */
const MOST_COST = 9.5;

/** The same where the letters look like a word with something written on to it, as درا|ین. */
const MOST_COST_OF_ENDED = 6;
/** What a blank costs besides that was lost behind a letter that joins: it shows, and is put back while one types. */
const COST_OF_SHOWING = 1.5;
/** What one of `DOUBTED` costs besides between two others. */
const COST_OF_DOUBT = 3;

/** The best way to a place in a word. */
interface Way {
  readonly cost: number;
  /** Where its parts begin. */
  readonly parts: readonly number[];
  /** Whether one of them is a word that hardly ever stands in a compound. */
  readonly isBound: boolean;
}

/** Whether a ZWNJ stands before a word, or behind it. */
interface Beside {
  readonly isBehindJoint: boolean;
  readonly isBeforeJoint: boolean;
}

/** A word that is several, by its letters from `start` up to `end`, and those before which blanks were lost. */
interface LostBlanks {
  readonly start: number;
  readonly end: number;
  readonly letters: readonly [number, ...number[]];
}

const NO_WAY: Way = { cost: 0, parts: [], isBound: false };

/**
 * Finds words that were run together: letters that are no word, but make words that everybody uses, of which one at least
 * hardly ever stands in a compound: تو|را|دوست, در|نهایت. Names and compounds (شهر|تهران) are not told from one another, and
 * left.
 */
export class RunTogether {
  private readonly scratch = new Letters(LONGEST);
  /** By the first hash of a word and what is beside it. */
  private readonly known = new Map<number, { readonly check: number; readonly cuts: readonly number[] }>();

  constructor(private readonly knowledge: Knowledge) {}

  /**
   * Such words of a reading, in their order.
   *
   * @param isTaken whether something is done at the boundary before a letter: nothing is said of its word then
   */
  *lostBlanks(reading: Reading, isTaken: (letter: number) => boolean): Generator<LostBlanks> {
    for (let p = 0; p < reading.pieces; p++) {
      if (!mayBe(reading, p)) continue;
      const [first, ...others] = this.cutsOf(reading, p);
      if (first === undefined) continue;
      const start = reading.first[p] ?? 0;
      const end = reading.first[p + 1] ?? 0;
      let letter = start + 1;
      while (letter < end && !isTaken(letter)) letter++;
      if (letter === end) yield { start, end, letters: [start + first, ...others.map((cut) => start + cut)] };
    }
  }

  /** After how many letters of a piece blanks were lost, remembered. */
  private cutsOf(reading: Reading, p: number): readonly number[] {
    const beside = { isBehindJoint: reading.before[p] === JOINT, isBeforeJoint: reading.before[p + 1] === JOINT };
    const check = reading.check[p] ?? 0;
    const key = (reading.id[p] ?? 0) * 4 + (beside.isBehindJoint ? 2 : 0) + (beside.isBeforeJoint ? 1 : 0);
    const known = this.known.get(key);
    if (known?.check === check) return known.cuts;
    const { scratch } = this;
    scratch.clear();
    const end = reading.first[p + 1] ?? 0;
    for (let letter = reading.first[p] ?? 0; letter < end; letter++) scratch.push(reading.letter(letter));
    const cuts = this.cutsIn(scratch, beside);
    if (this.known.size >= MOST_KNOWN) this.known.clear();
    this.known.set(key, { check, cuts });
    return cuts;
  }

  /** After how many letters blanks were lost. */
  private cutsIn(letters: Letters, beside: Beside): readonly number[] {
    const { length } = letters;
    if (beside.isBehindJoint) {
      // سنگین\u200cتر|از, though تراز is a word.
      for (let cut = 2; cut < length; cut++)
        if (isEnding(letters.between(0, cut)) && RIGHT.has(letters.between(cut, length))) return [cut];
    }
    if (this.knowledge.isFamiliar(letters, 0, length)) return [];
    const ways: (Way | undefined)[] = [NO_WAY];
    for (let from = 0; from < length; from++) {
      const way = ways[from];
      if (!way || way.parts.length === MOST_PARTS) continue;
      const last = letters.between(way.parts.at(-1) ?? 0, from);
      for (let to = from + 1; to <= length; to++) {
        const isBinding = this.isBindingAt(letters, from, to, last, beside);
        if (!isBinding && !this.mayBePart(letters, from, to, beside)) continue;
        if (from > 0 && areNever(last, letters.between(from, to))) continue;
        const cost = way.cost + this.costOf(letters, from, to);
        if (cost >= (ways[to]?.cost ?? Number.POSITIVE_INFINITY)) continue;
        ways[to] = { cost, parts: [...way.parts, from], isBound: way.isBound || isBinding };
      }
    }
    const { isBound, cost, parts } = ways[length] ?? NO_WAY;
    const most = this.looksEnded(letters) ? MOST_COST_OF_ENDED : MOST_COST;
    return isBound && cost <= most * parts.length ? parts.slice(1) : [];
  }

  /** What a part of letters costs: the more, the rarer it is. */
  private costOf(letters: Letters, from: number, to: number): number {
    const hash = letters.between(from, to);
    const isLast = to === letters.length;
    const shows = !isLast && JOINS[letters.code[to - 1] ?? 0] === 1;
    const isDoubted = from > 0 && !isLast && DOUBTED.has(hash);
    return COST - this.knowledge.frequency(hash) + (shows ? COST_OF_SHOWING : 0) + (isDoubted ? COST_OF_DOUBT : 0);
  }

  private mayBePart(letters: Letters, from: number, to: number, { isBehindJoint }: Beside): boolean {
    const { knowledge } = this;
    const hash = letters.between(from, to);
    if (SHORT.has(hash)) return true;
    if (to - from < SHORTEST_PART || to - from === letters.length) return false;
    if (knowledge.frequency(hash) < LEAST_FREQUENCY) return false;
    const isVerb = knowledge.isVerb(hash);
    if (knowledge.lexicon.word(letters.hash, from, to) === 0 && !(isVerb && isBehindJoint && from === 0)) return false;
    // بر|خواهیم is a verb.
    return !(isVerb && to === letters.length && JOINED_PREVERBS.has(letters.between(0, from)));
  }

  /** Whether a part of letters is a word that hardly ever stands in a compound. */
  private isBindingAt(letters: Letters, from: number, to: number, last: number, { isBeforeJoint }: Beside): boolean {
    const hash = letters.between(from, to);
    const isFirst = from === 0;
    const isLast = to === letters.length;
    if (hash === AND) {
      // Behind a letter that joins و would show; at the end it is the object of speech, but behind a verb.
      if (isFirst || JOINS[letters.code[from - 1] ?? 0] === 1) return false;
      return isLast ? this.knowledge.isVerb(last) : !NUMBERS.has(last);
    }
    if (isLast && isBeforeJoint && VERB_PREFIX.has(hash)) return !isFirst;
    return (!isLast && LEFT.has(hash)) || (!isFirst && RIGHT.has(hash));
  }

  /** Whether letters look like a word with something written on to it. */
  private looksEnded(letters: Letters): boolean {
    const { knowledge } = this;
    const { length } = letters;
    for (let cut = length - 1; cut >= 2 && length - cut <= LONGEST_ENDING; cut--)
      if (ENDINGS.has(letters.between(cut, length)) && knowledge.isFamiliar(letters, 0, cut)) return true;
    for (let cut = 1; cut <= LONGEST_PREFIX && length - cut >= SHORTEST_PART; cut++)
      if (PREFIXES.has(letters.between(0, cut)) && isWordOrVerb(knowledge, letters, cut)) return true;
    return false;
  }
}

function isWordOrVerb(knowledge: Knowledge, letters: Letters, from: number): boolean {
  return knowledge.isFamiliar(letters, from, letters.length) || knowledge.isVerb(letters.between(from, letters.length));
}

/** Whether a piece is letters without vowel marks, and no word of the dictionary unless it may be an ending and a word. */
function mayBe(reading: Reading, p: number): boolean {
  if (reading.kind[p] !== WORD) return false;
  const isKnown = reading.word[p] !== UNASKED && isWordClass(classOf(reading.facts[p] ?? 0));
  if (isKnown && reading.before[p] !== JOINT) return false;
  const length = (reading.first[p + 1] ?? 0) - (reading.first[p] ?? 0);
  return length >= SHORTEST && length <= LONGEST && reading.vowelsIn(p) === 0;
}

/** Whether two words never follow one another in a sentence, or are written together. */
function areNever(left: number, right: number): boolean {
  if (left === right) return true;
  if (right === AND || left === AND) return SHORT.has(left) || SHORT.has(right);
  return PHRASE_HEADS.has(left) && NEVER_BEHIND_HEADS.has(right);
}
