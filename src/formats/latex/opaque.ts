import { createFinder } from '../common/finder.js';
import { nextNewline } from '../common/newline.js';
import { sourceError } from '../common/source-error.js';
import { matchAt, matchEnd } from '../common/sticky.js';
import type { LatexToken } from './tokens.js';

/**
 * Reads what in LaTeX is taken whole, where its inside does not follow the rules of the rest: math, verbatim text, URLs,
 * and environments that hold code, formulas or another language.
 *
 * @throws SourceError, from the reader, on what does not close
 */
export function opaqueAt(source: string): (at: number) => LatexToken | undefined {
  const find = createFinder(source);

  return (start) => {
    if (source[start] === '$') return opaque(start, endOfDollars(source, start));
    if (source[start] !== '\\') return undefined;
    const next = source[start + 1];
    if (next === '(') return opaque(start, endOfMath(source, start, '\\)'));
    if (next === '[') return opaque(start, endOfMath(source, start, '\\]'));
    const end = endOfEnvironment(start) ?? endOfRegion(start) ?? endOfLiteral(source, start);
    return end === undefined ? undefined : opaque(start, end);
  };

  function endOfEnvironment(start: number): number | undefined {
    const name = matchAt(BEGIN, source, start)?.[1];
    if (name === undefined || !ENVIRONMENTS.has(name.replace(/\*$/, ''))) return undefined;
    const close = `\\end{${name}}`;
    const end = find(close, start);
    if (end < 0) throw sourceError(source, start, `LaTeX: no ${close}`);
    return end + close.length;
  }

  /** From `\iffalse` to `\fi` and the like; a region that does not end is none. */
  function endOfRegion(start: number): number | undefined {
    for (const [open, close] of REGIONS) {
      if (!source.startsWith(open, start)) continue;
      const end = find(close, start);
      if (end >= 0) return end + close.length;
    }
    return undefined;
  }
}

const BEGIN = /\\begin[ \t]*\{([^{}\\\r\n]*)\}/y;

/** Without their stars. */
const ENVIRONMENTS: ReadonlySet<string> = new Set([
  ...['verbatim', 'Verbatim', 'BVerbatim', 'LVerbatim', 'SaveVerbatim', 'alltt', 'lstlisting', 'minted', 'comment'],
  ...['filecontents', 'tikzpicture', 'pgfpicture', 'picture', 'forest', 'axis', 'tikzcd'],
  ...['math', 'displaymath', 'equation', 'align', 'alignat', 'flalign', 'gather', 'multline', 'eqnarray', 'dmath'],
  ...['IEEEeqnarray', 'subequations', 'array'],
  ...['latin', 'LTR', 'english', 'arabic', 'Arabic', 'arab', 'otherlanguage'],
]);

const REGIONS = [
  ['\\iffalse', '\\fi'],
  ['\\makeatletter', '\\makeatother'],
  ['\\ExplSyntaxOn', '\\ExplSyntaxOff'],
] as const;

function opaque(start: number, end: number): LatexToken {
  return { kind: 'opaque', start, end, name: '', isBlank: false, match: -1 };
}

function endOfDollars(source: string, start: number): number {
  return source.startsWith('$$', start) ? endOfMath(source, start, '$$') : endOfMath(source, start, '$');
}

/** Behind the `close` of the math that starts at `start`. `$…$` may not hold an empty line: TeX stops there too. */
function endOfMath(source: string, start: number, close: string): number {
  let isLineEmpty = false;
  for (let at = start + close.length; at < source.length; at++) {
    if (source.startsWith(close, at)) return at + close.length;
    const char = source[at];
    if (char === '\n') {
      if (isLineEmpty && close === '$') break;
      isLineEmpty = true;
    } else if (char?.trim() !== '') {
      isLineEmpty = false;
    }
    if (char === '\\') at++;
    if (char === '%') at = nextNewline(source, at) - 1;
  }
  throw sourceError(source, start, `LaTeX: math without its closing ${close}`);
}

/** Commands whose argument is literal: `%` and `\` mean nothing special in it. Brackets are bounded, as `\href[\href[` has to be read in linear time. */
const VERB =
  /\\(?:verb|Verb|lstinline(?:\[[^\]\r\n]{0,999}\])?|mintinline(?:\[[^\]\r\n]{0,999}\])?\{[^{}\r\n]{0,999}\})(?![\p{L}@])\*?/uy;
const URL = /\\(?:url|path|nolinkurl|href(?:\[[^\]\r\n]{0,999}\])?)[ \t]*\{[^{}\r\n]*\}/y;

function endOfLiteral(source: string, start: number): number | undefined {
  const address = matchEnd(URL, source, start);
  if (address >= 0) return address;
  const open = matchEnd(VERB, source, start);
  if (open < 0) return undefined;
  const close = source[open] === '{' ? '}' : source[open];
  const line = source.slice(open + 1, nextNewline(source, open));
  const length = close === undefined ? -1 : line.indexOf(close);
  if (length < 0) throw sourceError(source, start, 'LaTeX: verbatim text that does not close in its line');
  return open + length + 2;
}
