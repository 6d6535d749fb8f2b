import { type Lines, readLines } from '../common/lines.js';
import { textValue } from './attributes.js';
import { cellsOf } from './cells.js';
import { endOfText, isBlockMacro, mayBeginBlock, titleEnd } from './line.js';
import { isTextStyle } from './styles.js';

/** A text of a source of AsciiDoc: a paragraph, an item, a title, a line of a cell. */
export interface AsciidocText {
  /** Where its lines stand in the source, as flat pairs. */
  readonly lines: number[];
  readonly isTitle: boolean;
  /** Texts of which nobody is sure that they are not one have the same number. */
  readonly chunk: number;
}

/** The texts of a source. What is not known to be text is left alone. */
export function readAsciidocTexts(source: string): readonly AsciidocText[] {
  return new TextReader(source).read();
}

class TextReader {
  private readonly texts: AsciidocText[] = [];
  private readonly lines: Lines;
  /** The paragraph that may go on. */
  private paragraph: AsciidocText | undefined;
  /** Whether all is left alone up to a blank line. */
  private isClosed = false;
  /** Whether the next block is of a style that is not known to be text. */
  private isStyled = false;
  private isBlockStart = true;
  /** Whether nothing but attributes and comments came yet; then, whether the head of the document goes on. */
  private isFirst = true;
  private isHead = false;
  private headLines = 0;
  private chunk = 0;
  /** The delimiters of the blocks of blocks that are open. */
  private readonly open: string[] = [];
  private isContinued = false;

  constructor(private readonly source: string) {
    this.lines = readLines(source);
  }

  read(): readonly AsciidocText[] {
    for (let line = 0; line < this.lines.count; ) line = this.line(line);
    return this.texts;
  }

  private textOf(line: number): string {
    return this.source.slice(this.lines.start(line), this.lines.end(line));
  }

  /** Reads a line; the next one to read. */
  private line(line: number): number {
    const { lines } = this;
    const column = lines.column(line);
    if (column < 0) {
      this.isHead = false;
      this.isClosed = false;
      this.endBlock();
      return line + 1;
    }
    const text = this.textOf(line);
    if (this.isHead && !/^(?::|\/\/|include::|if|endif::)/.test(text)) {
      // The first may be the author, whatever it is. What may begin a block further down, nobody knows.
      return this.headLines++ > 0 && mayBeginBlock(text) ? lines.count : line + 1;
    }
    if (column === 0) {
      const next = this.special(line, text);
      if (next !== undefined) return next;
    }
    this.isFirst = false;
    if (this.isHead || this.isClosed) return line + 1;
    const under = this.underline(line, text);
    if (under < 2 && !ITEM.test(text)) return this.isAmbiguous(line + 1) ? lines.count : this.part(line + 1);
    const isItem = ITEM.test(text) && !(column > 0 && text.startsWith('<'));
    const isLiteral = column > 0 && this.isBlockStart && !isItem && !((TERM.exec(text)?.index ?? 0) > 0);
    const isWordless = this.isBlockStart && !/[\p{L}\p{N}]/u.test(text);
    if (this.isStyled || isLiteral || isWordless || this.isQuoted(line, text)) {
      this.isStyled = false;
      this.isClosed = true;
      this.paragraph = undefined;
      return line + 1;
    }
    this.isBlockStart = false;
    this.isContinued = false;
    // An edit could make a title of it.
    if (under < 5) return line + 1;
    const [start, end] = [lines.start(line), endOfText(text) + lines.start(line)];
    if (this.paragraph && !isItem) this.paragraph.lines.push(start, end);
    else this.paragraph = this.add(start, end, false);
    return line + 1;
  }

  private add(start: number, end: number, isTitle: boolean): AsciidocText {
    const text: AsciidocText = { lines: [start, end], isTitle, chunk: this.chunk };
    this.texts.push(text);
    return text;
  }

  private endBlock(): void {
    this.chunk++;
    this.paragraph = undefined;
    this.isBlockStart = true;
  }

