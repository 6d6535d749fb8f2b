import type { Cut } from '../common/cut.js';
import { CutText } from '../common/cut-text.js';
import { FLEETING, UNSEEN } from '../common/fleeting.js';
import { looseKey } from '../common/loose-key.js';
import { runEnd } from '../common/runs.js';
import { pastMatch } from '../common/sticky.js';
import { mayEndMarkup, mayStartMarkup } from './neighbours.js';

/**
 * Finds what is no prose in a text of reStructuredText: the heads of its lines, literals, roles, references, addresses,
 * the marks of emphasis. Undefined where a backtick or a bar may be read in two ways.
 *
 * @param names what is referred to by its name, by loose keys: the text of a link that is so is left alone
 */
export function inlineCuts(text: string, names: ReadonlySet<string>): readonly Cut[] | undefined {
  const reader = new InlineReader(text, names);
  return reader.read() ? reader.cuts.addHeads() : undefined;
}

class InlineReader {
  readonly cuts: CutText;
  private readonly text: string;
  private readonly names: ReadonlySet<string>;

  constructor(text: string, names: ReadonlySet<string>) {
    this.text = text;
    this.names = names;
    this.cuts = new CutText(text);
  }

  /** Whether the text could be read. */
  read(): boolean {
    const { text, cuts } = this;
    for (let at = 0; at >= 0 && at < text.length; ) {
      at = this.markup(at);
      if (at < 0) return false;
    }
    const tail = tailStart(text);
    if (tail < text.length) cuts.add(Math.max(tail, cuts.end), text.length);
    return true;
  }

  /** Reads what stands at `at`; where to read on, -1 where nobody knows. */
  private markup(at: number): number {
    const { text, cuts } = this;
    switch (text[at]) {
      case '`':
        return text[at + 1] === '`' ? this.literal(at) : this.interpreted(at);
      case '*':
        return this.stars(at);
      case '\\':
        return Math.max(cuts.add(at, Math.min(at + 2, text.length)), at + 1);
      case '|':
        return this.substitution(at);
      case '_':
        return text[at + 1] === '`' && mayStartMarkup(text, at, at + 2)
          ? this.interpreted(at + 1)
          : this.token(at, END);
      case '@':
        return this.token(at, ADDRESS_END);
      case ':':
        return this.colon(at);
      default:
        return at + 1;
    }
  }

  /** Marks of emphasis; between quotation marks they are none if these are partners. */
  private stars(at: number): number {
    const { text, cuts } = this;
    const end = runEnd(text, at);
    if (!QUOTE.test(text.charAt(at - 1)) || !QUOTE.test(text.charAt(end))) return cuts.add(at, end);
    cuts.keepQuotes();
    return cuts.add(at - 1, end + 1);
  }

  private literal(at: number): number {
    const { text } = this;
    if (text[at + 2] === '`' || !mayStartMarkup(text, at, at + 2)) return -1;
    for (let close = text.indexOf('``', at + 3); close >= 0; close = text.indexOf('``', close + 1)) {
      if (/\s/.test(text.charAt(close - 1))) continue;
      const ends = mayEndMarkup(text, close + 2);
      if (ends === undefined) return -1;
      if (ends) return this.cuts.add(at, close + 2);
    }
    return -1;
  }

  /** Interpreted text with its role, if any, a reference, or a target. */
  private interpreted(at: number): number {
    const { text } = this;
    let start = at;
    while (start > this.cuts.end && /[\w.:+-]/.test(text.charAt(start - 1))) start--;
    const prefix = text.slice(start, at);
    if (prefix !== '_' && !mayStartMarkup(text, at, at + 1)) return -1;
    for (let close = text.indexOf('`', at + 1); close >= 0; close = text.indexOf('`', close + 1)) {
      if (isBlankOrEscaped(text, close)) continue;
      const end = this.suffixEnd(close + 1);
      if (end === undefined) return -1;
      if (end < 0) continue;
      const isReference = text[at - 1] !== ':' && prefix !== '_' && /^__?$/.test(text.slice(close + 1, end));
      return isReference ? this.reference(at, close, end) : this.cuts.add(start, end);
    }
    return -1;
  }

