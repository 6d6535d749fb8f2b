import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCleaner } from '../src/clean.js';
import { markdown } from '../src/formats/markdown.js';
import { cleanByLaw, cleaner } from './format-laws.js';
import { skeletonOf } from './mdast.js';

function expectSameStructure(source: string): string {
  const after = cleanByLaw(markdown, source);
  expect(skeletonOf(after)).toEqual(skeletonOf(source));
  return after;
}

/** What an edit has made or undone once. */
const CASES: readonly (readonly [law: string, source: string])[] = [
  ['a bare address takes in no mark that comes to stand behind it', 'به https://a.b ،سلام و http://a.b, علي'],
  ['nor a mark that is no longer one of ASCII', 'به "https://a.b" و https://a.b... علي'],
  ['what stands in a bare address up to a blank belongs to it', 'به https://a.b/«ي»،سلام و www.a.ir،ي و http://a.bلي'],
  ['nor does markup behind it change that', '**https://a.b** ،سلام و *www.a.b* ، علي'],
  ['no word becomes an address', 'ht\u200ctp://كت و \u200cwww.a.ir'],
  ['no text comes out of emphasis', 'ا  *ۀ* و ن...*5* و ك**1** و 5**ي ه**'],
  ['no text comes out of a link', 'ا [ ﷲ](u) و `x` [;ي](u)'],
  ['what cannot be seen keeps marks apart', '*&#1740;*\u200c\n\n*ك \u200b*س\n\n*\u200b*ن\n\n~\u00ad ب~'],
  ['entities beside marks stay', '~„ &nbsp;~ ی و **&zwnj;علي**'],
  [
    'no heading, item or quote begins',
    '#&nbsp;ي\n\n#\u00a0ي\n\n-\u00a0ي\n\n*\u200b ي\n\n1.\u00a0ي\n\n\u200f# ي\n\n\u200f- ي',
  ],
  ['no link is made of parentheses that hold no target', '[ي]( ب ها) و ![x](../عكس ها/كتاب ها.png "ي")'],
  ['a reference before parentheses stays', '[كتاب](ب ها)\n\n[كتاب]: u'],
  ['no definition is made', '[1]:ب ها\n\n[e]:\u200c ا'],
  ['a link in brackets leaves no link around it', '[[[ي]](u)](http://x)ي و [[۱]]("ع") و [^1]("ع")'],
  ['declarations are HTML', 'ي <!E ي>'],
  ['a fragment of JSX is a line of a paragraph', '> <>\n~\n0.     ك'],
  ['containers are lines of a paragraph', ':::\n0. _\n\n\tك\n\n!!! n\n=\n    ه,\n\n` ي\n:::tip ي\n`كد` كتاب'],
  ['items do not follow on indented code', '\t.\n\n0. ع\n\n    ی '],
  ['front matter of TOML may be a paragraph that goes on', '+++\n+++\n0) .\n\n    ك'],
  ['what it goes on with may be a heading', '+++\n+++\n=\n\tق \n\nي'],
  ['a bracket in a bare address may open a link', '-www.[]( "")م'],
  ['nor code or HTML that is indented', '---\n ```\n---\nك'],
  ['nor HTML', '---\n<div>\n---\nك'],
  ['math that is not closed before code', '$$\n- م\n  ```\n```\nك'],
  ['math after a list', '- ,\n$$\n  ```\n```\n\nت '],
  ['math that is closed', '$$\r\nx $$\r\n\r\nك\r\n\r\n```\r\nك\r\n```\r\n'],
  ['front matter holds no code', '---\n```\n---\nﷲ\n```'],
  ['math yields to code and HTML', '$$\n```\n$$\nي\n```\n\n$$\n</div>\n$$\nكتاب'],
  ['a tag that has a line for itself holds what may be code', '<s x="">\n```\n```\nتـا\n\n<s ">\n~~~\n\nل '],
  ['parentheses without a target end before code', '[](" `)ف2`'],
  ['modules yield to code', 'export const a = {\n```\n}\n\nي\n```'],
  ['a row of dashes that is indented makes no table', '[](|"""و")\n    -|-'],
  ['a bare address ends at a blank of ASCII', '`www.\u00a0"ل" و »www.\u00a0ي'],
  ['a bare address stands behind another scheme', 'ا://www.ي و د://www.هی.شد و م://http://b; و s://http://aكت'],
  ['an unknown scheme hides no escape', 'ر://\\ <div>'],
  [
    'all up to a blank belongs to a bare address',
    '۳~)www.&zwnj;\n\n[www.&#1740;&zwnj;\n\n+www.][ي\n\n"www.<م;\n\n[http://a.<ي\n\nwww.<x ،ي\n\n{www.a}ي',
  ],
  ['no address begins in brackets', '[ۀ &zwnj;http://a.\n\n[ۀ \u200chttp://a.\n\nم[&zwnj;http://a.'],
  [
    'an address in what is no text to a dialect',
    'و $https://a.b$ي و <A b={"https://a.b"}>ي</A> و [[https://a.b]]ي و <www.>ي و <t http://t>ي\n\n<A b={`}> `ي`\n\n<code>`</code> `ي`',
  ],
  ['no escape is made', 'ا\\\u200c? و \\\u200b*ي*'],
  ['no comment is made', '~<!--&zwnj;>ی'],
  ['an address in the title of a container', ':::www.ا,\n\n:::https://a.b/ي'],
  ['a tag in the title of a container', '!!! n<a f="ي">\n\n!!! n "<a f="ي"\n>'],
  ['an address of mail in emphasis', 'ي<_@_\u200c'],
  ['an address of mail with another address in it', 'ي...www.a.ba@b.c\n\na@www.ي'],
  ['an address in angles ends at a blank of ASCII', '<ps:\u00a0ه3>'],
  ['a backtick in a bare address is no code', 'http://b` `ك`\n\nwww.` `ك`\n\n[http://b` `ك`'],
  ['code begins before math, and ends behind it', '`ۀ\n$$`\n\n`ۀ\n$$\nx\n$$\nۀ` ۀ'],
  ['a tag that has a line for itself ends a quote or an item', '>,\n<b>\n\tا \n\n- ه\n<b>\n  [ ا\n\n>ن\n<r>\n>ر '],
  [
    'items that may follow on indented code',
    '>\n    "\n-\n      ق \n\n!!! n\n    ب\n-\n[پ]:""\n\n!!! n\n    5\n=\n\tب ',
  ],
  ['braces yield to HTML', '{\n<div\n<!-->\nد \n\n{\n<div\n```\n\n```\nا '],
  ['a blank before a link stays, whatever cannot be seen behind it', 'مي\u00a0 \u200b[پد]()'],
  ['blanks around what cannot be seen', '# \u200b ي\n\nكتاب \u200b \nدو\n\n| \u200b ي |\n|-|'],
];

