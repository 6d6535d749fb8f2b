import { nextLineFeed } from '../common/newline.js';
import { sourceError } from '../common/source-error.js';
import { matchesAt } from '../common/sticky.js';
import { holeAt } from './hole.js';
import type { BlockComment, Language, Quote } from './language.js';
import { type Openers, openersOf } from './openers.js';
import { isWordUnit } from './word-unit.js';

/** A comment or a string, without its delimiters. A string with code in it is several. */
export interface Token {
  readonly kind: 'line' | 'block' | 'docstring' | 'string';
  readonly start: number;
  readonly end: number;
  /** How a string is written. */
  readonly quote?: Quote;
  /** Whether it goes on with a string, after code in it. */
  readonly continues?: boolean;
  /** Whether code in it follows. */
  readonly cut?: boolean;
}

/**
 * Cuts the comments and strings out of code, in one walk.
 *
 * @throws SourceError for a block comment, or a string of several lines, that has no end
 */
export function lex(source: string, language: Language): Token[] {
  return new Lexer(source, language).run();
}

/** Code inside a string, until `close`, after which the string goes on. */
interface Frame {
  readonly quote: Quote;
  readonly open: string;
  readonly close: string;
  depth: number;
}

class Lexer {
  private readonly tokens: Token[] = [];
  private readonly frames: Frame[] = [];
  /** For each open bracket, whether it opens the head of an `if`, `while`, `for` or `with`. */
  private readonly brackets: boolean[] = [];
  private readonly openers: ReadonlyMap<string, Openers>;
  private at: number;
  /** The end of the code so far, blanks and comments aside. */
  private seen = 0;
  private lastWord = '';
  private afterHead = false;

  constructor(
    private readonly source: string,
    private readonly language: Language,
  ) {
    this.openers = openersOf(language);
    this.at = language.begin?.(source) ?? (source.startsWith('#!') ? nextLineFeed(this.source, 0) : 0);
    this.seen = this.at;
  }

  run(): Token[] {
    while (this.at < this.source.length) {
      const char = this.source.charAt(this.at);
      const openers = this.openers.get(char);
      if (openers && this.open(openers)) continue;
      if (isWordUnit(char.charCodeAt(0))) this.word();
      else this.sign(char);
    }
    const open = this.frames.at(-1);
    if (open) throw sourceError(this.source, this.at, `unterminated string: no ${open.close}`);
    return this.tokens;
  }

  private open({ skips, blocks, lines, quotes }: Openers): boolean {
    for (const skip of skips) {
      const end = skip.end(this.source, this.at, this.seen, this.afterHead);
      if (end !== undefined) return this.pass(end);
    }
    for (const block of blocks) if (this.stands(block.open)) return this.blockComment(block);
    for (const line of lines) if (this.stands(line)) return this.lineComment(line);
    for (const quote of quotes) if (this.stands(quote.open)) return this.string(quote, this.at);
    return false;
  }

  /** Takes code up to `end`. */
  private pass(end: number): true {
    this.at = end;
    this.seen = end;
    this.lastWord = '';
    return true;
  }

  private stands(sign: string): boolean {
    return this.source.startsWith(sign, this.at);
  }

  private word(): void {
    const start = this.at;
    let end = start;
    while (isWordUnit(this.source.charCodeAt(end))) end++;
    const word = this.source.slice(start, end);
    this.at = end;
    const prefix = this.language.prefix?.(word);
    const quote = prefix && this.language.quotes.find(({ open }) => this.stands(open));
    if (quote) {
      this.string({ ...quote, ...prefix }, start);
      return;
    }
    this.pass(end);
    this.lastWord = word;
  }

  private sign(char: string): void {
    if (/\s/.test(char)) {
      this.at++;
      return;
    }
    const frame = this.frames.at(-1);
    if (char === frame?.close && frame.depth-- === 0) {
      this.frames.pop();
      this.inString(frame.quote, this.at + 1, true);
      return;
    }
    if (char === frame?.open) frame.depth++;
    if (OPENING.includes(char)) this.brackets.push(HEADS.has(this.lastWord));
    if (CLOSING.includes(char)) this.afterHead = this.brackets.pop() ?? false;
    this.pass(this.at + 1);
  }

