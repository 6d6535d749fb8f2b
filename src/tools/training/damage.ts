import { hashOf, LONGEST } from '../../lexicon/hash.js';
import type { Lexicon } from '../../lexicon/lexicon.js';
import { ZWNJ } from '../../text/chars.js';
import { JOINS } from '../../zwnj/kinds.js';
import { Letters } from '../../zwnj/letters.js';

/** A source of numbers in [0, 1), the same for the same seed (mulberry32, T. Ettinger, public domain). */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** How a line is damaged: the shares of ZWNJs that are deleted and that become spaces; the rest stay. */
export interface Damage {
  readonly deleted: number;
  readonly spaced: number;
}

const ENDINGS = /(?<=[ادذرزژو])(?:ها(?:ی|یی|یم|یت|یش|یمان|یتان|یشان)?|تر(?:ین)?)(?![\u0621-\u06d3\u200c])/g;

/**
 * The share of the blanks behind a joining letter that are lost as well: شهرتهران is no word with a ZWNJ, though it looks like one.
 */
const LOST_BLANKS = 0.02;

/**
 * A good line as it looks when its ZWNJs are lost on the way, some plurals after a non-joining letter are torn off, and a
 * few words are run together.
 */
export function damage(line: string, { deleted, spaced }: Damage, chance: () => number, lexicon: Lexicon): string {
  const torn = line.replace(/[\u0621-\u064a\u0654\u0671-\u06d3]+/g, (word) =>
    word.replace(ENDINGS, (ending, at: number) => {
      const stem = word.slice(0, at);
      return stem.length > 1 && lexicon.stem(hashOf(stem)) > 0 && takesEnding(word, lexicon) && chance() < spaced / 3
        ? ` ${ending}`
        : ending;
    }),
  );
  const run = torn.replace(/(?<=[\u0621-\u06d3]) (?=[\u0621-\u06d3])/g, (blank, at: number) =>
    JOINS[torn.charCodeAt(at - 1)] === 1 && chance() < LOST_BLANKS ? '' : blank,
  );
  return run.replace(/\u200c(و(?=[\u0621-\u06d3]{2}))?/g, (_all, vav: string | undefined) => {
    const roll = chance();
    if (roll < deleted) return vav ?? '';
    if (roll >= deleted + spaced) return ZWNJ + (vav ?? '');
    return vav === undefined ? ' ' : chance() < 0.7 ? ` ${vav} ` : ` ${vav}`;
  });
}

/** Whether the dictionary lets the stem of a word take the ending that it has. */
function takesEnding(word: string, lexicon: Lexicon): boolean {
  const letters = new Letters(word.length);
  for (let n = 0; n < word.length; n++) letters.push(word.charCodeAt(n));
  return word.length <= LONGEST && lexicon.word(letters.hash, 0, word.length) > 0;
}
