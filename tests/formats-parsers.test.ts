import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DOMParser, type Node, XMLSerializer } from '@xmldom/xmldom';
import fc from 'fast-check';
import { po as gettext } from 'gettext-parser';
import { latexParser } from 'latex-utensils';
import { describe, expect, it, vi } from 'vitest';
import { latex } from '../src/formats/latex.js';
import { po } from '../src/formats/po.js';
import type { Format } from '../src/types.js';
import { cleanByLaw } from './format-laws.js';
import { persianProse } from './persian.js';
import { WRAPPERS } from './wrappers.js';

/** Independent parsers read each file before and after: all but the words must be the same to them. */

vi.setConfig({ testTimeout: 60_000 });

const RUNS = { numRuns: Number(process.env.FANORM_RUNS ?? 200) };
const FIXTURES = join(import.meta.dirname, '..', 'fixtures', 'formats');

const PLACEHOLDERS = ['%s', '%1$s', '%d', '%%', '%(name)s', '{0}', '{name}', '{{x}}', '<b>', '</b>', '<br/>', '&nbsp;'];
const ICU = '{n, plural, =0 {هيچ} one {# كتاب} other {{n} كتاب ها}}';

/** One line of Persian with what programs put into messages. */
const message = fc
  .array(fc.oneof(persianProse, fc.constantFrom(...PLACEHOLDERS, ICU)), { minLength: 1, maxLength: 6 })
  .map((parts) => parts.join(' ').replace(/[\p{C}\u2028\u2029\u0085]/gu, ' '));
const messages = fc.array(message, { minLength: 1, maxLength: 4 });

