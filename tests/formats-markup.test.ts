import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createCleaner } from '../src/clean.js';
import { html } from '../src/formats/html.js';
import { markdown } from '../src/formats/markdown.js';
import { svelte } from '../src/formats/svelte.js';
import { vue } from '../src/formats/vue.js';
import type { Format } from '../src/types.js';
import { expectLinear, repeated } from './linear.js';

const FIXTURES: readonly (readonly [stem: string, extension: string, format: Format])[] = [
  ['readme', 'md', markdown],
  ['page', 'html', html],
  ['card', 'vue', vue],
  ['card', 'svelte', svelte],
];

const WRITINGS: readonly (readonly [name: string, write: (text: string) => string])[] = [
  ['as they are', (text) => text],
  ['with CRLF', (text) => text.replaceAll('\n', '\r\n')],
  ['behind a byte order mark', (text) => `\ufeff${text}`],
];

function fixture(name: string): string {
  return readFileSync(join(import.meta.dirname, '..', 'fixtures', 'markup', name), 'utf8');
}

describe.each(FIXTURES)('the fixtures %s.%s', (stem, extension, format) => {
  const before = fixture(`${stem}.in.${extension}`);
  const after = fixture(`${stem}.out.${extension}`);
  const cleaner = createCleaner();

  it.each(WRITINGS)('come out as expected %s', (_name, write) => {
    expect(cleaner.clean(write(before), format.read(write(before)))).toBe(write(after));
  });

  it('come out as they are when they are clean', () => {
    expect(cleaner.clean(after, format.read(after))).toBe(after);
  });
});

const HOSTILE: readonly (readonly [format: Format, unit: string])[] = [
  ...[
    '](',
    '[a](',
    '[',
    '![',
    '<',
    '<a ',
    '<a b="',
    '<a b={',
    '<!--',
    '{',
    '{\n',
    '{\n\n',
    '*a ',
    '*a_ ',
    'a**b',
    '~a ',
  ],
  ...[
    '`` ` ',
    '$ \u0628 ',
    '$$ ` ',
    '>',
    '- ',
    '* ',
    '> - ',
    'a\n',
    '|a|b|\n|-|-|\n',
    '[a]: b\n',
    '[a\n',
    '&a',
    '\\',
    '```\n',
  ],
  ...[
    '<div>\n\n',
    '<code>',
    'a|',
    '$$\na $$ b\n',
    ' ',
    '\t',
    '# ',
    'export {\n\n',
    '[a\\]',
    'https://a',
    'www.',
    '[](',
    '[](a b) ',
    '*\u200b',
    'a@',
    '[^a](',
    '[[a](b)',
    ':::a\n',
    '$[',
    '{/*\n',
    '{\n```\n```\n',
    'export {\n```\n```\n',
    'export {}\n\n',
    'https://a...',
    'https://(.).',
    '- a\n\n',
    '    a\n',
    '__a',
    '\r',
  ],
].map((unit) => [markdown, unit] as const);

const HOSTILE_HTML: typeof HOSTILE = [
  '<',
  '<a ',
  '<b>',
  '</b>',
  '<!--',
  '{{',
  '{%',
  '&a',
  '<a title="',
  '<code>',
  '<script>',
  '{{a}}',
  '<p title="a">',
].map((unit) => [html, unit] as const);

describe('is read in linear time', () => {
  it.each([
    ...HOSTILE,
    ...HOSTILE_HTML,
    [svelte, '{'],
    [svelte, '{<script'],
    [vue, '{{<style'],
  ] satisfies typeof HOSTILE)('%o, %j over and over', (format, unit) => {
    expectLinear((source) => format.read(source), repeated(unit));
  });

  it.each(['>', '- '])('ten thousand of %j in one another', (unit) => {
    const nested = `${unit.repeat(10_000)}\u0628\n${'\n> \n'.repeat(1000)}`;
    expectLinear((source) => markdown.read(source), repeated(nested));
  });
});
