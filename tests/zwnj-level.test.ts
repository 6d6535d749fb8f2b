import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createCleaner } from '../src/clean.js';
import { rules } from '../src/rules/index.js';
import { ZWNJ } from '../src/text/chars.js';
import { apply } from '../src/text/edits.js';

const TEXTS = join(import.meta.dirname, '..', 'src', 'tools', 'training', 'texts');
const OWN = readdirSync(TEXTS)
  .map((name) => readFileSync(join(TEXTS, name), 'utf8'))
  .join('')
  .replaceAll(ZWNJ, ' ');
const BOUNDARY_RULES = new Set(rules.filter(({ pass }) => pass === 'boundaries').map(({ id }) => id));

function boundaryEdits(zwnj: 'safe' | 'likely' | 'ask' | 'off') {
  return createCleaner({ zwnj })
    .edits(OWN)
    .filter((edit) => edit.rules.every((id) => BOUNDARY_RULES.has(id)));
}

describe('the level', () => {
  it.each([
    ['safe', ['safe']],
    ['likely', ['safe', 'likely']],
    ['ask', ['safe', 'likely', 'ask']],
  ] as const)('%s mends %j, and what is less sure is only reported', (level, mended: readonly string[]) => {
    const edits = boundaryEdits(level);
    expect(new Set(edits.map(({ confidence }) => confidence))).toEqual(new Set(['safe', 'likely', 'ask']));
    for (const edit of edits) expect(edit.fix, edit.reason).toBe(mended.includes(edit.confidence));
    expect(apply(OWN, edits)).toBe(
      apply(
        OWN,
        edits.filter(({ fix }) => fix),
      ),
    );
  });

  it('off says nothing of word boundaries', () => {
    expect(boundaryEdits('off')).toEqual([]);
    expect(createCleaner({ zwnj: 'off' }).edits('این API ها')).toEqual([]);
  });

  it('what is only reported is not carried out', () => {
    const cleaner = createCleaner();
    const reported = cleaner.edits(OWN).filter(({ fix }) => !fix);
    expect(reported.length).toBeGreaterThan(0);
    const asked = cleaner.edits(cleaner.clean(OWN));
    expect(asked.every(({ fix }) => !fix)).toBe(true);
  });
});