  private lineComment(sign: string): true {
    const start = this.at + sign.length;
    const line = nextLineFeed(this.source, start);
    const { lineCommentEnd } = this.language;
    const early = lineCommentEnd === undefined ? -1 : this.source.slice(start, line).indexOf(lineCommentEnd);
    const end = early < 0 ? line : start + early;
    this.tokens.push({ kind: 'line', start, end });
    this.at = end;
    return true;
  }

  private blockComment({ open, close, nested }: BlockComment): true {
    const start = this.at + open.length;
    const after = nested ? nestedEnd(this.source, start) : this.source.indexOf(close, start) + close.length;
    if (after < start + close.length) throw sourceError(this.source, this.at, `unterminated comment: no ${close}`);
    this.tokens.push({ kind: 'block', start, end: after - close.length });
    this.at = after;
    return true;
  }

  private string(quote: Quote, from: number): true {
    const first = this.tokens.length;
    const statement = this.language.docstrings === true && this.startsStatement(from);
    this.inString(quote, this.at + quote.open.length, false);
    const [token, more] = this.tokens.slice(first);
    if (statement && token && !more && !quote.opaque && this.endsStatement()) {
      this.tokens[first] = { kind: 'docstring', start: token.start, end: token.end };
    }
    return true;
  }

  /** Reads a string from inside it, up to its end or to code in it that is lexed as such. */
  private inString(quote: Quote, from: number, continues: boolean): void {
    let start = from;
    let goesOn = continues;
    let at = from;
    while (!this.closes(quote, at, from)) {
      const hole = quote.hole && holeAt(this.source, at, quote);
      if (!hole) {
        at += this.step(quote, at);
        continue;
      }
      this.tokens.push({ kind: 'string', start, end: at, quote, continues: goesOn, cut: true });
      if (hole.code) {
        this.frames.push({ ...hole.code, quote, depth: 0 });
        this.pass(hole.end);
        return;
      }
      at = hole.end;
      start = at;
      goesOn = true;
    }
    this.tokens.push({ kind: 'string', start, end: at, quote, continues: goesOn });
    this.pass(this.source.startsWith(quote.close, at) ? at + quote.close.length : at);
  }

  private closes(quote: Quote, at: number, from: number): boolean {
    if (at < this.source.length) {
      if (this.source[at] === '\n' && !quote.multiline) return true;
      return this.source.startsWith(quote.close, at) && this.step(quote, at) === 1;
    }
    if (quote.multiline) throw sourceError(this.source, from, `unterminated string: no ${quote.close}`);
    return true;
  }

  /** How many code units the character at `at` takes with it, itself included. */
  private step({ escape: kind = 'backslash', close }: Quote, at: number): number {
    if (kind === 'doubled') return this.source.startsWith(close + close, at) ? 2 : 1;
    if (kind === 'none' || this.source[at] !== '\\') return 1;
    return this.source.startsWith('\r\n', at + 1) ? 3 : 2;
  }

  /** Whether a new logical line begins at `from`, as far as the code before it says. */
  private startsStatement(from: number): boolean {
    if (this.brackets.length > 0 || this.source[this.seen - 1] === '\\') return false;
    return this.seen === 0 || this.source[this.seen - 1] === ';' || this.source.slice(this.seen, from).includes('\n');
  }

  private endsStatement(): boolean {
    return matchesAt(AFTER_STATEMENT, this.source, this.at);
  }
}

const OPENING = '([{';
const CLOSING = ')]}';
const HEADS: ReadonlySet<string> = new Set(['if', 'while', 'for', 'with']);
const AFTER_STATEMENT = /[ \t\r]*(?:[\n;#]|$)/y;

/** The end of a comment that may hold others; -1 where it has none. */
function nestedEnd(source: string, start: number): number {
  const signs = /\/\*|\*\//g;
  signs.lastIndex = start;
  let depth = 1;
  for (let sign = signs.exec(source); sign; sign = signs.exec(source)) {
    depth += sign[0] === '/*' ? 1 : -1;
    if (depth === 0) return signs.lastIndex;
  }
  return -1;
}
