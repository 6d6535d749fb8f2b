import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { SourceError } from '../src/errors.js';
import { formatIds, loadFormat } from '../src/formats/index.js';
import { mustFollow } from '../src/text/must.js';

vi.setConfig({ testTimeout: 60_000 });

/** What each format is written with. A blank parts the signs, `_` is one. */
const XML =
  '< </ /> > <a <a> </a> <!-- --> <![CDATA[ ]]> & &amp; &# &#x &#x110000; &#0; &__proto__; ; =" =\' " \' <? <?xml_version="1.1"?> ?> <!DOCTYPE_ <!ENTITY_ [ ] % x: __proto__="a"';
const JSON_SIGNS = '{ } [ ] , : " \' \\ \\u \\u064a \\x // /* */ 1e - 0x . true __proto__ {"__proto__":';
const MESSAGE =
  '% %s %1$s { } {0 {n,_plural,_ other_{ # < <b> </b> & ; \\ " \' \\n \\u \\U @ ? = "a"_=_" msgid_" msgstr_" msgstr[0]_" #~_ key= ! // /* */';
const HTML = `${XML} <script> <style <svg <plaintext> <table> title=" {{ }} {#if_ {@html \${ \` :a="`;
const CODE =
  '" \' ` """ \'\'\' // /* */ # / \\ { } ( ) $ ${ $( <<EOF EOF <?php ?> r#" R"x( f" @" $""" {{ }} < </ <a = return_';
const MARKUP = '.. .._ :: ` `` * ** _ __ | [ ] #]_ :ref:` ==== ---- +---+ |=== ++++ [[ << >> { } ifdef:: ~ # = =_ a|';
const SUBTITLES =
  'WEBVTT 00:00:01,000_-->_00:00:02,000 00:00:01.000_-->_00:00:02.000 1 NOTE STYLE < <c> { {\\b1} \\N & [Events] Dialogue:_0,0,0,x,,0,0,0,, Format:_ Text , -->';

const SIGNS: Readonly<Record<string, string>> = {
  markdown: `#_ -_ 1._ >_ | |---| \`\`\` ~~~ \` * _ [ ] ( ) [^ \\ --- +++ ::: $$ import_ ____ ${XML}`,
  html: HTML,
  vue: `<template> </template> ${HTML}`,
  svelte: HTML,
  xhtml: `<p> </p> ${XML}`,
  xliff: `<xliff> <trans-unit> <target> </target> ${XML}`,
  android: `<resources> <string_name="a"> </string> ${XML} ${MESSAGE}`,
  resx: `<root> <data_name="a"> <value> </value> ${XML}`,
  qt: `<TS> <message> <translation> </translation> ${XML}`,
  json: JSON_SIGNS,
  json5: JSON_SIGNS,
  jsonc: JSON_SIGNS,
  jsonl: JSON_SIGNS,
  arb: JSON_SIGNS,
  yaml: '-_ ?_ :_ : k:_ [ ] { } , # _# & * ! !!str_ !!int_ | > |- >2 % %YAML_1.2 --- ... " \' \\ ` @ <<:_ __proto__:_ &a_ *a ____',
  toml: '= a=_ [ [[ ] ]] { } , . # " \' """ \'\'\' \\ \\u \\UFFFFFFFF \\uD800 1979-05-27 T 07:32 inf 0x - true __proto__ 1e99',
  csv: ', " "" ;',
  tsv: ', " "" ;',
  po: MESSAGE,
  strings: MESSAGE,
  properties: MESSAGE,
  srt: SUBTITLES,
  vtt: SUBTITLES,
  ass: SUBTITLES,
  latex:
    '\\ { } $ $$ % & # ~ ^ _ [ ] \\begin{ \\end{ \\[ \\] \\( \\verb| \\def \\cite \\item | \\foo \\makeatletter \\newcommand document verbatim',
  rst: MARKUP,
  asciidoc: MARKUP,
};

const TEXT = ['ي', 'علي', 'كتاب ها', ' ', ' ', '\n', '\n', '\r\n', '\t', '\u200c', '\ufeff', '\0', '\ud800', '1', 'a'];

/** What holds a message in formats whose parser seldom gets through to one otherwise. */
const FRAMES: Readonly<Record<string, readonly [before: string, after: string]>> = {
  xhtml: ['<html><p>', '</p></html>'],
  xliff: ['<xliff><trans-unit><target>', '</target></trans-unit></xliff>'],
  android: ['<resources><string name="a">', '</string></resources>'],
  resx: ['<root><data name="a"><value>', '</value></data></root>'],
  qt: ['<TS language="fa"><message><translation>', '</translation></message></TS>'],
};

/** Short sources made of a format's signs, of which a parser of it can make little. */
function hostile(id: string) {
  const signs = (SIGNS[id] ?? CODE)
    .split(' ')
    .map((sign) => (sign === '_' ? sign : sign.replace(/(?<!_)_(?!_)/g, ' ')));
  const text = fc
    .array(fc.oneof(fc.constantFrom(...signs), fc.constantFrom(...TEXT)), { minLength: 1, maxLength: 10 })
    .map((parts) => parts.join(''));
  const [before, after] = FRAMES[id] ?? ['', ''];
  return fc.oneof(
    text,
    text.map((inner) => before + inner + after),
  );
}

describe.each(formatIds)('%s reads what is hostile, or refuses it with its place', (id) => {
  it('and throws nothing else, and what it gives is sorted', async () => {
    const format = await loadFormat(id);
    if (!format) return;
    fc.assert(
      fc.property(hostile(id), (source) => {
        try {
          const { spans } = format.read(source);
          for (const [n, { start, end }] of spans.entries()) mustFollow('spans', start, end, spans[n - 1]?.end ?? 0);
        } catch (error) {
          if (!(error instanceof SourceError)) throw error;
          expect(error.line).toBeGreaterThanOrEqual(1);
          expect(error.column).toBeGreaterThanOrEqual(1);
        }
      }),
      { numRuns: Number(process.env.FANORM_RUNS ?? 1000) },
    );
  });
});

it.each([
  ['markdown', '`x\ny\nz`'],
  ['rst', '``x\ny\nz``'],
])('%s: of code over several lines each line has its share, and the spans are sorted', async (id, source) => {
  const spans = (await loadFormat(id))?.read(source).spans ?? [];
  const edges = spans.flatMap(({ start, end }) => [start, end]);
  expect(edges.length).toBeGreaterThan(0);
  expect(edges).toEqual(edges.toSorted((a, b) => a - b));
});
