import { describe, expect, it } from 'vitest';
import { markdown } from '../src/formats/markdown.js';
import { OBJECT, ZWNJ } from '../src/text/chars.js';
import { viewOf } from '../src/text/view.js';
import type { FormatOptions } from '../src/types.js';

/** The prose of a source, a break to a line, `□` for an object. */
function proseOf(source: string, options?: FormatOptions): string[] {
  const text = viewOf(source, markdown.read(source, options)).text;
  return text.replaceAll(OBJECT, '□').split('\n');
}

type Row = readonly [law: string, source: string, prose: readonly string[]];

const BLOCKS: readonly Row[] = [
  ['a paragraph line by line', 'یک\nدو', ['یک', 'دو']],
  ['lines that end in CRLF', 'یک\r\nدو\r\n', ['یک', 'دو']],
  ['lines that end in CR', '# یک\rدو\r```\rکد\r```\r', ['یک', 'دو']],
  ['behind a byte order mark', '\ufeff# یک', ['یک']],
  ['headings', '# یک\n## دو ##\n#تگ\nسه\n===\nچهار\n---\n', ['یک', 'دو', '#تگ', 'سه', 'چهار']],
  ['a heading that is all hashes', '# یک\n## ##\n', ['یک']],
  ['hard breaks', 'یک  \nدو\\\nسه ', ['یک', 'دو□', 'سه ']],
  ['lists', '- یک\n* دو\n+ سه\n1. چهار\n2) پنج', ['یک', 'دو', 'سه', 'چهار', 'پنج']],
  ['nested lists', '- یک\n  - دو\n\n    سه\n    ```\n    کد\n    ```\n', ['یک', 'دو', 'سه']],
  ['items that go on', '- یک\n  دو\nسه', ['یک', 'دو', 'سه']],
  ['code in an item', '- یک\n\n      کد\n\n  دو', ['یک', 'دو']],
  ['an item that begins with a blank line', '-\n  یک\n-\n\n  دو', ['یک', 'دو']],
  ['tasks', '- [ ] یک\n- [x] دو', ['یک', 'دو']],
  ['quotes', '> یک\n> > دو\nسه\n\n>چهار', ['یک', 'دو', 'سه', 'چهار']],
  ['code in a quote', '> ```\n> کد\n> ```\n> یک\n\n>     کد\n', ['یک']],
  ['a fence that its quote closes', '> ```\n> کد\nیک', ['یک']],
  ['fences', '```\nکد\n```\nیک\n~~~ زبان\nکد\n```\n~~~\nدو', ['یک', 'دو']],
  ['a longer fence', '````\nکد\n```\nکد\n````\nیک', ['یک']],
  ['a fence that nothing closes', 'یک\n```\nکد\n\nکد', ['یک']],
  ['indented code', 'یک\n\n    کد\n\tکد\n\nدو\n    سه', ['یک', 'دو', 'سه']],
  ['thematic breaks', 'یک\n***\nدو\n- - -\nسه', ['یک', 'دو', 'سه']],
  ['tables', '| یک | دو |\n|:--|--:|\n| سه \\| چهار |  |\nپنج', ['یک', 'دو', 'سه □ چهار', 'پنج']],
  ['tables without outer pipes', 'یک | دو\n--|--\nسه | چهار\n\nپنج', ['یک', 'دو', 'سه', 'چهار', 'پنج']],
  ['no table where the columns differ', 'یک | دو\n--|--|--\n', ['یک | دو']],
  ['footnotes', 'یک[^۱] دو\n\n[^۱]: سه\n\n    چهار\n', ['یک□ دو', 'سه', 'چهار']],
  ['definitions', 'یک\n\n[الف]: http://a.b "عنوان"\n[ب]: <c d>\nدو', ['یک', 'عنوان', 'دو']],
  ['definition lists', 'یک\n: دو\n', ['یک', 'دو']],
  ['what cannot be seen before what would begin a block', '\u200c# یک\n&rlm;> دو', ['یک', '□> دو']],
  [
    'headings, but for those that are linked to by their words',
    '# یک ها\n\n## ۲.۵ دو ها\n\n[سه](#۲۵-دو-ها) و <a href="#%DB%8C%DA%A9-%D9%87%D8%A7">چهار</a>\n\n# پنج ها\n\n[[#پنج ها]]\n',
    ['سه و چهار'],
  ],
  ['heads of lines that edits could make blocks of', '۱. یک\n-دو\n۲ ) سه', ['یک', 'دو', 'سه']],
  [
    'numbers with points whole, which begin no item',
    '2.5 یک\n1.1.1. دو\n\n- 3.۴ سه\n\n1) 7)8 چهار',
    ['2.5 یک', '1.1.1. دو', '3.۴ سه', '7)8 چهار'],
  ],
];

