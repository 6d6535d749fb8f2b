import type { Cut } from '../common/cut.js';
import { CutText } from '../common/cut-text.js';
import { createFinder } from '../common/finder.js';
import { FLEETING } from '../common/fleeting.js';
import { runEnd } from '../common/runs.js';
import { pastMatch } from '../common/sticky.js';

/**
 * Finds what is no prose in a text of AsciiDoc: the heads of its lines, code, passthroughs, macros, references, addresses,
 * the marks of formatting. Undefined where backticks may be read in two ways.
 */
export function inlineCuts(text: string): readonly Cut[] | undefined {
  const reader = new InlineReader(text);
  return reader.read() ? reader.cuts.addHeads() : undefined;
}

class InlineReader {
  readonly cuts: CutText;
  private readonly find: (needle: string, from: number) => number;

  constructor(private readonly text: string) {
    this.cuts = new CutText(text);
    this.find = createFinder(text);
  }

  /** Whether the text could be read. */
  read(): boolean {
    for (let at = 0; at >= 0 && at < this.text.length; ) {
      at = this.markup(at);
      if (at < 0) return false;
    }
    return true;
  }

  /** Reads what stands at `at`; where to read on, -1 where nobody knows. */
  private markup(at: number): number {
    const { text, cuts } = this;
    const char = text.charAt(at);
    switch (char) {
      case '`':
        return this.code(at);
      case '+':
        return this.pass(at);
      case '$':
        return text[at + 1] === '$' ? this.upTo('$$', at, 2) : at + 1;
      case '*':
      case '_':
      case '#':
      case '^':
      case '~':
        return cuts.add(at, runEnd(text, at));
      case '-':
        return text[at + 1] === '-' ? cuts.add(at, runEnd(text, at)) : at + 1;
      case '\\':
        return Math.max(cuts.add(at, Math.min(Math.max(at + 2, runEnd(text, at + 1)), text.length)), at + 1);
      case '{':
        return this.upTo('}', at, 1);
      case '<':
        return this.angle(at);
      case '(':
        return text[at + 1] === '(' ? this.upTo('))', at, 2) : at + 1;
      case '[':
        return text[at + 1] === '[' ? this.upTo(']]', at, 2) : this.bracket(at);
      case ']':
        return cuts.add(at, at + 1);
      case ';':
      case ':':
        return this.colon(at);
      case '@':
        return this.address(at);
      default:
        return at + 1;
    }
  }

  /** Cuts what ends with a string, if it does in this line, or its beginning alone. */
  private upTo(end: string, at: number, length: number): number {
    const { text, cuts } = this;
    const close = this.find(end, at + length);
    if (close < 0) return cuts.add(at, at + length);
    let stop = close + end.length;
    while (text[stop] === end[0]) stop++;
    return cuts.add(at, stop);
  }

  /** Code between backticks; between those in quotation marks stands text. */
  private code(at: number): number {
    const { text } = this;
    const open = runEnd(text, at);
    const length = open - at;
    if (length > 2) return -1;
    if (length === 1 && (WORD.test(text.charAt(at - 1)) || /\s|^$/.test(text.charAt(open)))) return -1;
    for (let close = text.indexOf('`', open); close >= 0; close = text.indexOf('`', runEnd(text, close))) {
      if (text[close - 1] === '\\' || runEnd(text, close) - close !== length) return -1;
      const end = close + length;
      if (length === 2) return this.addCode(at, end);
      if (/\s/.test(text.charAt(close - 1))) continue;
      return WORD.test(text.charAt(end)) ? -1 : this.addCode(at, end);
    }
    return -1;
  }

