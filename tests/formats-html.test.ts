import fc from 'fast-check';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { createCleaner } from '../src/clean.js';
import { html } from '../src/formats/html.js';
import { svelte } from '../src/formats/svelte.js';
import { vue } from '../src/formats/vue.js';
import { xhtml } from '../src/formats/xhtml.js';
import { OBJECT, ZWNJ } from '../src/text/chars.js';
import { viewOf } from '../src/text/view.js';
import type { Format } from '../src/types.js';

/** The prose of a source, a break to a line, `□` for an object. */
function proseOf(format: Format, source: string): string[] {
  return viewOf(source, format.read(source)).text.replaceAll(OBJECT, '□').split('\n');
}

type Row = readonly [law: string, source: string, prose: readonly string[]];

const HTML: readonly Row[] = [
  ['text', '<!doctype html><html lang="fa"><title>یک</title><p>دو', ['یک', 'دو']],
  ['inline markup does not part words', 'می<b>روم</b> <!-- یاد --><i>ها</i>', ['میروم ها']],
  ['blocks part them', '<p>یک</p>\n<div>دو<br>سه</div>', ['یک', 'دو', 'سه']],
  ['what stands for a word', 'یک <img src="a"> <x-y>دو</x-y> <svg><text>سه</text></svg>', ['یک □ □دو□ □']],
  ['code', 'یک <code>کد <b>کد</b></code>، <pre>کد</pre><kbd>ک</kbd><samp>س</samp>', ['یک □، ', '□', '□']],
  ['what runs on in a line', 'می<label>روم</label> <time>دو</time><button>سه</button>', ['میروم دو□سه□']],
  [
    'scripts and styles',
    '<script>"<p>یک"</script><style>/* دو */</style>سه<textarea><p>چهار</textarea>',
    ['□', '□', 'سه□'],
  ],
  ['code in code', '<code><samp></code>یک</samp></code> دو <svg><style/></svg> سه', ['□ دو □', '□ سه']],
  ['comments', '<!-- یک --><p>دو</p><!--[if IE]><p>سه</p><![endif]-->', ['دو']],
  ['entities', `می&zwnj;روم&#8204;و&#x200C;تا&nbsp;&copy; &amp;`, [`می${ZWNJ}روم${ZWNJ}و${ZWNJ}تا\u00a0□ &`]],
  [
    'attributes',
    '<a title="یک" href="دو" aria-label=\'سه\'>چهار</a> <input placeholder=" پنج "/>',
    ['□یک□سه□چهار □پنج□'],
  ],
  ['attributes of blocks', 'یک <p title="دو">سه', ['یک ', 'دو', 'سه']],
  ['attributes without quotes are none', '<p title=یک>دو', ['دو']],
  ['entities of attributes', '<p title="یک &quot;دو&quot;">سه', ['یک "دو"', 'سه']],
  [
    'descriptions',
    '<meta name="description" content="یک"><meta property="og:title" content="دو"><meta name="x" content="سه">',
    ['یک', 'دو'],
  ],
  ['translate="no"', '<p translate="no">یک <b title="سه">دو</b></p>چهار', ['□', 'چهار']],
  [
    'other languages',
    '<p lang="ar">يك <b lang="fa-IR">دو</b></p><p lang="en">سه</p><p lang="">چهار',
    ['□دو', '□', 'چهار'],
  ],
  ['what only a parent closes', '<ul><li lang="ar">يك<li>دو</ul>سه', ['□', '□', 'سه']],
  ['end tags without a start', 'یک</b></div></x>دو', ['یک', '□دو']],
  [
    'expressions',
    'یک {{ دو < "سه" }} {% if x > "چهار" %}<a title="{{ x }} پنج">ب</a> <?php echo "شش>"; ?> {{',
    ['یک □ □ پنج□ب □ {{'],
  ],
  [
    'expressions of Blade',
    `یک {!! "دو" !!} @lang('سه (') <a title="@trans('چهار', f(['پنج']))">ب</a> a@x(شش) @x (هفت) @y(هشت`,
    ['یک □ □ □ب a@x(شش) @x (هفت) @y(هشت'],
  ],
  ['expressions of code', '<script>a = "{{"</script>یک<style>}}</style>', ['□', 'یک', '□']],
  ['behind a byte order mark', '\ufeff<p>یک', ['یک']],
  ['lines that end in CRLF', '<p>\r\nیک\r\n</p>\r\n<b title="دو">سه</b>\r\n', ['\r', 'یک\r', '', '□دو□سه\r', '']],
];

describe('html finds the prose', () => {
  it.each(HTML)('%s', (_law, source, prose) => expect(proseOf(html, source)).toEqual(prose));
});

/** What a tag on the whole page and on a paragraph says of Persian text: the same in HTML and XHTML. */
const LANGUAGES: readonly (readonly [tag: string, onPage: boolean, inPage: boolean])[] = [
  ...['fa', 'fa-IR', 'fa_IR', 'fa-Arab', 'fas', 'pes', 'prs', ''].map((tag) => [tag, true, true] as const),
  ...['und', 'C', 'POSIX', 'C.UTF-8', 'mul', 'x-none'].map((tag) => [tag, true, true] as const),
  ...['en', 'en-US', 'EN'].map((tag) => [tag, true, false] as const),
  ...['ar', 'enm', 'ku', 'fax'].map((tag) => [tag, false, false] as const),
];

