import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify as tomlOf } from 'smol-toml';
import { describe, expect, it } from 'vitest';
import { stringify as yamlOf } from 'yaml';
import { createCleaner } from '../src/clean.js';
import { csv } from '../src/formats/csv.js';
import { json } from '../src/formats/json.js';
import { json5 } from '../src/formats/json5.js';
import { jsonc } from '../src/formats/jsonc.js';
import { jsonl } from '../src/formats/jsonl.js';
import { toml } from '../src/formats/toml.js';
import { tsv } from '../src/formats/tsv.js';
import { yaml } from '../src/formats/yaml.js';
import { BOM } from '../src/text/chars.js';
import type { Format } from '../src/types.js';
import { cleaner, cleanLawfully, valuesOf } from './data-laws.js';
import { describeShared, NEWS, sharedText } from './shared.js';

const FORMATS: Readonly<Record<string, Format>> = { csv, json, json5, jsonc, jsonl, toml, tsv, yml: yaml };

const FIXTURES = join(import.meta.dirname, '..', 'fixtures', 'data');

function fixture(folder: 'before' | 'after', name: string): string {
  return readFileSync(join(FIXTURES, folder, name), 'utf8');
}

function formatOf(name: string): Format {
  const format = FORMATS[name.slice(name.lastIndexOf('.') + 1)];
  if (format) return format;
  throw new Error(`no format for the fixture ${name}`);
}

/** Word boundaries have tests of their own; these files hold lost ones, which stay as they are. */
const withoutBoundaries = createCleaner({ zwnj: 'off' });

describe.each(readdirSync(join(FIXTURES, 'before')))('%s', (name) => {
  const format = formatOf(name);
  const before = fixture('before', name);
  const after = fixture('after', name);

  it.each([
    ['as it is', (text: string) => text],
    ['with CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['with a byte order mark', (text: string) => BOM + text],
  ])('%s', (_law, made) => {
    expect(withoutBoundaries.clean(made(before), format.read(made(before)))).toBe(made(after));
    cleanLawfully(format, made(before));
  });
});

/** The same text in each format, and how it is read back. */
const WRAPPED: readonly (readonly [law: string, format: Format, wrap: (text: string) => string])[] = [
  ['JSON', json, (text) => JSON.stringify({ text })],
  ['JSONC', jsonc, (text) => `// a\n{"text": ${JSON.stringify(text)},}`],
  ['JSON5', json5, (text) => `{text: '${text.replaceAll('\n', '\\n')}'}`],
  ['JSON Lines', jsonl, (text) => `{"n": 1}\n${JSON.stringify({ text })}\n`],
  ['TOML', toml, (text) => tomlOf({ text })],
  ['TOML, lines', toml, (text) => `text = """\n${text}"""\n`],
  ['YAML in quotes', yaml, (text) => yamlOf({ text }, { defaultStringType: 'QUOTE_DOUBLE', lineWidth: 0 })],
  ['a block of YAML', yaml, (text) => `text: |\n${text.replace(/^(?=.)/gm, '  ')}\n`],
  ['CSV', csv, (text) => `1,"${text.replaceAll('"', '""')}"\n`],
  ['TSV', tsv, (text) => `1\t"${text.replaceAll('"', '""')}"\n`],
];

describeShared(NEWS, 'the news text comes out as it does alone', () => {
  const news = sharedText(NEWS).trim();

  it.each(WRAPPED)('in %s', (_law, format, wrap) => {
    const values = valuesOf(format, cleanLawfully(format, wrap(news))).join('\n');
    expect(written(values)).toEqual(written(cleaner.clean(news)));
  });
});

function written(text: string): string[] {
  return text.split('\n').filter((line) => line !== '');
}
