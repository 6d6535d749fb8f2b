import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { describe, expect, it } from 'vitest';
import { createCleaner } from '../src/clean.js';
import { markdown } from '../src/formats/markdown.js';
import { cleanByLaw } from './format-laws.js';
import { allNodes, PROTECTED, parse, skeletonOf } from './mdast.js';

/** Which of a source's code units stand in a span. */
function proseMask(source: string): Uint8Array {
  const mask = new Uint8Array(source.length);
  for (const { start, end } of markdown.read(source).spans) mask.fill(1, start, end);
  return mask;
}

function offsets(node: Nodes): [number, number] {
  return [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
}

/** The protected nodes that a span reaches into. */
function touched(source: string): string[] {
  const mask = proseMask(source);
  return allNodes(parse(source))
    .filter((node) => PROTECTED.includes(node.type))
    .filter((node) => [...source.slice(...offsets(node))].some((c, i) => c.trim() && mask[offsets(node)[0] + i] === 1))
    .map((node) => `${node.type}: ${source.slice(...offsets(node))}`);
}

/** The texts of which a letter stands in no span. */
function missed(source: string): string[] {
  const mask = proseMask(source);
  return allNodes(parse(source))
    .filter((node) => node.type === 'text')
    .map((node) => offsets(node))
    .filter(([start, end]) =>
      [...source.slice(start, end)].some((c, i) => /[\u0620-\u06cc]/.test(c) && mask[start + i] === 0),
    )
    .map(([start, end]) => source.slice(start, end));
}

/** What lies between the spans, and around them. */
function outside(source: string): string {
  let at = 0;
  const parts = markdown.read(source).spans.map(({ start, end }) => {
    const before = source.slice(at, start);
    at = end;
    return before;
  });
  return parts.join('') + source.slice(at);
}

const word = fc.constantFrom(
  ...[
    'كتاب',
    'ها',
    'مي',
    'روم',
    'است،',
    '«نقل»',
    '(پرانتز)',
    'a',
    '5',
    '؟',
    'ۀ',
    '...',
    ',',
    '"نقل"',
    '\u200b',
    '\u00a0',
  ],
);
const atom = fc.constantFrom(
  ...['`كد`', '``كد ` كد``', '**', '*', '_', '~~', '[پيوند](http://a.b "عنوان")', '![جا](a.png)', '<b>', '</b>'],
  ...[
    '<br>',
    '$x_1$',
    '\\*',
    '&zwnj;',
    '<http://a.b>',
    '[^۱]',
    '[پ]',
    '`',
    '[',
    ']',
    '(',
    ')',
    '](',
    '<!-- ياد -->',
    '<kbd title="ك">',
    'https://a.b/ي',
    'www.a.ir',
    '](ي ك)',
    '{ ي }',
    '==',
    ' ،',
  ],
  ...['\\', '<', '>', '|', '!', '#', '-', '+', '1.', '=', ':', '  ', '\t', '$', '&', '"'],
);
const inline = fc
  .array(fc.oneof({ weight: 3, arbitrary: word }, atom), { minLength: 1, maxLength: 12 })
  .chain((parts) =>
    fc
      .array(fc.constantFrom(' ', '', ' '), { minLength: parts.length, maxLength: parts.length })
      .map((gaps) => parts.map((part, n) => part + gaps[n]).join('')),
  );
const prefix = fc.constantFrom(
  ...[
    '',
    '',
    '',
    '',
    '> ',
    '>',
    '- ',
    '  ',
    '    ',
    '1. ',
    '# ',
    '## ',
    '   ',
    '* ',
    '+ ',
    '10) ',
    '\t',
    '>- ',
    '- - ',
    '      ',
    '- > ',
    '-     ',
  ],
);
const special = fc.constantFrom(
  ...[
    '',
    '',
    '',
    '```',
    '~~~',
    '````',

    '<div>',
    '</div>',
    '<pre>',
    'ك</pre>',
    '<!--',
    '-->',
    '---',
    '===',
    '***',
    '|--|--|',
    '| ك | ي |',
    '-',
  ],
  ...[
    '[پ]: http://a.b "عنوان"\n',
    '[^۱]: ياد',
    '  ',
    '> ```',
    '- ```',
    '<script>',
    'ك</script>',

    '    كد',
    '  ```',
    '>',
    ':::tip ي',
    '!!! note "ي"',
    '$$',
    '{/* ي',
  ],
);
const line = fc.oneof(
  { weight: 2, arbitrary: fc.tuple(prefix, inline).map((parts) => parts.join('')) },
  { weight: 2, arbitrary: special },
);
const document = fc.array(line, { maxLength: 14 }).map((lines) => `آغاز\n\n${lines.join('\n')}`);

const numRuns = Number(process.env.FANORM_RUNS ?? 300);

describe('markdown agrees with mdast', () => {
  it('that no span reaches into code, math or HTML', () => {
    fc.assert(
      fc.property(document, (source) => {
        expect(touched(source)).toEqual([]);
      }),
      { numRuns },
    );
  }, 60_000);
});

/** Without entities, behind which a blank may come to stand first in a line, and without money that blanks tell from math. */
function plain(source: string): string {
  return source.replace(/&zwnj;|\$/g, '');
}

/**
 * Where this reader knows more kinds of code than mdast, what mdast takes for a footnote or a definition, and where there
 * is doubt: backticks without a partner, a tag that has a line for itself, items behind indented code.
 */
const MORE = /<kbd|:\/\/|www|[$[\]!\\{`]|^:::|^ {4}|^ *<\/?b|^.*(?: {4}|\t).*\n[\s\S]*^.*(?:[-*+] *$|\d+[.)])/m;

describe('markdown takes for prose what mdast takes for text', () => {
  it('where it knows no more kinds of code', () => {
    fc.assert(
      fc.property(document, (source) => {
        fc.pre(!MORE.test(source.replace(/`كد`|``كد ` كد``|`{3,}/g, '')));
        expect(missed(source)).toEqual([]);
      }),
      { numRuns },
    );
  }, 60_000);
});

describe('what cleaning leaves of markdown', () => {
  const cleaner = createCleaner();
  const clean = (source: string) => cleaner.clean(source, markdown.read(source));
  const laws: readonly (readonly [law: string, holds: (source: string) => void])[] = [
    [
      'is its structure, code, HTML and addresses',
      (source) => expect(skeletonOf(clean(source))).toEqual(skeletonOf(source)),
    ],
    ['is what is no prose', (source) => expect(outside(clean(plain(source)))).toEqual(outside(plain(source)))],
    ['may be written', (source) => cleanByLaw(markdown, plain(source))],
    ['has nothing to change in a second run', (source) => expect(clean(clean(source))).toBe(clean(source))],
  ];
  it.each(laws)(
    '%s',
    (_law, holds) => {
      fc.assert(
        fc.property(document, (source) => {
          holds(source);
        }),
        { numRuns },
      );
    },
    60_000,
  );
});