describe('markdown finds the prose of blocks', () => {
  it.each(BLOCKS)('%s', (_law, source, prose) => expect(proseOf(source)).toEqual(prose));
});

const INLINE: readonly Row[] = [
  ['emphasis does not part words', '**کتاب** ها *و*ی', ['کتاب ها وی']],
  ['emphasis by underscores keeps its blanks', 'آن _کتاب_ ها', ['آن□کتاب□ها']],
  ['runs without a partner keep their blanks', 'کتاب **ها', ['کتاب□ها']],
  ['closing runs without a partner too', 'کتاب* ها', ['کتاب□ها']],
  ['what marks no emphasis', '۲ * ۳ و a_b_c', ['۲□۳ و a_b_c']],
  ['deletions', '~~یک~~ و ~دو~ و ~۵', ['یک و دو و ~۵']],
  ['nested emphasis', '***یک** دو*', ['یک دو']],
  ['code', 'یک `کد` دو ``کد ` کد`` سه', ['یک □ دو □ سه']],
  ['code over lines', 'یک `کد\nکد` دو', ['یک □', '□ دو']],
  ['nothing beside backticks without a partner', 'یک ``دو` سه\n\nچهار', ['□', 'چهار']],
  ['code at the edges of a line', '`کد` یک `کد`', ['□ یک □']],
  ['math', 'یک $x\\_1$ دو $$y$$ سه', ['یک □ دو □ سه']],
  ['math of MathJax', 'یک \\(a , b\\) دو \\\\(a\\\\) سه \\[a\nb\\] چهار', ['یک □ دو □ سه □', '□ چهار']],
  ['brackets that are escaped', 'یک \\[دو\\] سه', ['یک □دو□ سه']],
  ['dollars of money', 'از 5$ تا 10$ است', ['از 5$ تا 10$ است']],
  ['escapes', 'یک \\*دو\\* \\"سه\\" \\چهار', ['یک □دو□ "سه" \\چهار']],
  ['entities', `یک&zwnj;دو&#x200c;سه&nbsp;&copy;`, [`یک${ZWNJ}دو${ZWNJ}سه\u00a0□`]],
  ['links', '[یک](http://a.b/(c) "عنوان") دو [سه](<ج د>)', ['یک□عنوان□ دو سه']],
  ['links in brackets', '[یک [دو](u) سه] [چهار] (پنج)', ['[یک دو سه] [چهار] (پنج)']],
  ['images', 'یک ![دو](a.png) [![سه](b)](c)', ['یک □دو□ □سه□']],
  ['references', '[یک][الف] [الف] [الف][] [ب]\n\n[الف]: u', ['یک □ □ [ب]']],
  [
    'bare addresses, with the marks and the blank behind them',
    'یک https://a.b/~c/_دو_ و www.a.b, **http://a.b**',
    ['یک □و□'],
  ],
  ['bare addresses up to a blank', 'یک https://a.b/«دو»،سه چهار ftp://a.b/پنج', ['یک □چهار ftp://a.b/پنج']],
  ['bare addresses in brackets', '[یک https://a.b *دو*](u) [http://a.b/_دو_](u)', ['یک □دو □']],
  ['money in a link', '[۵$ یک](u$v)', ['۵$ یک']],
  ['addresses in angles', 'یک <http://a.b> <c@d.e> دو', ['یک □ □ دو']],
  ['tags', 'یک <b title="عنوان">دو</b>م<br>سه <img alt="ب" /> <!-- یاد --> چهار', ['یک دوم', 'سه □ □ چهار']],
  ['what code tags hold', 'یک <kbd>کلید</kbd> <code class="x">کد</code > دو', ['یک □ □ دو']],
  ['tags of JSX', 'یک <T items={["آ", "ب"]} {...x}>دو</T> <>سه</>', ['یک □دو□ □سه□']],
  ['what is no tag', 'یک < دو <<سه>> <چهار>', ['یک < دو <<سه>> <چهار>']],
  ['expressions in braces', 'یک {دو} {{ سه }} {% چهار %} {پنج', ['یک □ □ □ {پنج']],
  ['braces about code', 'یک {`}` دو} سه', ['یک □ سه']],
  ['ids of headings', '# یک {#شناسه}', ['یک □']],
  ['links of wikis', 'یک [[صفحه|دو]] ![[عکس.png]]', ['یک □ □']],
];