describe.each([
  ['html', html],
  ['xhtml', xhtml],
])('%s', (_id, format) => {
  const isRead = (source: string) => proseOf(format, source).includes('کتاب');
  it.each(LANGUAGES)('knows whether "%s" is Persian', (tag, onPage, inPage) => {
    expect(isRead(`<html lang="${tag}"><body><p>کتاب</p></body></html>`)).toBe(onPage);
    expect(isRead(`<html><body><p lang="${tag}">کتاب</p></body></html>`)).toBe(inPage);
  });

  it('believes a page in English that it is, but for what is in Persian', () => {
    const page = (inner: string) => `<html lang="en"><body><p>This page is about words.</p>${inner}</body></html>`;
    expect(isRead(page('<p>کتاب</p>'))).toBe(false);
    expect(isRead(page('<p lang="fa">کتاب</p>'))).toBe(true);
  });
});

const VUE: readonly Row[] = [
  [
    'of the template',
    '<script setup>\nconst a = "یک"\n</script>\n<template>\n<p>دو</p></template>\n<i18n>سه</i18n>',
    ['□', 'دو', '□'],
  ],
  [
    'but not what is bound',
    '<template><p :title="\'یک\'" title="دو">{{ سه }} چهار <B/> پنج</p></template>',
    ['دو', '□ چهار □ پنج'],
  ],
  ['of slots', '<template><X><template #a>یک</template></X> دو</template>شش', ['□', 'یک', '□ دو']],
  ['unless it is in another language', '<template lang="pug">\np یک\n</template>', ['□']],
];

describe('vue finds the prose', () => {
  it.each(VUE)('%s', (_law, source, prose) => expect(proseOf(vue, source)).toEqual(prose));
});

const SVELTE: readonly Row[] = [
  [
    'of the markup',
    '<script>let a = {b: "یک"}</script>\n<h1>دو {نام} سه</h1>{#if a}<p>چهار</p>{/if}',
    ['□', 'دو □ سه', '□', 'چهار', '□'],
  ],
  ['but not in braces', '<button on:click={() => { alert("یک") > 2 }}>دو</button> سه', ['□دو□ سه']],
];

describe('svelte finds the prose', () => {
  it.each(SVELTE)('%s', (_law, source, prose) => expect(proseOf(svelte, source)).toEqual(prose));
});

const piece = fc.constantFrom(
  ...[
    '<p>',
    '</p>',
    '<b>',
    '</b>',
    '<div title="كيك">',
    '</div>',
    '<li lang="ar">',
    '<code>',
    '</code>',
    '<br>',
    '<pre>',
    '</pre>',
  ],
  ...['<script>', '</script>', '<style>', '</style>', '<!--', '-->', '<textarea>', '</textarea>', '<'],
  ...['>', '"', '&', '&zwnj;', '&amp;', '&yi', '<a title=', '<title>', '</title>', '\r\n', '\n', ' ', '\u0000'],
  ...['علي', 'مي', 'روم', 'ها', '،', '\ud83d\ude00', '\ud800', '<img alt="ياد" />', 'a', "'", '/', '='],
);
const documents = fc.array(piece, { maxLength: 40 }).map((pieces) => `<p>${pieces.join('')}`);

/** The elements, comments and code of a tree; of text and of attributes that are prose, that they are there. */
function skeletonOf(source: string): string[] {
  const out: string[] = [];
  const nodes: DefaultTreeAdapterTypes.Node[] = [parse(source)];
  for (let node = nodes.pop(); node; node = nodes.pop()) {
    const attributes =
      'attrs' in node
        ? node.attrs.map(({ name, value }) => (/^(title|alt)$/.test(name) ? name : `${name}=${value}`))
        : [];
    if (node.nodeName !== '#text') out.push([node.nodeName, 'data' in node ? node.data : '', ...attributes].join(' '));
    if ('tagName' in node && CODE.test(node.tagName))
      out.push(JSON.stringify(node.childNodes, (key, value) => (key === 'parentNode' ? undefined : value)));
    if ('childNodes' in node) nodes.push(...node.childNodes);
  }
  return out;
}

const CODE = /^(script|style|code|pre|textarea|svg)$/;

describe('html', () => {
  const cleaner = createCleaner();
  const laws: readonly (readonly [law: string, holds: (source: string) => void])[] = [
    [
      'gives spans that are sorted, disjoint and inside of the source',
      (source) => {
        let at = 0;
        for (const { start, end } of html.read(source).spans) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThanOrEqual(start);
          at = end;
        }
        expect(at).toBeLessThanOrEqual(source.length);
      },
    ],
    [
      'leaves the tree and its code as they are',
      (source) => {
        expect(skeletonOf(cleaner.clean(source, html.read(source)))).toEqual(skeletonOf(source));
      },
    ],
    [
      'has nothing to change in a second run',
      (source) => {
        const once = cleaner.clean(source, html.read(source));
        expect(cleaner.clean(once, html.read(once))).toBe(once);
      },
    ],
  ];
  it.each(laws)('%s', (_law, holds) =>
    fc.assert(
      fc.property(documents, (source) => holds(source)),
      { numRuns: Number(process.env.FANORM_RUNS ?? 300) },
    ),
  );
});
