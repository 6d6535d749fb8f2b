import { readReference } from '../common/character-reference.js';
import type { Cut } from '../common/cut.js';
import { FLEETING } from '../common/fleeting.js';
import { gapInPage, isOpaque } from '../common/html-elements.js';
import { runEnd } from '../common/runs.js';
import { type Address, addressAtColon, addressAtName, mailAround } from './address.js';
import { Cuts } from './cuts.js';
import { pairRuns, type Run, readRun } from './emphasis.js';
import { leanOf } from './lean.js';
import { Links } from './links.js';
import { angleEnd, codeEnd, headEnd, mathEnd, texEnd, urlEnd } from './opaque.js';
import { Search } from './search.js';
import { Solids } from './solids.js';
import { tagEnd, tagName } from './tag.js';
import type { BlockText } from './texts.js';

/**
 * Finds what is no prose in the text of a block: code, math, tags, addresses, expressions in braces, the marks of
 * emphasis and of links. Sorted; those that came to nothing are empty.
 *
 * @param labels the labels that the document defines, normalised
 */
export function inlineCuts(text: BlockText, labels: ReadonlySet<string>): readonly Cut[] {
  return text.kind !== 'paragraph' && nextSpecial(text.text, text.from) < 0
    ? []
    : new InlineReader(text, labels).read();
}

class InlineReader {
  private readonly text: string;
  private readonly cuts: Cuts;
  private readonly links: Links;
  private readonly search: Search;
  /** Where the prose of the line begins. */
  private head = -1;
  private readonly solids: Solids;
  /** Whether there may be code or a link that is not found: it may begin or end in another block, or in an address. */
  private isDoubtful = false;

  constructor(
    private readonly block: BlockText,
    labels: ReadonlySet<string>,
  ) {
    this.text = block.text;
    this.search = new Search(block.text);
    this.solids = new Solids(block.text);
    this.cuts = new Cuts(block.cuts);
    this.links = new Links(block.text, this.cuts, labels);
  }

  read(): readonly Cut[] {
    const { text, cuts } = this;
    let at = nextSpecial(text, this.lineHead(this.block.from));
    while (at >= 0) at = nextSpecial(text, this.markup(at));
    if (this.isDoubtful) return [{ start: 0, end: text.length, gap: 'object' }];
    if (cuts.runs.length > 0) pairRuns(cuts.runs.map(({ run }) => run));
    for (const { run, cut } of cuts.runs) this.settle(run, cut);
    return this.solids.with(cuts.list);
  }

  /** Reads the markup at `at`, if there is any; where to read on. */
  private markup(at: number): number {
    const { text, cuts } = this;
    switch (text[at]) {
      case '\n':
        return this.lineHead(at + 1);
      case '\\':
        return this.escape(at);
      case '`':
        return this.code(at);
      case '$':
        return this.dialect(at, mathEnd(text, at, this.search), runEnd(text, at));
      case '<':
        return this.angle(at);
      case ':':
        return this.address(addressAtColon(text, at), Math.max(urlEnd(text, at), at + 1));
      case 'w':
      case 'W':
        return this.address(addressAtName(text, at), at + 1);
      case '@':
        return this.mail(at);
      case '&':
        return this.entity(at);
      case '!':
        return text.startsWith('[', at + 1) && text[at + 2] !== '^' ? this.links.open(at, at + 2) : at + 1;
      case '[':
        return this.links.open(at, at + 1);
      case ']':
        return this.links.close(at);
      case '{':
        return cuts.open(cuts.braces, at, at + 1);
      case '}':
        return this.closeBrace(at);
      default:
        return this.run(at);
    }
  }

  /** Code, or backticks that have no partner here. */
  private code(at: number): number {
    const end = codeEnd(this.text, at, this.search);
    if (end < 0) this.isDoubtful = true;
    return this.object(at, end, runEnd(this.text, at));
  }

  /** Cuts an object that ends at `end`, if there is one; where to read on. */
  private object(at: number, end: number, otherwise: number): number {
    return end < 0 ? otherwise : this.cuts.add(at, end, 'object');
  }

