import { describe, expect, it } from 'vitest';
import { SourceError } from '../src/errors.js';
import { ass } from '../src/formats/ass.js';
import { srt } from '../src/formats/srt.js';
import { vtt } from '../src/formats/vtt.js';
import type { Format } from '../src/types.js';
import { expectLinear } from './linear.js';
import { proseOf } from './prose.js';
import { runHere } from './run.js';
import { tempDirectory } from './temp.js';

/** The prose is as `proseOf` draws it: `|` a seam, `*` an object, a line each block. */
type Case = readonly [name: string, source: string, prose: readonly string[]];

const TIMES = '00:00:01,000 --> 00:00:02,000';

describe('the prose of SRT', () => {
  const cases: readonly Case[] = [
    ['is the lines of the cues', `1\n${TIMES}\nیک\nدو\n\n2\n${TIMES}\nسه`, ['یک', 'دو', 'سه']],
    ['is not tags', `1\n${TIMES}\n{\\an8}<i>می</i>روم <font color="red">دو</font>\n`, ['می|روم |دو']],
    ['is not a number before times', `1\n${TIMES}\nیک\n2\n${TIMES}\nدو\n1402\n`, ['یک', 'دو', '1402']],
    ['is not places on the screen', `1\n${TIMES} X1:40 X2:600\nیک`, ['یک']],
    ['is not what stands outside of cues', `متن\n\n1\n${TIMES}\nیک\n\nمتن`, ['یک']],
    ['has signs that are no tags', `1\n${TIMES}\nیک < دو > سه { چهار`, ['یک < دو > سه { چهار']],
    ['has CR LF and a BOM', `\ufeff1\r\n${TIMES}\r\nیک\r\nدو\r\n\r\n`, ['یک', 'دو']],
    ['has times with points', '1\n0:00:01.0 --> 0:00:02.0\nیک', ['یک']],
    ['is nothing in an empty file', '\n\n', []],
  ];
  it.each(cases)('%s', (_name, source, expected) => {
    expect(proseOf(srt, source)).toEqual(expected);
  });

  it('is an error where no line has times', () => {
    expect(() => srt.read('\n یک')).toThrow(SourceError);
    expect(() => srt.read('\n یک')).toThrow(expect.objectContaining({ line: 2, column: 1 }));
  });
});

describe('the prose of WebVTT', () => {
  const cases: readonly Case[] = [
    ['is the lines of the cues', `WEBVTT متن\n\nمتن\n${TIMES} align:left\nیک\nدو\n\n${TIMES}\nسه`, ['یک', 'دو', 'سه']],
    ['is not notes, styles and regions', 'WEBVTT\n\nNOTE\nمتن\n\nSTYLE\n::cue { }\n\nREGION\nid:متن\n', []],
    ['is not voices, classes and times', `WEBVTT\n\n${TIMES}\n<v علی>می<c.x>روم</c> <00:00:01.500>دو`, ['می|روم| |دو']],
    [
      'reads references',
      `WEBVTT\n\n${TIMES}\nمی&zwnj;روم&nbsp;تا &lt;آن&gt; &amp; این`,
      ['می|\u200c|روم|\u00a0|تا *آن* * این'],
    ],
    [
      'reads references as pages do',
      `WEBVTT\n\n${TIMES}\nمی&#x200C;روم &quot;تا&#34; &raquo; &#60;&#x26; &eacute; &#10; &x`,
      ['می|\u200c|روم |"|تا|"| |»| * * * &x'],
    ],
    ['is not the rest of a tag that does not close', `WEBVTT\n\n${TIMES}\nیک <v علی`, ['یک ']],
  ];
  it.each(cases)('%s', (_name, source, expected) => {
    expect(proseOf(vtt, source)).toEqual(expected);
  });

  it('is an error without WEBVTT', () => {
    expect(() => vtt.read(`1\n${TIMES}\nیک`)).toThrow(SourceError);
    expect(() => vtt.read('WEBVTTX')).toThrow(expect.objectContaining({ line: 1, column: 1 }));
  });
});