describe('markdown finds the prose of lines', () => {
  it.each(INLINE)('%s', (_law, source, prose) => expect(proseOf(source)).toEqual(prose));
});

const DIALECTS: readonly Row[] = [
  ['blocks of HTML, their text too', '<div dir="rtl">\nیک\n\nدو\n\n</div>\n\n<!-- سه\n\nچهار -->\nپنج', ['دو', 'پنج']],
  ['preformatted HTML', '<pre>\nیک\n\nدو\n</pre>\nسه', ['سه']],
  ['an address alone in its line', '<http://a.b>\nیک', ['□', 'یک']],
  ['a tag alone in its line', '<Tabs>\nیک\n\nدو\n\n</Tabs>', ['دو']],
  ['modules', "import X from 'x'\n\nexport const a = {\n  b: 'یک',\n\n  c: 'دو'\n}\n\nسه", ['سه']],
  ['modules behind a list', "- یک\n\nexport default 'دو'", ['یک']],
  ['expressions of blocks', '{/* یک\n\nدو */}\n\nسه', ['سه']],
  ['math', '$$\nیک\n\n$$\nدو\n\n$$\nx$$\nسه', ['دو', 'سه']],
  ['math behind a line', 'یک\n$$\nx\n\ny\n$$\nدو', ['یک', 'دو']],
  ['containers', ':::tip یک\nدو\n:::\n\n::: details سه {open}\n:::\n:::note[چهار]{.x}', ['یک', 'دو', 'سه □', 'چهار']],
  ['containers of MkDocs', '!!! note "یک"\n\n    دو\n\n=== "سه"\n', ['یک', 'سه']],
  ['what they hold, unless it is code to others', '!!! note\n    یک\n    دو\n\n    سه\n\nچهار', ['یک', 'دو', 'چهار']],
  ['nor code that others take for text', '!!! note\n    ~~~\n    یک\n    ~~~\n\nدو', ['دو']],
  ['nothing that may be code, up to a blank line', '::: n\n    یک\nدو\n\nسه\n\n    چهار\n2. شش\n\nهفت', ['سه', 'هفت']],
  ['no code that would go on into other code', 'export const a = {\nیک\n```\nدو\n```\n\nسه', ['سه']],
  ['alerts', '> [!NOTE]\n> یک', ['□', 'یک']],
];

describe('markdown knows its dialects', () => {
  it.each(DIALECTS)('%s', (_law, source, prose) => expect(proseOf(source)).toEqual(prose));
});

const FRONT: readonly Row[] = [
  [
    'title and description',
    '---\ntitle: یک # یاد\ndescription: "دو \\" سه"\nauthor: چهار\n---\nپنج',
    ['یک', 'دو □ سه', 'پنج'],
  ],
  ['at any depth', "---\nhero:\n  title: 'یک'\nx:\n  - title: دو\n---\n", ['یک', 'دو']],
  ['blocks of lines', '---\ndescription: >-\n  یک\n  دو\nx: سه\n---', ['یک', 'دو']],
  ['colons of plain values', '---\ntitle: یک :دو\n---', ['یک □دو']],
  ['TOML', '+++\ntitle = "یک"\nx = "دو"\n+++\n\nسه', ['یک', 'سه']],
  ['values without a Persian letter', '---\ntitle: 1402\n---\nیک', ['یک']],
  ['nothing beside code in it', '---\ndescription: |\n  ```\n  یک\n  ```\n---\nدو', ['']],
  ['none that nothing closes', '---\ntitle: یک\n', ['title: یک']],
];

describe('markdown reads front matter', () => {
  it.each(FRONT)('%s', (_law, source, prose) => expect(proseOf(source)).toEqual(prose));
  it('by the keys that are asked for', () =>
    expect(proseOf('---\ntitle: یک\nauthor: دو\n---\n', { fields: ['author'] })).toEqual(['دو']));
});
