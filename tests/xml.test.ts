import { describe, expect, it } from 'vitest';
import { SourceError } from '../src/errors.js';
import { walkXml } from '../src/formats/xml/walk.js';
import { BOM } from '../src/text/chars.js';
import { expectLinear } from './linear.js';

/** Every event as a line: its kind, the source it covers, and what it reads as. */
function told(source: string): string[] {
  const lines: string[] = [];
  let end = source.startsWith(BOM) ? 1 : 0;
  const tell = (kind: string, stretch: { start: number; end: number }, more = '') => {
    expect(stretch.start).toBe(end);
    end = stretch.end;
    lines.push(`${kind} ${source.slice(stretch.start, stretch.end)}${more}`);
  };
  walkXml(source, {
    open: (tag) => tell('open', tag, ` ${JSON.stringify(tag.attributes)}`),
    close: (name, stretch) => tell(`close ${name}`, stretch),
    text: (piece) => tell('text', piece, piece.text === undefined ? '' : ` = ${piece.text}`),
    other: (stretch, kind) => tell(kind, stretch),
  });
  expect(end).toBe(source.length);
  return lines;
}

describe('an XML walk', () => {
  const cases: readonly (readonly [source: string, told: readonly string[]])[] = [
    ['<a/>', ['open <a/> {}', 'close a ']],
    ['<a b="x&amp;y">متن</a >', ['open <a b="x&amp;y"> {"b":"x&y"}', 'text متن', 'close a </a >']],
    [
      '<a>x&#x200c;y&lt;</a>',
      ['open <a> {}', 'text x', 'text &#x200c; = \u200c', 'text y', 'text &lt; = <', 'close a </a>'],
    ],
    ['<a>😀&#128512;😀</a>', ['open <a> {}', 'text 😀', 'text &#128512; = 😀', 'text 😀', 'close a </a>']],
    [
      '<a>\r\n<b\r\n c="1\r\n"/>\r</a>\r\n',
      [
        'open <a> {}',
        'text \r\n',
        'open <b\r\n c="1\r\n"/> {"c":"1 "}',
        'close b ',
        'text \r',
        'close a </a>',
        'text \r\n',
      ],
    ],
    [
      '<a><![CDATA[<b>]]&amp;]]><![CDATA[]]></a>',
      [
        'open <a> {}',
        'cdata <![CDATA[',
        'text <b>]]&amp;',
        'cdata ]]>',
        'cdata <![CDATA[',
        'cdata ]]>',
        'close a </a>',
      ],
    ],
    [
      '<?xml version="1.0"?><!-- <x> --><a><?p <y> ?>z<!----></a>',
      [
        'declaration <?xml version="1.0"?>',
        'comment <!-- <x> -->',
        'open <a> {}',
        'instruction <?p <y> ?>',
        'text z',
        'comment <!---->',
        'close a </a>',
      ],
    ],
    [
      '<!DOCTYPE a [<!ENTITY app "برنامه">]><a>x&app;y</a>',
      [
        'declaration <!DOCTYPE a [<!ENTITY app "برنامه">]>',
        'open <a> {}',
        'text x',
        'entity &app;',
        'text y',
        'close a </a>',
      ],
    ],
    [`${BOM}<a>x</a>`, ['open <a> {}', 'text x', 'close a </a>']],
  ];
  it.each(cases)('tells of %j in order, tiling it', (source, expected) => {
    expect(told(source)).toEqual(expected);
  });
});

describe('a source that is not well-formed', () => {
  const cases: readonly (readonly [source: string, line: number, column: number])[] = [
    ['<a>\n<b></a>', 2, 7],
    ['<a>', 1, 3],
    ['<a>😀&nbsp;</a>', 1, 10],
    ['<a>\r\n\r\n  < </a>', 3, 4],
    ['', 1, 1],
    ['<a>\n\ud800&#x110000;</a>', 2, 1],
    ['<a>\ud800&#key</a>', 1, 4],
    ['<a>\udc00</a>', 1, 4],
  ];
  it.each(cases)('is an error that says where: %j', (source, line, column) => {
    const read = () => told(source);
    expect(read).toThrow(SourceError);
    expect(read).toThrow(expect.objectContaining({ line, column, message: expect.stringContaining('--as text') }));
  });
});

describe('a long source', () => {
  const shapes: readonly (readonly [name: string, source: (n: number) => string])[] = [
    ['deep', (n) => '<a>'.repeat(n / 7) + '</a>'.repeat(n / 7)],
    ['references', (n) => `<a>${'&#8204;'.repeat(n / 7)}</a>`],
    ['one reference at the end', (n) => `<a>${'<b>x</b>'.repeat(n / 8)}&amp;</a>`],
    ['CDATA brackets', (n) => `<a><![CDATA[${']'.repeat(n)}]]></a>`],
    ['CR LF', (n) => `<a>${'x\r\n'.repeat(n / 3)}</a>`],
  ];
  it.each(shapes)('takes linear time: %s', (_name, shape) => {
    expectLinear((source) => walkXml(source, { open() {}, close() {}, text() {}, other() {} }), shape);
  });
});