describe('text without times above it is told of', () => {
  const ARROW = '00:00:03,000 -> 00:00:04,000';
  const cases: readonly (readonly [name: string, format: Format, source: string, lines: readonly number[]])[] = [
    ['an arrow too short', srt, `1\n${TIMES}\nیک\n\n2\n${ARROW}\nعلي\n\n3\n${TIMES}\nدو`, [6]],
    ['times that are none', srt, `1\n${TIMES}\nیک\n\n2\nbroken --> 00:00:05,000\nعلي\nدو\n`, [6]],
    ['several', srt, `متن\n\n1\n${TIMES}\nیک\n\nمتن\n\nمتن\r\n`, [1, 7, 9]],
    ['no blank line after it', srt, `2\n${ARROW}\nعلي\n3\n${TIMES}\nدو`, [2]],
    ['not what names a cue', srt, `یک\n${TIMES}\nدو\n\n2\n\n\n3\n\n`, []],
    ['not what is in order', srt, `\ufeff1\n${TIMES}\nیک\n2\n${TIMES}\nدو\n`, []],
    ['an arrow too short', vtt, `WEBVTT\n\n${TIMES}\nیک\n\nb\n${ARROW}\nعلي\n\n${TIMES}\nدو`, [6]],
    ['not notes', vtt, `WEBVTT متن\nمتن\n\nNOTE\nمتن\n\nSTYLE\nx\n\nREGION\nx\n\nNOTE متن\n\nb\n${TIMES}\nدو\n`, []],
    ['what only begins as a note', vtt, `WEBVTT\n\nNOTES\nمتن\n`, [3]],
  ];
  it.each(cases)('%s', (_name, format, source, lines) => {
    expect(format.read(source).problems?.map(({ line, column }) => [line, column])).toEqual(lines.map((n) => [n, 1]));
  });

  it('by the command, or it is an error with --strict', async () => {
    const cwd = tempDirectory({ 'a.srt': `1\n${TIMES}\nعلي\n\n2\n${ARROW}\nعلي\n` });
    const warned = await runHere(['clean', 'a.srt'], { cwd });
    expect(warned).toMatchObject({ status: 0, out: `1\n${TIMES}\nعلی\n\n2\n${ARROW}\nعلي\n` });
    expect(warned.err).toMatch(/^a\.srt:6:1: warning: broken cue: .*; passed through as it is\n$/);
    expect(await runHere(['clean', '--strict', 'a.srt'], { cwd })).toMatchObject({ status: 2, out: '' });
  });
});

describe('the prose of ASS', () => {
  const events = (...lines: string[]) => `[Script Info]\nTitle: متن\n\n[Events]\n${lines.join('\n')}\n`;
  const dialogue = (text: string) => events(`Dialogue: 0,0:00:01.00,0:00:02.00,متن,علی,0,0,0,,${text}`);
  const cases: readonly Case[] = [
    ['is the text of dialogues', dialogue('یک, دو'), ['یک, دو']],
    ['is cut into lines', dialogue('یک\\Nدو\\nسه\\hچهار'), ['یک', 'دو', 'سه*چهار']],
    ['is not override tags', dialogue('{\\an8\\i1}می{\\k20}روم{\\i0}'), ['می|روم']],
    ['is not drawings', dialogue('یک {\\p1}m 0 0 l 1 1{\\i1} m{\\p0} دو{\\p2}m'), ['یک * دو*']],
    ['is not comments and styles', events('Comment: 0,0:00:01.00,0:00:02.00,x,,0,0,0,,متن', 'Style: متن'), []],
    ['is counted by the format line', events('Format: Start, Text', 'Dialogue: 0:00:01.00,یک'), ['یک']],
    ['is not lines of too few fields', events('Dialogue: یک, دو'), []],
    ['has CR LF and a BOM', `\ufeff${dialogue('یک').replaceAll('\n', '\r\n')}`, ['یک']],
  ];
  it.each(cases)('%s', (_name, source, expected) => {
    expect(proseOf(ass, source)).toEqual(expected);
  });

  it('is an error without its sections', () => {
    expect(() => ass.read('یک')).toThrow(SourceError);
  });
});

describe('subtitles', () => {
  const cue = (text: string) => (n: number) => `1\n${TIMES}\n${text.repeat(n / text.length)}`;
  const dialogue = 'Dialogue: 0,0:00:01.00,0:00:02.00,x,,0,0,0,,';
  const shapes = [
    ['srt, cues', srt, (n: number) => cue(`متن <i>دو</i>\n\n2\n${TIMES}\n`)(n)],
    ['srt, tags that do not close', srt, cue('<i')],
    ['srt, blocks that do not close', srt, cue('{')],
    ['srt, digits', srt, cue('1')],
    ['srt, text without times', srt, (n: number) => cue('متن')(3) + '\n\nمتن'.repeat(n / 5)],
    ['vtt, tags that do not close', vtt, (n: number) => `WEBVTT\n\n${cue('<i')(n)}`],
    ['vtt, references', vtt, (n: number) => `WEBVTT\n\n${cue('&zwnj;')(n)}`],
    ['ass, dialogues', ass, (n: number) => `[Events]\n${`${dialogue}{\\i1}متن\\Nدو\n`.repeat(n / 60)}`],
    ['ass, drawings', ass, (n: number) => `[Events]\n${dialogue}${'{\\p1}{'.repeat(n / 6)}`],
    ['ass, too few fields', ass, (n: number) => `[Events]\n${'Dialogue:\n'.repeat(n / 10)}`],
  ] as const;
  it.each(shapes)('are read in linear time: %s', (_name, format, shape) => {
    expectLinear((source) => format.read(source), shape);
  });
});
