import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCleaner } from '../../clean.js';

/** A text to learn from: its lines, and how much each counts. */
export interface Text {
  readonly name: string;
  readonly lines: readonly string[];
  readonly weight: number;
}

/** What was written to learn from is of the hard kinds, and counts more than what was collected. */
const WRITTEN = 3;

/**
 * Every `.txt` of a folder, its characters mended as the earlier passes would. What was written to learn from is right as
 * it is; texts of other habits are `settled`.
 *
 * @param isWritten tells the first from the others by the name of the file
 */
export function readTexts(
  folder: string,
  isWritten: (name: string) => boolean,
  settled: (line: string) => string,
): Text[] {
  const cleaner = createCleaner({ zwnj: 'off' });
  return textsIn(folder).map((name) => ({
    name,
    lines: cleaner
      .clean(readFileSync(join(folder, name), 'utf8'))
      .split('\n')
      .filter((line) => line !== '')
      .map(isWritten(name) ? (line) => line : settled),
    weight: isWritten(name) ? WRITTEN : 1,
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

/** All words of the `.txt` files of a folder, one a line. */
export function readFolder(folder: string): string[] {
  return textsIn(folder).flatMap((name) => readWords(join(folder, name)));
}

/** The names of the `.txt` files of a folder, sorted. */
function textsIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort();
}
