import fc from 'fast-check';
import { expect } from 'vitest';
import { createCleaner } from '../src/clean.js';
import { NBSP, TATWEEL, ZWNJ } from '../src/text/chars.js';
import { isBlank, isInvisible } from '../src/text/classes.js';
import { apply } from '../src/text/edits.js';
import { viewOf } from '../src/text/view.js';
import type { Format, FormatOptions } from '../src/types.js';
import { guard } from './guarded.js';

export const cleaner = createCleaner();

/** The values that a format finds, each as it reads. */
export function valuesOf(format: Format, source: string, options?: FormatOptions): string[] {
  const values: string[] = [];
  for (const { start, end, gap, text } of format.read(source, options).spans) {
    const read = text ?? source.slice(start, end);
    values.push(gap === 'break' ? read : `${values.pop() ?? ''}${read}`);
  }
  return values;
}

/** Cleans a source, holds the laws that every format keeps to, and returns what came out. */
export function cleanLawfully(format: Format, source: string, options?: FormatOptions): string {
  const prose = format.read(source, options);
  const edits = cleaner.edits(source, prose);
  const strays = edits.filter((edit) => !prose.spans.some((span) => span.start <= edit.start && edit.end <= span.end));
  expect(strays, 'edits outside the prose').toEqual([]);
  const cleaned = cleaner.clean(source, prose);
  expect(apply(source, edits), 'the edits are the change').toBe(cleaned);
  expect(outside(format, cleaned, options), 'what is no prose').toBe(outside(format, source, options));
  // Whether the rules themselves come to rest on a text is not for a format to say.
  if (isAtRest(cleaner.clean(viewOf(source, prose).text))) {
    expect(cleaner.clean(cleaned, format.read(cleaned, options)), 'the second run').toBe(cleaned);
    // What the laws allow, the guard before a write lets through.
    const fixes = edits.filter(({ fix }) => fix);
    const after = apply(source, fixes);
    guard(cleaner, { before: source, after, fixes, proseBefore: prose, proseAfter: format.read(after, options) });
  }
  return cleaned;
}

function isAtRest(text: string): boolean {
  return cleaner.clean(text) === text;
}

function outside(format: Format, source: string, options?: FormatOptions): string {
  let rest = '';
  let at = 0;
  for (const { start, end } of format.read(source, options).spans) {
    rest += source.slice(at, start);
    at = end;
  }
  return rest + source.slice(at);
}

/** Whether each of some values is cleaned alone as it is beside the others, and comes to rest: what the rules owe. */
export function areIndependent(values: readonly string[]): boolean {
  const alone = values.map((value) => cleaner.clean(value)).join('\n');
  return cleaner.clean(values.join('\n')) === alone && isAtRest(alone);
}

/** A value as data files mean it: cleaned, where it holds a Persian letter, but for the blanks at its edges. */
export function cleanValue(value: string): string {
  if (!/(?![\ufe70-\ufe7f])(?=\p{L})\p{Script=Arabic}/u.test(value)) return value;
  const start = edgeOf(value);
  const end = value.length - edgeOf([...value].reverse().join(''));
  return value.slice(0, start) + cleaner.clean(value.slice(start, end)) + value.slice(end);
}

/** How long the blanks are that a text begins with, with what cannot be seen before the last of them. */
function edgeOf(text: string): number {
  let edge = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isBlank(code) || code === 9) edge = at + 1;
    else if (!isInvisible(code)) break;
  }
  return edge;
}

/** A tree with every string in it put through a function. Keys and what is no string stay. */
export function mapStrings(tree: unknown, change: (value: string) => string): unknown {
  if (typeof tree === 'string') return change(tree);
  if (Array.isArray(tree)) return tree.map((item) => mapStrings(item, change));
  if (typeof tree !== 'object' || tree === null || tree instanceof Date) return tree;
  return Object.fromEntries(Object.entries(tree).map(([key, value]) => [key, mapStrings(value, change)]));
}

const WORDS = [
  'علي',
  'كتاب',
  'می',
  'رود',
  'ها',
  'خانه ی',
  'گفت',
  'سلام',
  'hello',
  'https://a.ir/x?y=1',
  'v1.2',
  '12',
  '۱۲',
  '٣',
];
const MARKS = '"\'\\,;?:#-()[]{}«»%&*!|>@`.،؛~=+/$_'.split('');
const OTHERS = [' ', ' ', ' ', '  ', ZWNJ, `${ZWNJ}${ZWNJ}`, NBSP, TATWEEL, '...', '😀', '\u064b', '--', "''", '""'];

/** Text of one line such as Persian files hold, marks of every syntax among its words. */
export const persianLine = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...WORDS) },
      fc.constantFrom(...MARKS),
      fc.constantFrom(...OTHERS),
    ),
    {
      maxLength: 12,
    },
  )
  .map((parts) => parts.join(''));

/** The same, of some lines. */
export const persianText = fc.array(persianLine, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n'));
