import { expect, it } from 'vitest';
import { createCleaner } from '../src/clean.js';
import { HOSTILE } from './hostile.js';
import { expectLinear } from './linear.js';

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
});
