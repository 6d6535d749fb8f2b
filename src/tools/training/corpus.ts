import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCleaner } from '../../clean.js';

/** A text to learn from: its lines, and how much each counts. */
export interface Text {
  readonly name: string;
  readonly lines: readonly string[];
  readonly weight: number;
}

/** Texts that were written to learn from are right as they are. */
function isOurs(name: string): boolean {
  return WEIGHTS.some(([prefix]) => name.startsWith(prefix));
}

/** Small texts of the hard kinds count more than large ones. */
const WEIGHTS: readonly (readonly [prefix: string, weight: number])[] = [
  ['written-', 3],
  ['formal', 3],
  ['spoken', 3],
  ['hard', 3],
];

/** Every `.txt` of a folder, its characters mended as the earlier passes would, and texts of other habits `settled`. */
export function readTexts(folder: string, settled: (line: string) => string): Text[] {
  const cleaner = createCleaner({ zwnj: 'off' });
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => ({
      name,
      lines: cleaner
        .clean(readFileSync(join(folder, name), 'utf8'))
        .split('\n')
        .filter((line) => line !== '')
        .map(isOurs(name) ? (line) => line : settled),
      weight: WEIGHTS.find(([prefix]) => name.startsWith(prefix))?.[1] ?? 1,
    }));
}

/** Words with their counts: `word,count` lines. */
export function readCounts(file: string): [word: string, count: number][] {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.split(','))
    .filter(([word, count]) => word !== undefined && word !== '' && Number(count) > 0)
    .map(([word = '', count]) => [word, Number(count)]);
}

/** The columns of a file of verb stems, split at commas, tabs, spaces and #. */
export function readStems(file: string): string[][] {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split(/[,#\s]/));
}

/** The first column of a file of words. */
export function readWords(file: string): string[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.split(',')[0]?.trim() ?? '')
    .filter((word) => word !== '');
}

/** Lines next to each other are of one text, so they go into one fold together. */
const BLOCK = 1;

/** The texts in two parts: the lines of a fold, and all others. */
export function split(
  texts: readonly Text[],
  fold: number,
  folds: number,
): { readonly held: Text[]; readonly rest: Text[] } {
  const inFold = (index: number) => Math.floor(index / BLOCK) % folds === fold;
  return {
    held: texts.map((text) => ({ ...text, lines: text.lines.filter((_, index) => inFold(index)) })),
    rest: texts.map((text) => ({ ...text, lines: text.lines.filter((_, index) => !inFold(index)) })),
  };
}