  /**
   * Cuts an address, with all behind it up to a blank and that: what comes to stand there would belong to it. In brackets
   * GitHub finds none and takes the marks in it for what they are anywhere.
   */
  private address(address: Address | undefined, otherwise: number): number {
    if (!address) return otherwise;
    const { start, end, tail } = address;
    if (/[`[]/.test(this.text.slice(start, tail))) this.isDoubtful = true;
    let at = this.cuts.brackets.length === 0 ? this.cuts.add(start, end, 'object') : start;
    while (at < tail) {
      let stop = at;
      while (stop < tail && (':wW'.includes(this.text.charAt(stop)) || !isSpecial(this.text.charCodeAt(stop)))) stop++;
      at = stop > at ? this.cuts.add(at, stop, 'object') : this.markup(at);
    }
    this.solids.add(mailAround(this.text, start).start, tail);
    return at;
  }

  /** Cuts what is an object in a dialect, and text to others, in which there may be code or an address. */
  private dialect(at: number, end: number, otherwise: number): number {
    if (end >= 0) this.lookInside(at, end);
    return this.object(at, end, otherwise);
  }

  private lookInside(at: number, end: number): void {
    const inside = this.text.slice(at, end);
    if (inside.split('`').length % 2 === 0) this.isDoubtful = true;
    if (ADDRESS.test(inside)) this.solids.add(at, end);
  }

  /** Cuts an address of mail: a digit of it is no number. */
  private mail(at: number): number {
    const { start, end } = mailAround(this.text, at);
    return start < at && end > at + 1 ? this.dialect(start, end, end) : at + 1;
  }

  private lineHead(at: number): number {
    if (this.block.kind !== 'paragraph') return at;
    this.head = headEnd(this.text, at, at === this.block.from);
    return this.head > at ? this.cuts.add(at, this.head, 'break') : at;
  }

  /** A backslash is an escape, ends a line, or stands before what may be taken away, without which it would do either. */
  private escape(at: number): number {
    const next = this.text[at + 1];
    const math = this.text.charAt(at - 1) === '\\' ? -1 : texEnd(this.text, at);
    if (math >= 0) return this.dialect(at, math, math);
    if (next === undefined || next === '\n') return this.cuts.add(at, at + 1, 'object');
    if (FLEETING.test(next)) return this.cuts.add(at, at + 2, 'object');
    if (!/[!-/:-@[-`{-~]/.test(next)) return at + 1;
    return this.readAs(at, at + 2, HARMLESS.includes(next) ? next : undefined);
  }

  /** Cuts what reads as `text`: an object at the head of a line, beside marks and addresses, and if it may become markup elsewhere. */
  private readAs(start: number, end: number, text: string | undefined): number {
    const beside = this.text.charAt(start - 1) + this.text.charAt(end);
    if (text === undefined || start === this.head || /[*_~wWhH]/.test(beside))
      return this.cuts.add(start, end, 'object');
    this.cuts.list.push({ start, end, gap: 'seam', text });
    return end;
  }

  private angle(at: number): number {
    const opaque = angleEnd(this.text, at, this.search);
    const end = opaque < 0 ? tagEnd(this.text, at, this.text.length) : -1;
    return end < 0 ? this.object(at, opaque, at + 1) : this.tag(at, end);
  }

  private tag(at: number, end: number): number {
    const name = tagName(this.text, at);
    if (isLoose(this.text.slice(at, end))) this.lookInside(at, end);
    const opens = this.text[at + 1] !== '/' && this.text[end - 2] !== '/';
    if (!opens || !isOpaque(name.toLowerCase())) return this.cuts.add(at, end, gapInPage(name));
    const close = this.search.find(`</${name}`, end);
    const closed = Math.max(close < 0 ? end : this.text.indexOf('>', close) + 1, end);
    this.lookInside(end, closed);
    return this.cuts.add(at, closed, 'object');
  }

  private entity(at: number): number {
    const entity = readReference(this.text, at);
    return entity ? this.readAs(at, entity.end, entity.text) : at + 1;
  }

  private closeBrace(at: number): number {
    const opener = this.cuts.braces.pop();
    return opener ? this.cuts.swallow(opener, at + 1) : at + 1;
  }

  private run(at: number): number {
    const run = readRun(this.text, at);
    const isText = !run.opens && !run.closes && this.text[at - 1] !== ' ' && this.text[run.end] !== ' ';
    return isText ? run.end : this.cuts.addRun(run);
  }

  /** Keeps out of prose what stands beside a run, where an edit of it could undo the run or make one of it. */
  private settle(run: Run, cut: Cut): void {
    const isAlone = run.left === run.end - run.start;
    if (isAlone && run.char === '~') {
      cut.end = cut.start; // It is about a number, or a path.
      return;
    }
    Object.assign(cut, leanOf(this.text, run), { pairs: run.pairs });
    if (isAlone || cut.end > run.end || cut.start < run.start) cut.gap = 'object';
  }
}

/** Where markup may begin, from an offset on; -1 if nowhere. */
function nextSpecial(text: string, from: number): number {
  for (let at = from; at < text.length; at++) if (isSpecial(text.charCodeAt(at))) return at;
  return -1;
}

function isSpecial(code: number): boolean {
  return code < 128 && SPECIAL[code] === 1;
}

const SPECIAL = new Uint8Array(128);
for (const char of '\n\\`$<:&![]{}*_~wW@') SPECIAL[char.charCodeAt(0)] = 1;

/** Whether a tag may be text to CommonMark, and what it holds too: braces, or an address without quotes. */
function isLoose(tag: string): boolean {
  return tag.includes('{') || ADDRESS.test(tag.replace(/"[^"]*"|'[^']*'/g, ''));
}

const ADDRESS = /:\/\/|www\./i;

/** What rules know of the characters that a backslash may stand before, and what is no markup without it. */
const HARMLESS = '"\'<>,;?:%';