describe('the structure of Markdown stays', () => {
  it.each(CASES)('%s', (_law, source) => {
    expectSameStructure(source);
  });
});

const inLatin = createCleaner({ digits: 'en' });

/** Beginnings of lines of which an edit could make the beginning of a block. */
const NEARLY_BLOCKS =
  '۱. علي|۱) علي|٢. علي|-\u200c علي|\u200c# علي|#\u00a0علي|-\u00a0علي|\u200f- علي|\u200c> علي|\u200c~~~|\u200c``` علي|\u200c<div>|۱.\u200c علي';

describe('no row without a pipe before it becomes a block', () => {
  it.each(NEARLY_BLOCKS.split('|'))('%j', (row) => {
    for (const source of [
      `| a |\n|---|\n| ب |\n${row}\nكتاب`,
      `| a | b |\n|---|---|\n${row} | علي\n`,
      `${row} |\n|---|\n`,
      `متن\n${row}`,
    ]) {
      const after = inLatin.clean(source, markdown.read(source));
      expect(skeletonOf(after)).toEqual(skeletonOf(source));
      expect(inLatin.clean(after, markdown.read(after))).toBe(after);
      expectSameStructure(source);
    }
  });
});

/** What markup is made of, and what an edit changes. */
const PARTS =
  '\n|\n|\n|\n\n|\n\n|\r\n| | |  |    |\t|> |>|- |* |+ |1. |2) |# |###|```|~~~|`|``|**|*|_|__|~|~~|[|]|(|)|](|][|![|[^1]|[^1]: ' +
  '|[a]: |[a]|<|>|<b>|</b>|<br/>|<div>|</div>|<!--|-->|<pre>|</pre>|<?|?>|<script>|</script>|<a href="ي">|-|=|---|===|***|+++' +
  '|$|$$|\\|&amp;|&zwnj;|&#1740;|http://a.b|https://|www.|www.a.b|a@b.c|{|}|:::|::: tip |!!! note "|"|\'|«|»|,|،|.|...|؟|!|%|/|;|:' +
  '|1|٢|۳|5|كتاب|ها|مي|ميروم|ۀ|ی|ي|a|\u200c|\u200b|\u00a0|\u200f|\u00ad|\u2003|import x from "y"|export const a = {';
const document = fc
  .array(fc.constantFrom(...PARTS.split('|'), '|', '|-|-|'), { minLength: 3, maxLength: 60 })
  .map((parts) => parts.join(''));

describe('the structure of what is put together at random stays', () => {
  it('and a second run changes nothing', () => {
    fc.assert(
      fc.property(document, (source) => {
        for (const { clean: cleanWith } of [cleaner, inLatin]) {
          const clean = (text: string) => cleanWith(text, markdown.read(text));
          const after = clean(source);
          expect(skeletonOf(after)).toEqual(skeletonOf(source));
          expect(clean(after)).toBe(after);
        }
      }),
      { numRuns: Number(process.env.FANORM_RUNS ?? 300) },
    );
  }, 60_000);
});

const FOLDER = join(import.meta.dirname, '..', 'fixtures', 'markdown');

describe('the structure of documents stays', () => {
  it.each(readdirSync(FOLDER))('%s', (name) => {
    const source = readFileSync(join(FOLDER, name), 'utf8');
    expect(expectSameStructure(source)).not.toBe(source);
    expectSameStructure(source.replaceAll('\n', '\r\n'));
    expectSameStructure(source.replaceAll('\u200c', ''));
  });
});
