import { sourceError } from '../common/source-error.js';
import { pastMatch } from '../common/sticky.js';
import { textStart } from '../common/text-start.js';
import { latexCommand } from './commands.js';
import { opaqueAt } from './opaque.js';

/**
 * A token of LaTeX. `opaque` is what is never prose, whole: math, verbatim text, URLs, environments of another language.
 * `sign` is `~`, `&`, `#1`, `--`, or quotes made of backticks and apostrophes.
 */
export interface LatexToken {
  readonly kind: LatexKind;
  readonly start: number;
  readonly end: number;
  /** Of a command, without the backslash and the star; of `begin` and `end`, the environment's. */
  readonly name: string;
  /** Whether a text is blanks, and no paragraph ends in it. */
  readonly isBlank: boolean;
  /** Of `{` and `[`, the index of the token that closes it; -1 where a `[` is a mere character. */
  match: number;
}

export type LatexKind = 'text' | 'command' | 'begin' | 'end' | 'opaque' | 'comment' | 'sign' | '{' | '}' | '[' | ']';

/**
 * The tokens of a LaTeX source; they tile it.
 *
 * @throws SourceError on braces, math and verbatim text that do not close
 */
export function latexTokens(source: string): readonly LatexToken[] {
  const tokens: LatexToken[] = [];
  const opaque = opaqueAt(source);
  const pairs = createPairs(source, tokens);
  let at = textStart(source);
  while (at < source.length) {
    const token = opaque(at) ?? tokenAt(source, at);
    pairs.take(token);
    tokens.push(token);
    at = token.end;
  }
  pairs.end();
  return tokens;
}

/** On which slides of beamer a command holds. */
const OVERLAY = '(?:<[-+\\d,.|:@()a-z ]*>)?';
/** A command's name: XeTeX takes all letters and marks, and XePersian ZWNJ, for its letters. */
const CONTROL_WORD = new RegExp(`\\\\([\\p{L}\\p{M}\\u200c@]{1,999})\\*?${OVERLAY}[^\\S\\r\\n]*`, 'uy');
/** The number or length that a command may take without braces (`\hskip 2cm`, `\penalty10000`). */
const ASSIGNED = /=?[ \t]*[+-]?[\d.]+[ \t]*(?:[a-z]{2}(?![a-z]))?[ \t]*/y;
/** Bounded, as `\\[\\[` has to be read in linear time. */
const LINE_BREAK = /\\\\\*?(?:[ \t]*\[[^\]\r\n]{0,99}\])?/y;
const ENVIRONMENT = new RegExp(`\\\\(begin|end)[ \\t]*\\{([^{}\\\\\\r\\n]*)\\}${OVERLAY}`, 'y');
/** A comment eats its line's end and the blanks that start the next line. */
const COMMENT = /%[^\r\n]*(?:\r\n?|\n)?[ \t]*/y;
const SIGN = /[~&]|#+\d?|--+|`+|'+/y;
const TEXT = /[^\\{}[\]$%~&#`'-]+/y;

function tokenAt(source: string, start: number): LatexToken {
  const char = source[start] ?? '';
  if (char === '\\') return commandAt(source, start);
  if (char === '{' || char === '}' || char === '[' || char === ']') return token(char, start, start + 1);
  if (char === '%') return token('comment', start, pastMatch(COMMENT, source, start));
  const sign = pastMatch(SIGN, source, start);
  if (sign > start) return token('sign', start, sign);
  const end = Math.max(pastMatch(TEXT, source, start), start + 1);
  return { ...token('text', start, end), isBlank: isBlank(source.slice(start, end)) };
}

function commandAt(source: string, start: number): LatexToken {
  ENVIRONMENT.lastIndex = start;
  const environment = ENVIRONMENT.exec(source);
  if (environment) {
    return token(environment[1] === 'begin' ? 'begin' : 'end', start, ENVIRONMENT.lastIndex, environment[2]);
  }
  CONTROL_WORD.lastIndex = start;
  const name = CONTROL_WORD.exec(source)?.[1];
  if (name !== undefined) {
    const end = CONTROL_WORD.lastIndex;
    return token('command', start, latexCommand(name).rest ? pastMatch(ASSIGNED, source, end) : end, name);
  }
  const end = Math.max(pastMatch(LINE_BREAK, source, start), Math.min(start + 2, source.length));
  return token('command', start, end, source.slice(start + 1, start + 2));
}

function token(kind: LatexKind, start: number, end: number, name = ''): LatexToken {
  return { kind, start, end, name, isBlank: false, match: -1 };
}

function isBlank(text: string): boolean {
  return text.trim() === '' && !hasEmptyLine(text);
}

function hasEmptyLine(text: string): boolean {
  return /\n[ \t\r]*\n/.test(text);
}

/** Finds for each brace and bracket the one that closes it. A bracket closes in its paragraph and in its group. */
function createPairs(source: string, tokens: readonly LatexToken[]) {
  const open: LatexToken[] = [];
  return {
    /** The token that comes next, not in the list yet. */
    take(next: LatexToken): void {
      if (next.kind === '{' || next.kind === '[') open.push(next);
      if (next.kind === ']' && open.at(-1)?.kind === '[') close('[');
      if (next.kind === '}') {
        dropBrackets();
        if (open.length === 0) throw sourceError(source, next.start, 'LaTeX: a } that closes nothing');
        close('{');
      }
      if (next.kind === 'text' && hasEmptyLine(source.slice(next.start, next.end))) dropBrackets();
    },
    end(): void {
      dropBrackets();
      const last = open.at(-1);
      if (last) throw sourceError(source, last.start, 'LaTeX: a { that is not closed');
    },
  };

  function close(kind: '{' | '['): void {
    const last = open.pop();
    if (last?.kind === kind) last.match = tokens.length;
  }

  function dropBrackets(): void {
    while (open.at(-1)?.kind === '[') open.pop();
  }
}