  /** Where what follows a closing backtick ends: a role, the mark of a reference. -1 if it does not close. */
  private suffixEnd(at: number): number | undefined {
    const { text } = this;
    const role = pastMatch(ROLE, text, at);
    for (const from of role > at ? [role, at] : [at]) {
      for (const mark of ['__', '_', '']) {
        if (!text.startsWith(mark, from)) continue;
        const ends = mayEndMarkup(text, from + mark.length);
        if (ends !== false) return ends && from + mark.length;
      }
    }
    return -1;
  }

  /** A reference: one that holds its address has a text. */
  private reference(at: number, close: number, end: number): number {
    const { text, cuts } = this;
    const angle = text[close - 1] === '>' ? text.lastIndexOf('<', close) : -1;
    const label = angle > at ? text.slice(at + 1, angle) : '';
    if (!/\S\s$/.test(label) || /[\\`*|<>_@:]/.test(label) || this.names.has(looseKey(label))) return cuts.add(at, end);
    cuts.add(at, at + 1);
    return cuts.add(angle, end);
  }

  private substitution(at: number): number {
    const { text, cuts } = this;
    if (text[at + 1] === '|' || /\s|^$/.test(text.charAt(at + 1))) return cuts.add(at, at + 1);
    for (let close = text.indexOf('|', at + 2); close >= 0; close = text.indexOf('|', close + 1)) {
      if (isBlankOrEscaped(text, close)) continue;
      let end = close + 1;
      while (text[end] === '_' && end < close + 3) end++;
      if (mayEndMarkup(text, end)) return cuts.add(at, end);
    }
    return /[\p{L}\p{N}]/u.test(text.charAt(at - 1)) ? cuts.add(at, at + 1) : -1;
  }

  /** What may be an address, or the mark of a role but for what cannot be seen. */
  private colon(at: number): number {
    const { text, cuts } = this;
    const [before, behind] = [text.charAt(at - 1), text.charAt(at + 1)];
    if (/[A-Za-z]/.test(before) && /[!-_a-~]/.test(behind)) return this.token(at, ADDRESS_END);
    return text[0] === ':' || UNSEEN.test(before) || UNSEEN.test(behind) ? cuts.add(at, at + 1) : at + 1;
  }

  /** Cuts what stands around `at` without blanks, and may be a reference or an address. */
  private token(at: number, stop: RegExp): number {
    const { text, cuts } = this;
    let start = at;
    while (start > cuts.end && !stop.test(text.charAt(start - 1))) start--;
    let end = at + 1;
    while (end < text.length && !stop.test(text.charAt(end))) end++;
    return Math.max(cuts.add(start, end), end);
  }
}

const QUOTE = /["'\u00ab\u00bb\u201c\u201d]/;

/** What no name holds. */
const END = /[\s"'`|<>\u00ab\u00bb\u201c\u201d\u060c\u061b\u061f(){}]/;

/** What no address holds. */
const ADDRESS_END = /[\s"`|<>\u00ab\u00bb\u201c\u201d\u060c\u061b\u061f]/;

const ROLE = /:[\p{L}\p{N}.:+_-]{1,99}:/uy;

function isBlankOrEscaped(text: string, at: number): boolean {
  if (/\s/.test(text.charAt(at - 1))) return true;
  let slashes = 0;
  while (text[at - 1 - slashes] === '\\') slashes++;
  return slashes % 2 === 1;
}

/** Where the colons at the end begin that announce a literal block; the end itself where there is one at the most. */
function tailStart(text: string): number {
  let at = text.length;
  let colons = 0;
  for (; at > 0 && (text[at - 1] === ':' || FLEETING.test(text.charAt(at - 1))); at--)
    if (text[at - 1] === ':') colons++;
  return colons > 1 ? at : text.length;
}
