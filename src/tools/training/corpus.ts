import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCleaner } from '../../clean.js';

/** A text to learn from: its lines, and how much each counts. */
export interface Text {
  readonly name: string;
  readonly lines: readonly string[];
  readonly weight: number;
  /** Whether it was collected: others wrote it, each with habits of his own. */
  readonly isCollected: boolean;
}

/** How texts are taken: as they are, or, where they were collected, brought to one habit line by line; and how much each counts. */
export interface Reading {
  readonly settled?: (line: string) => string;
  readonly weight: number;
}

/**
 * Every `.txt` of a folder, its characters mended as the earlier passes would.
 *
 * @param reading how to take the file of a name
 */
export function readTexts(folder: string, reading: (name: string) => Reading): Text[] {
  const cleaner = createCleaner({ zwnj: 'off' });
  return textsIn(folder).map((name) => {
    const { settled, weight } = reading(name);
    const text = cleaner.clean(readFileSync(join(folder, name), 'utf8'));
    const lines = text.split('\n').filter((line) => line !== '');
    return { name, lines: settled ? lines.map(settled) : lines, weight, isCollected: settled !== undefined };
  });
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

/** A fold of texts: its lines, and all others. */
export interface Fold {
  readonly held: readonly Text[];
  readonly rest: readonly Text[];
}

/**
 * Texts in `count` folds, each line in one by chance.
 *
 * @returns the fold of a number, 0 to `count` - 1
 */
export function folds(texts: readonly Text[], count: number, chance: () => number): (fold: number) => Fold {
  const foldOf = texts.map(({ lines }) => lines.map(() => Math.floor(chance() * count)));
  const partOf = (isIn: (fold: number | undefined) => boolean) =>
    texts.map((text, t) => ({ ...text, lines: text.lines.filter((_, l) => isIn(foldOf[t]?.[l])) }));
  return (fold) => ({ held: partOf((of) => of === fold), rest: partOf((of) => of !== fold) });
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
