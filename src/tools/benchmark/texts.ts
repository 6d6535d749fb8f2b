import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ZWNJ } from '../../text/chars.js';

/** A text to be cleaned, by how it was damaged. */
export interface BenchText {
  readonly name: string;
  readonly text: string;
}

/** The `.txt` files of a folder as they are, without their ZWNJs, and with blanks in their place; each `size` bytes long. */
export function benchTexts(folder: string, size: number): BenchText[] {
  const given = readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n');
  if (given.trim() === '') throw new Error(`${folder}: no .txt files with text`);
  return [
    { name: 'as given', text: repeated(given, size) },
    { name: 'ZWNJs deleted', text: repeated(given.replaceAll(ZWNJ, ''), size) },
    { name: 'ZWNJs spaced', text: repeated(given.replaceAll(ZWNJ, ' '), size) },
  ];
}

function repeated(text: string, size: number): string {
  return text.repeat(Math.ceil(size / Buffer.byteLength(text)));
}