  /** Cuts code, with a quotation mark beside it, which may mean something else there. */
  private addCode(at: number, end: number): number {
    const { text, cuts } = this;
    const [before, behind] = [/["']/.test(text.charAt(at - 1)), /["']/.test(text.charAt(end))];
    if (before || behind) cuts.keepQuotes();
    return cuts.add(before ? at - 1 : at, behind ? end + 1 : end);
  }

  /** What is passed through between plus signs. */
  private pass(at: number): number {
    const { text, cuts } = this;
    const open = runEnd(text, at);
    const mark = text.slice(at, open);
    const isOpen = open - at > 1 || (!WORD.test(text.charAt(at - 1)) && !/\s|^$/.test(text.charAt(open)));
    const close = isOpen && mark.length <= 3 ? this.find(mark, open) : -1;
    if (close < 0) return cuts.add(at, open);
    return text.slice(open, close).includes('`') ? -1 : cuts.add(at, runEnd(text, close));
  }

  /** A reference with its text, a callout, or an address. */
  private angle(at: number): number {
    const { text, cuts } = this;
    if (text[at + 1] === '<') {
      const close = this.find('>>', at + 2);
      if (close < 0) return cuts.add(at, at + 2);
      const inner = text.slice(at + 2, close);
      const comma = inner.indexOf(',');
      if (comma < 0 || /["=`<[\]{}\\+]/.test(inner)) return cuts.add(at, close + 2);
      cuts.add(at, at + 2 + comma + 1);
      return cuts.add(close, close + 2);
    }
    let end = at + 1;
    while (end < text.length && !/[\s<>`]/.test(text.charAt(end))) end++;
    return text[end] === '>' ? cuts.add(at, end + 1) : cuts.add(at, at + 1);
  }

  /** A bracket, with all up to its partner if that is about the text behind it. */
  private bracket(at: number): number {
    const { text, cuts } = this;
    const close = this.find(']', at);
    return cuts.add(at, close >= 0 && FORMATTING.test(text.charAt(close + 1)) ? close + 1 : at + 1);
  }

  /** A macro with its brackets, an address, what parts a term from its text; none of it where a mark comes to stand behind. */
  private colon(at: number): number {
    const { text, cuts } = this;
    let end = at + 1;
    let signs = 1;
    while (end < text.length && text[end] !== '\n' && (text[end] === text[at] || FLEETING.test(text.charAt(end)))) {
      if (text[end] === text[at]) signs++;
      end++;
    }
    if (signs > 1) return cuts.add(at, end);
    if (text[at] === ';' || !/[A-Za-z\d]/.test(text.charAt(at - 1)) || /[\s،؛؟!…»)]|^$/.test(text.charAt(at + 1)))
      return at + 1;
    return this.address(at);
  }

  /** Cuts what stands around `at` without blanks, with the brackets behind it. */
  private address(at: number): number {
    const { text, cuts } = this;
    let start = at;
    const names = text[at] === '@' ? /[\p{L}\p{N}\p{M}\u200c_.+%-]/u : /[\w.+%-]/;
    while (start > cuts.end && names.test(text.charAt(start - 1))) start--;
    if (text[at] === '@' && start === cuts.end && /[_+%#~^&-]/.test(text.charAt(start - 1))) return -1;
    if (text.startsWith('://', at)) while (start > cuts.end && /["'();]/.test(text.charAt(start - 1))) start--;
    let end = at + 1;
    while (end < text.length && !ADDRESS_END.test(text.charAt(end))) end++;
    if (/["']/.test(text.slice(start, end))) cuts.keepQuotes();
    // A dash between blanks joins what it stands between.
    end = pastMatch(DASHED, text, end);
    if (text[end] !== '[') return Math.max(cuts.add(start, end), end);
    const feed = this.find('\n', end);
    const close = this.find(']', end);
    if (close < 0 || (feed >= 0 && feed < close)) return -1;
    const inner = text.slice(end + 1, close);
    if (FORMATTING.test(text.charAt(close + 1))) return -1;
    const head = text.slice(start, end + 1);
    const isText = TEXT_MACRO.test(head) && !/[A-Za-z]:/.test(head.slice(head.indexOf(':') + 1));
    if (!isText || /["=[`\\]/.test(inner)) return this.wholeBrackets(start, close);
    cuts.add(start, end + 1);
    return end + 1;
  }

  /** Brackets in which others may stand: up to the last ones of the line. */
  private wholeBrackets(start: number, close: number): number {
    const { text, cuts } = this;
    const feed = this.find('\n', close);
    const isNested = text.slice(start, close).split('[').length > 2 || text[close - 1] === '\\';
    const last = isNested ? text.lastIndexOf(']', feed < 0 ? text.length : feed) : close;
    return cuts.add(start, Math.max(last, close) + 1);
  }
}

/** Macros whose brackets hold text. */
const TEXT_MACRO = /^(?:(?:link|xref|https?|ftps?|irc):[^[]+|footnote:)\[$/;

const DASHED = /[ ]+--\s+[^\s`[\]]*/y;

const FORMATTING = /[#*_^~`+]/;

const ADDRESS_END = /[\s`[\]]/;

/** What a mark of code may not stand beside. */
const WORD = /[\p{L}\p{N}\p{M}_;:}\u200c]/u;
