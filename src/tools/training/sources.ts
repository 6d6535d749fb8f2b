import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lexicon } from '../../lexicon/lexicon.js';
import { ZWNJ } from '../../text/chars.js';
import { readDictionary } from '../lexicon/dictionary.js';
import { readCounts, readStems, readTexts, readWords } from './corpus.js';
import { settle } from './settle.js';
import type { Sources } from './tables.js';
import { verbForms } from './verbs.js';

/** All that there is to learn from: the texts of a corpus and our own, word lists, and the dictionary. */
export function readSources(corpus: string): Sources {
  const { stems } = readDictionary();
  const adjectives = new Set(stems.filter(({ flags }) => /s[tu]/.test(flags)).map(({ stem }) => stem));
  const settled = (line: string) => settle(line, lexicon(), adjectives);
  const own = fileURLToPath(new URL('../../../src/tools/training/texts', import.meta.url));
  const list = (name: string) => join(corpus, 'lexicon', name);
  return {
    texts: [...readTexts(join(corpus, 'train'), settled), ...readTexts(own, settled)],
    counts: readCounts(list('shekar-vocab.csv')),
    compounds: [
      ...readWords(list('shekar-compound_words.csv')).filter((word) => !word.includes('#')),
      ...stems.map(({ stem }) => stem).filter(isCompound),
      ...formsOf(readStems(list('shekar-verbs.csv')), readStems(list('hazm-informal-verbs.tsv'))),
    ],
    lexicon: lexicon(),
  };
}

/** What the dictionary writes with ZWNJ but for verb forms: those it lists one by one, thousands to a prefix. */
function isCompound(stem: string): boolean {
  return stem.includes(ZWNJ) && !/می\u200c|\u200c(?:ام|ای|ایم|اید|اند)$/.test(stem);
}

function formsOf(verbs: readonly string[][], informal: readonly string[][]): string[] {
  const present = verbs.flatMap(([stem = '', , spoken = '']) => [stem, spoken]);
  const past = verbs.flatMap(([, stem = '', , spoken = '']) => [stem, spoken]);
  return verbForms([...present, ...informal.map(([, , spoken = '']) => spoken)], past);
}
