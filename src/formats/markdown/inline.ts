import type { Gap } from '../../types.js';
import { gapOf, isOpaque } from '../html/elements.js';
import { readEntity } from '../html/entity.js';
import { pairRuns, type Run, readRun } from './emphasis.js';
import { inlineTarget, normalLabel } from './link.js';
import { angleEnd, bracketEnd, codeEnd, headEnd, mathEnd, urlEnd } from './opaque.js';
import { runEnd, Search } from './search.js';
import { tagEnd, tagName } from './tag.js';
import type { Text } from './texts.js';

/** A stretch of a text that is markup, or that reads as `text`. */
export interface Cut {
  start: number;
  end: number;
  gap: Gap;
  text?: string;
}

/**
 * Finds what is no prose in the text of a block: code, math, tags, addresses, expressions in braces, the marks of
 * emphasis and of links. Sorted and disjoint.
 *
 * @param labels the labels that the document defines, normalised
 */
export function inlineCuts(text: Text, labels: ReadonlySet<string>): Cut[] {
  return new InlineReader(text, labels).read();
}

interface Bracket {
  readonly start: number;
  /** The index of the cut that is kept for it until its partner is found. */
  readonly cut: number;
  readonly image: boolean;
}

class InlineReader {
  private readonly text: string;
  private readonly cuts: Cut[];
  private readonly runs: { readonly run: Run; readonly cut: Cut }[] = [];
  private readonly brackets: Bracket[] = [];
  private readonly braces: Bracket[] = [];
  private readonly search: Search;
  private lastBracket = -1;

  constructor(
    private readonly block: Text,
    private readonly labels: ReadonlySet<string>,
  ) {
    this.text = block.text;
    this.search = new Search(block.text);
    this.cuts = [...block.cuts];
  }

  read(): Cut[] {
    const { text } = this;
    let at = this.lineHead(this.block.from);
    while (at < text.length) {
      const code = text.charCodeAt(at);
      at = code < 128 && SPECIAL[code] === 1 ? this.markup(at) : at + 1;
    }
    pairRuns(this.runs.map(({ run }) => run));
    for (const { run, cut } of this.runs) this.settle(run, cut);
    return this.cuts.filter((cut) => cut.end > cut.start);
  }

  /** Reads the markup at `at`, if there is any; where to read on. */
  private markup(at: number): number {
    switch (this.text[at]) {
      case '\n':
        return this.lineHead(at + 1);
      case '\\':
        return this.escape(at);
      case '`':
        return this.object(at, codeEnd(this.text, at, this.search), runEnd(this.text, at));
      case '$':
        return this.object(at, mathEnd(this.text, at, this.search), runEnd(this.text, at));
      case '<':
        return this.angle(at);
      case ':':
        return Math.max(urlEnd(this.text, at), at + 1);
      case '&':
        return this.entity(at);
      case '!':
        return this.text[at + 1] === '[' ? this.openBracket(at, 2) : at + 1;
      case '[':
        return this.openBracket(at, 1);
      case ']':
        return this.closeBracket(at);
      case '{':
        return this.open(this.braces, at, at + 1);
      case '}':
        return this.closeBrace(at);
      default:
        return this.run(at);
    }
  }

  private cut(start: number, end: number, gap: Gap): number {
    this.cuts.push({ start, end, gap });
    return end;
  }

  /** Cuts an object that ends at `end`, if there is one; where to read on. */
  private object(at: number, end: number, otherwise: number): number {
    return end < 0 ? otherwise : this.cut(at, end, 'object');
  }

  private lineHead(at: number): number {
    if (!this.block.isParagraph) return at;
    return this.cut(at, headEnd(this.text, at, at === this.block.from), 'break');
  }

