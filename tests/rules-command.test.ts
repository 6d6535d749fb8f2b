import { describe, expect, it } from 'vitest';
import { CHOICES, presetsOf, resolve } from '../src/options.js';
import { rules } from '../src/rules/index.js';
import { codePointChange } from '../src/text/code-points.js';
import { fanorm } from './run-bin.js';

describe('fanorm rules', () => {
  it('lists every rule on a line, in order', () => {
    const { status, stdout } = fanorm(['rules']);
    expect(status).toBe(0);
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => line.split(' ')[0]),
    ).toEqual(rules.map(({ id }) => id));
  });

  it.each(['rules', 'explain'])('%s ID says why, with code points, safety, presets and options', (command) => {
    expect(fanorm([command, 'arabic-yeh']).stdout.split('\n')).toEqual([
      'arabic-yeh (safe: as good as certain; on in minimal, standard, corpus)',
      '',
      'Write ی (U+06CC) for the Arabic, Pashto and other look-alikes ي ى ې ۍ.',
      'They look like ی in some of their forms only, and a search for one does not find the other.',
      '',
      'Changes',
      '  U+064A → U+06CC   علي → علی',
      '  U+064A → U+06CC, U+0649 → U+06CC   يحيى → یحیی',
      '',
      'Keeps',
      '  علی',
      '  مسئله',
      '',
      'Options',
      '  --disable arabic-yeh, or in fanorm.json "rules": { "arabic-yeh": false }',
      '',
    ]);
  });

  it.each([
    ['ezafe-style', 'on in standard with --ezafe, corpus', 'enable', '--ezafe keep|hamza|yeh'],
    ['digits', 'on in standard, corpus', 'disable', '--digits fa|en|keep'],
    ['zwnj-plural', 'on in standard, corpus', 'disable', '--zwnj likely|on|safe|ask|off'],
    ['latin-plural', 'on in standard, corpus', 'disable', '--zwnj likely|on|safe|ask|off'],
  ])('%s says by which option it is on', (id, on, toggle, option) => {
    const { stdout } = fanorm(['rules', id]);
    expect(stdout).toContain(`; ${on})\n`);
    expect(stdout).toContain(`\n  --${toggle} ${id}, or in fanorm.json`);
    expect(stdout).toContain(`\n  ${option}, or in fanorm.json`);
  });

  it.each(CHOICES.preset)('in %s, what it says of each rule is what holds', (preset) => {
    const said = rules.filter((rule) => presetsOf(rule).includes(preset)).map(({ id }) => id);
    expect(said).toEqual(rules.map(({ id }) => id).filter((id) => resolve({ preset }).rules.has(id)));
  });

  it('--format json holds all of them', () => {
    const { rules: found } = JSON.parse(fanorm(['rules', '--format', 'json']).stdout);
    expect(found.map((rule: { id: string }) => rule.id)).toEqual(rules.map(({ id }) => id));
    expect(found[0]).toMatchObject({ safety: 'safe', changes: [{ before: 'علي', codePoints: 'U+064A → U+06CC' }, {}] });
  });

  it('an unknown rule is an error that knows the nearest', () => {
    const { status, stderr } = fanorm(['rules', 'arabic-yhe']);
    expect(status).toBe(2);
    expect(stderr).toContain('unknown rule "arabic-yhe" (did you mean "arabic-yeh"?)');
  });
});

describe('a change in code points', () => {
  const rows = [
    ['علي', 'علی', 'U+064A → U+06CC'],
    ['ييي', 'ییی', 'U+064A → U+06CC'],
    ['می رود', 'می\u200cرود', 'U+0020 → U+200C'],
    ['کتابها', 'کتاب\u200cها', 'nothing → U+200C'],
    ['a  b', 'a b', 'U+0020 → nothing'],
    ['aaa', 'aa', 'U+0061 → nothing'],
    ['1234', '۱۲۳۴', 'U+0031 → U+06F1, U+0032 → U+06F2, U+0033 → U+06F3, …'],
    ['😀', '😁', 'U+1F600 → U+1F601'],
  ] as const;
  it.each(rows)('%s to %s', (before, after, expected) => {
    expect(codePointChange(before, after)).toBe(expected);
  });
});
