import { android } from '../src/formats/android.js';
import { arb } from '../src/formats/arb.js';
import { asciidoc } from '../src/formats/asciidoc.js';
import { ass } from '../src/formats/ass.js';
import { latex } from '../src/formats/latex.js';
import { po } from '../src/formats/po.js';
import { properties } from '../src/formats/properties.js';
import { qt } from '../src/formats/qt.js';
import { resx } from '../src/formats/resx.js';
import { rst } from '../src/formats/rst.js';
import { srt } from '../src/formats/srt.js';
import { strings } from '../src/formats/strings.js';
import { vtt } from '../src/formats/vtt.js';
import { xliff } from '../src/formats/xliff.js';
import type { Format } from '../src/types.js';

/** A format and a way to write lines of text as one of its files, each line a message or cue of its own. */
export interface Wrapper {
  readonly name: string;
  readonly format: Format;
  wrap(lines: readonly string[]): string;
}

const TIMES = '00:00:01,000 --> 00:00:02,000';

export const WRAPPERS: readonly Wrapper[] = [
  {
    name: 'PO',
    format: po,
    wrap: (lines) => lines.map((line, n) => `#: a.c:${n}\nmsgid "id ${n}"\nmsgstr "${cEscaped(line)}"\n`).join('\n'),
  },
  {
    name: 'XLIFF 1.2',
    format: xliff,
    wrap: (lines) =>
      `<xliff version="1.2"><file target-language="fa"><body>${lines
        .map((line, n) => `<trans-unit id="${n}"><source>علي</source><target>${xml(line)}</target></trans-unit>`)
        .join('\n')}</body></file></xliff>`,
  },
  {
    name: 'Android strings',
    format: android,
    wrap: (lines) =>
      `<resources>${lines.map((line, n) => `<string name="s${n}">${xml(androidEscaped(line))}</string>`).join('\n')}</resources>`,
  },
  {
    name: 'RESX',
    format: resx,
    wrap: (lines) =>
      `<root>${lines.map((line, n) => `<data name="${n}"><value>${xml(line)}</value></data>`).join('\n')}</root>`,
  },
  {
    name: 'Qt',
    format: qt,
    wrap: (lines) =>
      `<TS language="fa"><context>${lines
        .map((line) => `<message><source>علي</source><translation>${xml(line)}</translation></message>`)
        .join('\n')}</context></TS>`,
  },
  {
    name: '.strings',
    format: strings,
    wrap: (lines) => lines.map((line, n) => `/* علي */\n"${n}" = "${cEscaped(line)}";\n`).join('\n'),
  },
  { name: '.properties', format: properties, wrap: (lines) => lines.map(property).join('\n') },
  {
    name: '.properties in ASCII',
    format: properties,
    wrap: (lines) => lines.map((line, n) => ascii(property(line, n))).join('\n'),
  },
  {
    name: 'ARB',
    format: arb,
    wrap: (lines) =>
      JSON.stringify({ '@@locale': 'fa', ...Object.fromEntries(lines.map((line, n) => [`k${n}`, line])) }, null, 2),
  },
  {
    name: 'SRT',
    format: srt,
    wrap: (lines) => lines.map((line, n) => `${n + 1}\n${TIMES}\n${line}\n`).join('\n'),
  },
  {
    name: 'WebVTT',
    format: vtt,
    wrap: (lines) => `WEBVTT\n\n${lines.map((line) => `${TIMES.replaceAll(',', '.')}\n${xml(line)}\n`).join('\n')}`,
  },
  {
    name: 'ASS',
    format: ass,
    wrap: (lines) =>
      `[Events]\n${lines.map((line) => `Dialogue: 0,0:00:01.00,0:00:02.00,x,,0,0,0,,${line}`).join('\n')}`,
  },
  {
    name: 'LaTeX',
    format: latex,
    wrap: (lines) => `\\begin{document}\n${lines.map(texEscaped).join('\n\n')}\n\\end{document}\n`,
  },
  { name: 'reStructuredText', format: rst, wrap: (lines) => lines.map(marked).join('\n\n') },
  { name: 'AsciiDoc', format: asciidoc, wrap: (lines) => lines.map(marked).join('\n\n') },
];

function cEscaped(line: string): string {
  return line.replace(/[\\"]/g, '\\$&');
}

function androidEscaped(line: string): string {
  return line.replace(/[\\"'@?]/g, '\\$&');
}

function xml(line: string): string {
  return line.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function property(line: string, n: number): string {
  return `key${n} = ${line.replaceAll('\\', '\\\\')}`;
}

function ascii(text: string): string {
  return text.replace(/[\u0080-\uffff]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** As an item, and without what means something in markup. */
function marked(line: string): string {
  return `* ${line.replace(/[\\`*_|;@+#^~$<>[\]{}]/g, '').replace(/:{2,}/g, ':')}`;
}

/** Without what means something to TeX; but for the percent sign, of which there is another. */
function texEscaped(line: string): string {
  return line.replaceAll('%', '٪').replace(/[\\{}$&#_~^]/g, '');
}