  /** A backslash is an escape, ends a line, or stands a blank before its end, without which it would end it. */
  private escape(at: number): number {
    const next = this.text[at + 1];
    if (next === undefined || next === '\n') return this.cut(at, at + 1, 'object');
    if (next === ' ' || next === '\t') return this.cut(at, at + 2, 'object');
    if (!/[!-/:-@[-`{-~]/.test(next)) return at + 1;
    return this.readAs(at, at + 2, HARMLESS.includes(next) ? next : undefined);
  }

  /** Cuts what reads as `text`. At the head of a line it is an object, as is what may become markup if it is moved. */
  private readAs(start: number, end: number, text: string | undefined): number {
    const isHead = start === this.block.from || this.text[start - 1] === '\n';
    if (text === undefined || isHead) return this.cut(start, end, 'object');
    this.cuts.push({ start, end, gap: 'seam', text });
    return end;
  }

  private angle(at: number): number {
    const opaque = angleEnd(this.text, at, this.search);
    const end = opaque < 0 ? tagEnd(this.text, at, this.text.length) : -1;
    return end < 0 ? this.object(at, opaque, at + 1) : this.tag(at, end);
  }

  private tag(at: number, end: number): number {
    const name = tagName(this.text, at);
    const opens = this.text[at + 1] !== '/' && this.text[end - 2] !== '/';
    if (!opens || !isOpaque(name.toLowerCase())) return this.cut(at, end, gapOf(name));
    const close = this.search.find(`</${name}`, end);
    const closed = close < 0 ? end : this.text.indexOf('>', close) + 1;
    return this.cut(at, Math.max(closed, end), 'object');
  }

  private entity(at: number): number {
    const entity = readEntity(this.text, at);
    return entity ? this.readAs(at, entity.end, entity.text) : at + 1;
  }

  private openBracket(at: number, width: number): number {
    const opaque = bracketEnd(this.text, at);
    if (opaque >= 0) return this.cut(at, opaque, 'object');
    this.lastBracket = at + width - 1;
    return this.open(this.brackets, at, at + width);
  }

  private open(stack: Bracket[], start: number, end: number): number {
    stack.push({ start, cut: this.cuts.length, image: end - start === 2 });
    this.cut(start, start, 'object');
    return end;
  }

  private closeBracket(at: number): number {
    const opener = this.brackets.pop();
    if (!opener) return at + 1;
    const inner = opener.start + (opener.image ? 2 : 1);
    if (this.text[at + 1] === '(') {
      const target = inlineTarget(this.text, at + 1);
      if (target) return this.link(opener, inner, at, target.end, target.title);
    }
    if (this.labels.size === 0) return at + 1;
    const end = this.text[at + 1] === '[' ? this.text.indexOf(']', at + 2) : -1;
    const label = end < 0 ? '' : this.text.slice(at + 2, end);
    if (label !== '' && this.defines(label)) return this.link(opener, inner, at, end + 1);
    if (this.lastBracket !== inner - 1 || !this.defines(this.text.slice(inner, at))) return at + 1;
    return this.swallow(opener, label === '' && end > 0 ? end + 1 : at + 1);
  }

  private defines(label: string): boolean {
    return label.length < 1000 && this.labels.has(normalLabel(label));
  }

  private link(opener: Bracket, inner: number, at: number, end: number, title?: readonly [number, number]): number {
    const gap = opener.image ? 'object' : 'seam';
    const cut = this.cuts[opener.cut];
    if (cut) Object.assign(cut, { end: inner, gap });
    if (!title || /[\\&]/.test(this.text.slice(...title))) return this.cut(at, end, gap);
    this.cut(at, title[0], 'object');
    return this.cut(title[1], end, 'object');
  }

  private closeBrace(at: number): number {
    const opener = this.braces.pop();
    return opener ? this.swallow(opener, at + 1) : at + 1;
  }

  /** Makes one cut of all from an opening bracket to `end`. */
  private swallow(opener: Bracket, end: number): number {
    this.cuts.length = opener.cut;
    for (const stack of [this.brackets, this.braces]) {
      while ((stack.at(-1)?.start ?? -1) > opener.start) stack.pop();
    }
    while ((this.runs.at(-1)?.run.start ?? -1) > opener.start) this.runs.pop();
    return this.cut(opener.start, end, 'object');
  }

  private run(at: number): number {
    const run = readRun(this.text, at);
    const isText = !run.opens && !run.closes && this.text[at - 1] !== ' ' && this.text[run.end] !== ' ';
    if (isText) return run.end;
    const cut: Cut = { start: at, end: run.end, gap: 'seam' };
    this.cuts.push(cut);
    this.runs.push({ run, cut });
    return run.end;
  }

  /**
   * Keeps the blanks out of prose that a run leans on: those beside one without a partner, which would find one
   * without them, and those outside of underscores and of punctuation, beside which marks need a blank to be marks.
   */
  private settle(run: Run, cut: Cut): void {
    const alone = run.left === run.end - run.start;
    if (alone && run.char === '~') {
      cut.end = cut.start; // It is about a number, or a path.
      return;
    }
    if ((alone || run.leansForth) && this.text[run.end] === ' ') cut.end++;
    if ((alone || run.leansBack) && this.text[run.start - 1] === ' ') cut.start--;
    if (alone || cut.end > run.end || cut.start < run.start) cut.gap = 'object';
  }
}

const SPECIAL = new Uint8Array(128);
for (const char of '\n\\`$<:&![]{}*_~') SPECIAL[char.charCodeAt(0)] = 1;

/** What rules know of the characters that a backslash may stand before, and what is no markup without it. */
const HARMLESS = '"\'<>,;?:%';