  /** A line that is no text, or a title; undefined for any other. */
  private special(line: number, text: string): number | undefined {
    const { lines } = this;
    const start = lines.start(line);
    if (/^(?:-{4,}|\.{4,}|\+{4,}|\/{4,}|```.*)$/.test(text))
      return this.verbatim(line, text.startsWith('```') ? '```' : text);
    if (text.startsWith('//')) return line + 1;
    if (/^(?:include|ifn?def|ifeval|endif)::/.test(text)) return line + 1;
    if (/^~{4,}$/.test(text)) {
      // A delimiter to some, a line of text to others.
      this.endBlock();
      this.isClosed = true;
      return line + 1;
    }
    if (/^[|,:!]={3,}$/.test(text)) return this.table(line, text);
    if (/^(?:={4,}|\*{4,}|_{4,}|--|"")$/.test(text)) return this.compound(line, text);
    if (this.isStyled && !/^[:[.]/.test(text)) return undefined;
    this.isContinued = text === '+';
    if (/^(?:\+|'{3,}|<{3,}|[-*_](?: ?[-*_]){2})$/.test(text)) return this.skip(line);
    if (text.startsWith(':')) return this.attribute(line, text);
    if (/^\[.*\]$/.test(text)) {
      if (!isTextStyle(text)) this.isStyled = true;
      return this.part(line);
    }
    if (isBlockMacro(text)) {
      if (!this.isClosed) this.isStyled = false;
      return this.skip(line);
    }
    const title = /^(?:={1,6}|#{1,6})[ \t]+/.exec(text)?.[0];
    if (title !== undefined && !this.isClosed) {
      this.isHead = this.isFirst && /^[=#]\s/.test(title);
      this.isFirst = false;
      this.isStyled = false;
      this.add(start + title.length, start + titleEnd(text), true);
      return this.skip(line);
    }
    if (/^\.[^\s.]/.test(text) && this.isBlockStart && !this.isClosed) {
      if (!this.isStyled) this.add(start + 1, lines.end(line), false);
      return this.skip(line);
    }
    return undefined;
  }

  /** A line between blocks. Within what is left alone nobody knows whether it is one: then so is all that follows. */
  private part(line: number): number {
    if (this.isClosed) return this.lines.count;
    this.endBlock();
    return line + 1;
  }

  /** A line that parts blocks, if it does not stand in what is left alone. */
  private skip(line: number): number {
    if (!this.isClosed) this.endBlock();
    return line + 1;
  }

  /** Where a block of blocks begins or ends. */
  private compound(line: number, delimiter: string): number {
    if (this.isStyled) return this.verbatim(line, delimiter);
    if (this.open.at(-1) === delimiter) this.open.pop();
    else this.open.push(delimiter);
    return this.part(line);
  }

  /** A block that is left alone, up to the line that it began with. */
  private verbatim(line: number, delimiter: string): number {
    const { lines } = this;
    if (this.isClosed) return lines.count;
    if (!delimiter.startsWith('//')) this.isStyled = false;
    let end = line + 1;
    while (end < lines.count && !(lines.column(end) === 0 && this.textOf(end) === delimiter)) end++;
    return this.part(end);
  }

  private table(line: number, delimiter: string): number {
    const { lines } = this;
    if (this.isClosed) return lines.count;
    let end = line + 1;
    while (end < lines.count && this.textOf(end) !== delimiter) end++;
    const rows: number[] = [];
    for (let row = line + 1; row < end; row++) rows.push(lines.start(row), lines.end(row));
    const isKnown = delimiter.startsWith('|') && !this.isStyled && end < lines.count;
    const cells = isKnown ? cellsOf(this.source, rows) : [];
    for (let c = 0; c < cells.length; c += 2) this.add(cells[c] ?? 0, cells[c + 1] ?? 0, false);
    this.isStyled = false;
    return this.part(end);
  }

  /** An attribute, with the lines that it goes on in. */
  private attribute(line: number, text: string): number {
    const value = textValue(text);
    if (value !== undefined && !this.isClosed && !this.isStyled)
      this.add(this.lines.start(line) + value, this.lines.end(line), false);
    let last = line;
    while (last + 1 < this.lines.count && /[^:] [\\+]$/.test(this.textOf(last))) last++;
    return this.skip(last);
  }

  /** By how much a line is longer or shorter than what may make a title of it, below it. */
  private underline(line: number, text: string): number {
    if (
      !this.isBlockStart ||
      this.lines.column(line) !== 0 ||
      this.lines.column(line + 1) !== 0 ||
      text.startsWith('.')
    )
      return Number.POSITIVE_INFINITY;
    const under = this.textOf(line + 1);
    if (!/^(?:=+|-+|~+|\^+|\++)$/.test(under) || under.length < 2) return Number.POSITIVE_INFINITY;
    return Math.abs([...text].length - under.length);
  }

  /** Whether what stands under a title would begin code where no title can be. */
  private isAmbiguous(line: number): boolean {
    return (this.open.length > 0 || this.isContinued) && /^(?:-{4,}|\+{4,})$/.test(this.textOf(line));
  }

  /** Whether a paragraph may be a quotation by its marks and the name below it. */
  private isQuoted(line: number, text: string): boolean {
    return this.isBlockStart && (text.startsWith('>') || (text.startsWith('"') && this.lines.column(line + 1) >= 0));
  }
}

const ITEM = /^(?:-|\*{1,5}|\.{1,5}|\u2022|\d+\.|[A-Za-z]\.|[ivxIVX]+\)|<(?:\d+|\.)>)[ \t]/;
const TERM = /(?:::|;;)(?:\s|$)/;
