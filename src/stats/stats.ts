import { ZWNJ } from '../text/chars.js';
import { kindOf, script } from '../text/unicode.js';
import { wordsAround } from '../text/words-around.js';
import type { Change, Edit } from '../types.js';
import { bidiControlName, digitSet, hiddenName, variantName } from './characters.js';
import { type Counts, Histogram, sumCounts } from './histogram.js';
import { type PerTopic, perTopic, quoteName, type Topic, wayOf } from './mixed.js';
import type { Tally } from './tally.js';
import { WordReader } from './words.js';

/** What there is in a text. Every count is of its prose, but for `hidden` and `bidi`, which are of all of it. */
export interface Stats {
  readonly words: number;
  readonly sentences: number;
  /** Code points. */
  readonly characters: number;
  readonly scripts: Counts;
  readonly kinds: Counts;
  /** Arabic look-alikes of Persian letters. */
  readonly variants: Counts;
  readonly digits: Counts;
  /** `right` stay, `wrong` are taken away, `missing` are put in. */
  readonly zwnj: Counts;
  /** Edits by rule. */
  readonly rules: Counts;
  /** Ways of writing one thing, by topic. */
  readonly mixed: PerTopic<Counts>;
  readonly hidden: Counts;
  readonly bidi: Counts;
}

/** One stretch of a text: as it stands, the prose of it, and what would be mended, over the text as it stands. */
export interface Reading {
  readonly source: string;
  readonly prose: string;
  readonly edits: readonly Edit[];
}

/** Counts a text, window by window. */
export class TextStats {
  readonly #prose = new Histogram();
  readonly #source = new Histogram();
  readonly #reader = new WordReader();
  readonly #ways = new Map<string, Map<string, number>>();
  readonly #rules = new Map<string, number>();
  #words = 0;
  #wrong = 0;
  #missing = 0;

  /** The tallies may be those of several texts. */
  constructor(
    readonly words: Tally,
    readonly corrections: Tally,
  ) {}

  add({ source, prose, edits }: Reading): void {
    this.#prose.add(prose);
    this.#source.add(source);
    this.#readWords(prose);
    for (const edit of edits) {
      const { read, rules } = edit;
      if (read) this.#addChange(prose, read, rules);
      else this.#addChange(source, edit, rules);
    }
  }

  result(): Stats {
    const kinds = this.#prose.by(kindOf);
    return {
      words: this.#words,
      sentences: this.#reader.sentences + (this.#reader.open ? 1 : 0),
      characters: Object.values(kinds).reduce((sum, count) => sum + count, 0),
      scripts: this.#prose.by((code) => script(code) ?? 'Unknown'),
      kinds,
      variants: this.#prose.by(variantName),
      digits: this.#prose.by(digitSet),
      zwnj: {
        right: Math.max(0, this.#prose.of(ZWNJ.charCodeAt(0)) - this.#wrong),
        wrong: this.#wrong,
        missing: this.#missing,
      },
      rules: Object.fromEntries(this.#rules),
      mixed: perTopic((topic) => this.#waysOf(topic)),
      hidden: this.#source.by(hiddenName),
      bidi: this.#source.by(bidiControlName),
    };
  }

  #readWords(prose: string): void {
    let before = '';
    this.#reader.read(prose, (word, gap) => {
      this.#words++;
      if (/\p{L}/u.test(word)) this.words.add(word);
      const way = wayOf(word, before, gap);
      if (way) increase(this.#ways, ...way);
      before = word;
    });
  }

  #addChange(page: string, change: Change, rules: readonly string[]): void {
    const { removed, inserted, before, after } = wordsAround(page, change);
    const more = zwnjs(inserted) - zwnjs(removed);
    if (more > 0) this.#missing += more;
    else this.#wrong -= more;
    for (const id of rules) this.#rules.set(id, (this.#rules.get(id) ?? 0) + 1);
    this.corrections.add(`${before} → ${after}`);
  }

  #waysOf(topic: Topic): Counts {
    if (topic === 'quotes') return this.#prose.by(quoteName);
    return Object.fromEntries(this.#ways.get(topic) ?? []);
  }
}

/** The stats of two texts as those of one. */
export function sumStats(a: Stats, b: Stats): Stats {
  return {
    words: a.words + b.words,
    sentences: a.sentences + b.sentences,
    characters: a.characters + b.characters,
    scripts: sumCounts(a.scripts, b.scripts),
    kinds: sumCounts(a.kinds, b.kinds),
    variants: sumCounts(a.variants, b.variants),
    digits: sumCounts(a.digits, b.digits),
    zwnj: sumCounts(a.zwnj, b.zwnj),
    rules: sumCounts(a.rules, b.rules),
    mixed: perTopic((topic) => sumCounts(a.mixed[topic], b.mixed[topic])),
    hidden: sumCounts(a.hidden, b.hidden),
    bidi: sumCounts(a.bidi, b.bidi),
  };
}

/** How long a person reads silently, at 200 words a minute. */
export function readingMinutes({ words }: Stats): number {
  return Math.ceil(words / 200);
}

function increase(counts: Map<string, Map<string, number>>, topic: string, way: string): void {
  const ways = counts.get(topic) ?? new Map<string, number>();
  counts.set(topic, ways.set(way, (ways.get(way) ?? 0) + 1));
}

function zwnjs(text: string): number {
  return text.split(ZWNJ).length - 1;
}