/** Placeholders, tags and the keywords of ICU, in their order. */
function syntaxOf(text: string): string[] {
  return (
    text.match(
      /%%|%\(name\)s|%(?:\d\$)?[sd]|\{0\}|\{name\}|\{\{x\}\}|<\/?b>|<br\/>|&nbsp;|plural|=0(?= \{)|one|other|#/g,
    ) ?? []
  );
}

function entriesOf(source: string) {
  const { headers, translations, obsolete } = gettext.parse(source);
  const entries = Object.values(translations).flatMap((context) => Object.values(context));
  return {
    headers,
    obsolete,
    entries: entries.map(({ msgstr, ...rest }) => ({
      ...rest,
      msgstr: rest.msgid === '' ? msgstr : msgstr.map(syntaxOf),
    })),
  };
}

describe('PO, as gettext-parser reads it', () => {
  it('keeps all but the words of the fixture', () => {
    const source = readFileSync(join(FIXTURES, 'fa.po'), 'utf8');
    expect(entriesOf(cleanByLaw(po, source))).toEqual(entriesOf(source));
  });

  it('keeps all but the words of any catalogue', () => {
    fc.assert(
      fc.property(messages, (texts) => {
        const source = wrapperOf('PO').wrap(texts);
        expect(entriesOf(cleanByLaw(po, source))).toEqual(entriesOf(source));
      }),
      RUNS,
    );
  });
});

/** Every node of a document, with its attributes; of text that is to be cleaned only the syntax in it. */
function nodesOf(source: string): string[] {
  const nodes: string[] = [];
  const visit = (node: Node): void => {
    const isText = node.nodeType === node.TEXT_NODE || node.nodeType === node.CDATA_SECTION_NODE;
    if (isText && !UNTOUCHED.has(node.parentNode?.nodeName ?? '')) nodes.push(...syntaxOf(node.nodeValue ?? ''));
    else nodes.push(new XMLSerializer().serializeToString(node.cloneNode(false)));
    for (const child of Array.from(node.childNodes)) visit(child);
  };
  visit(new DOMParser({ onError: () => {} }).parseFromString(source, 'text/xml'));
  return nodes;
}

const UNTOUCHED: ReadonlySet<string> = new Set(['source', 'note', 'name', 'comment', 'extracomment', 'xliff:g']);

it.each(['fa.xlf', 'strings.xml', 'Resources.fa.resx', 'app_fa.qt.ts'])(
  'a DOM finds all but the words of %s',
  (name) => {
    const source = readFileSync(join(FIXTURES, name), 'utf8');
    const cleaned = readFileSync(join(FIXTURES, 'clean', name), 'utf8');
    expect(cleaned).not.toBe(source);
    expect(nodesOf(cleaned)).toEqual(nodesOf(source));
  },
);

describe.each(['XLIFF 1.2', 'Android strings', 'RESX', 'Qt'])('%s, as a DOM reads it', (name) => {
  it('keeps all but the words', () => {
    const { format, wrap } = wrapperOf(name);
    fc.assert(
      fc.property(messages, (texts) => {
        const source = wrap(texts);
        expect(nodesOf(cleanByLaw(format, source))).toEqual(nodesOf(source));
      }),
      RUNS,
    );
  });
});

describe('ARB, as JSON.parse reads it', () => {
  it('keeps all but the words', () => {
    const { format, wrap } = wrapperOf('ARB');
    const syntax = (source: string) =>
      Object.entries(JSON.parse(source)).map(([key, text]) => [key, syntaxOf(String(text))]);
    fc.assert(
      fc.property(messages, (texts) => {
        const source = wrap(texts);
        expect(syntax(cleanByLaw(format, source))).toEqual(syntax(source));
      }),
      RUNS,
    );
  });
});

/** What latex-utensils makes of a source, without places; without words and blanks, but for those of `UNREAD`. */
function treeOf(source: string): unknown {
  const tree = (node: unknown, isUnread: boolean): unknown => {
    if (Array.isArray(node)) return node.map((item) => tree(item, isUnread)).filter((item) => item !== undefined);
    if (typeof node !== 'object' || node === null) return node;
    const { location: _, ...rest }: Record<string, unknown> = { ...node };
    if (!isUnread && WORDS.has(String(rest.kind))) return undefined;
    const inside = isUnread || UNREAD.has(String(rest.name)) || /math/i.test(String(rest.kind));
    return Object.entries(rest).map(([key, value]) => [key, tree(value, inside)]);
  };
  return tree(latexParser.parse(source), false);
}

const WORDS: ReadonlySet<string> = new Set(['text.string', 'space', 'softbreak', 'parbreak']);
const UNREAD: ReadonlySet<string> = new Set(['cite', 'ref', 'label', 'lr', 'foo', 'url', 'latin', 'equation']);

const TEX = [
  '\\emph{كتاب}',
  '\\textbf{مي}روم',
  '\\footnote{علي , گفت .}',
  '\\cite{علي}',
  '\\ref{ي}',
  '$x_1 = ي$',
  '\\[ 1,2 \\]',
  '\\verb|ك , 1|',
  '\\lr{ي 12}',
  '\\foo[ي]{ك}',
  '\\LaTeX ،',
  '\\item ك',
  '% ك\n',
  '~',
  '--',
  "``ك''",
  '\\%',
  '&',
  '\\\\',
  // latex-utensils takes every group that follows \\cite for its own.
  'و {\\bf ك }',
];
const tex = fc
  .array(
    fc.oneof(
      persianProse.map((text) => text.replace(/[\\{}$&#%_~^\p{C}]/gu, ' ')),
      fc.constantFrom(...TEX),
    ),
    {
      minLength: 1,
      maxLength: 12,
    },
  )
  .map((parts) => parts.join(' '));

describe('LaTeX, as latex-utensils reads it', () => {
  it('keeps all but the words of the fixture', () => {
    const source = readFileSync(join(FIXTURES, 'paper.tex'), 'utf8');
    expect(treeOf(cleanByLaw(latex, source))).toEqual(treeOf(source));
  });

  it('keeps all but the words of any text', () => {
    fc.assert(
      fc.property(tex, (source) => {
        expect(treeOf(cleanByLaw(latex, source))).toEqual(treeOf(source));
      }),
      RUNS,
    );
  });
});

describe('the comparisons see what must not change', () => {
  it.each([
    ['\\cite{ي}', '\\cite{ی}'],
    ['$ي$', '$ی$'],
    ['\\lr{1}', '\\lr{۱}'],
    ['\\emph{ي}', 'ي'],
  ])('in LaTeX: %s and %s', (one, other) => {
    expect(treeOf(one)).not.toEqual(treeOf(other));
  });

  it.each([
    ['<t><source>ي</source></t>', '<t><source>ی</source></t>'],
    ['<t a="ي"/>', '<t a="ی"/>'],
    ['<t>%1$s</t>', '<t>%۱$s</t>'],
  ])('in XML: %s and %s', (one, other) => {
    expect(nodesOf(one)).not.toEqual(nodesOf(other));
  });
});

function wrapperOf(name: string): { format: Format; wrap: (lines: readonly string[]) => string } {
  const found = WRAPPERS.find((wrapper) => wrapper.name === name);
  if (!found) throw new Error(`no wrapper ${name}`);
  return found;
}
