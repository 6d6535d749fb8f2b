import { expect, it } from 'vitest';
import { createCleaner } from '../src/clean.js';
import { expectLinear } from './linear.js';

const HOSTILE = [
  '\u200c',
  ' ',
  '\u0640',
  '\u064e',
  '.',
  ',',
  '،',
  '?',
  '"',
  '«',
  '(',
  '`',
  '<',
  '<a',
  '](',
  '{',
  '{{',
  '$',
  '$a ',
  '%',
  '&',
  '@',
  '#a',
  '\\',
  ':',
  ':)',
  '1',
  '1.',
  '1,234,',
  '+1 ',
  'a"',
  'a ',
  'a, ',
  'a = ',
  'a/',
  'ﺍ',
  'ﯽ',
  'ة ',
  'ا\u0654',
  'ه ',
  'بِسْمِ ',
  'ال',
  'ښ ',
  '\u200f\u200cا',
  'س\u200f',
  '\u{1f600}',
  '\u200d\u{1f467}',
  '<!--',
  '`` ` ',
  'س.',
  '"س" ',
  '<<',
  ' ،',
  '« ',
  '٫',
  '‚',
  'س(',
  '^_',
  'www.',
  'https://س/',
] as const;

const scans = createCleaner({ zwnj: 'off' });

it.each(HOSTILE)('%j over and over takes linear time', (unit) => {
  expectLinear(
    (source) => scans.clean(source),
    (size) => `سلام ${unit.repeat(size / unit.length)}`,
  );
});

it('a line of five million letters without a blank is read in parts', () => {
  const line = 'كتاب'.repeat(1_250_000);
  expect(scans.clean(line)).toBe('کتاب'.repeat(1_250_000));
}, 120_000);
