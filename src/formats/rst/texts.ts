import { FLEETING } from '../common/fleeting.js';
import { columnAfter, type Lines, readLines } from '../common/lines.js';
import { hasPersianLetters } from '../common/persian-letters.js';
import { directiveText } from './directives.js';
import { isProseField } from './fields.js';
import { enumeratorEnd, fieldEnd, isAdornment, isOption, labelEnd } from './markers.js';

/** A text of a source of reStructuredText: a paragraph, a title, a line of a line block. */
export interface RstText {
  /** Where its lines stand in the source, as flat pairs. */
  readonly lines: number[];
  /** Texts that no blank line parts have the same number: they may be one to docutils. */
  readonly chunk: number;
  /** Whether it is no text unless what stands above it is one that goes on: then it is left alone. */
  isProbe?: true;
  /** Where it ends to be prose, if it is a term with classifiers. */
  classifier?: number;
  /** The length of the line under it, and of that over it, if it is a title. */
  adornment?: number;
}

/**
 * The texts of a source. What a construct that is not known takes in, everything indented deeper than it, is left alone,
 * and so is what this reader finds in a place where docutils does not expect it.
 */
export function readRstTexts(source: string): readonly RstText[] {
  return new TextReader(source).read();
}

class TextReader {
  private readonly texts: RstText[] = [];
  private readonly lines: Lines;
  /** The columns of the blocks that are open, the outermost first. */
  private readonly columns: number[] = [0];
  /** The paragraph that may go on. */
  private paragraph: RstText | undefined;
  /** All that is indented deeper is left alone. */
  private opaque = Number.POSITIVE_INFINITY;
  /** Whether all is left alone up to a blank line. */
  private isClosed = false;
  /** The least column of what was left alone so. */
  private closed = Number.POSITIVE_INFINITY;
  /** Up to a blank line, all that is indented deeper is left alone. */
  private head = Number.POSITIVE_INFINITY;
  /** The column of the directive whose options may come, before a blank line. */
  private options = Number.POSITIVE_INFINITY;
  /** The column of the paragraph behind which a literal block may come. */
  private literal = -1;
  private isBehindBlank = true;
  private chunk = 0;
  /** The column of the two dots that began the line before. */
  private explicitColumn = -1;
  /** The line whose last letter was looked for, and where that stands. */
  private letterLine = -1;
  private letter = -1;

  constructor(private readonly source: string) {
    this.lines = readLines(source);
  }

  read(): readonly RstText[] {
    for (let line = 0; line < this.lines.count; ) line = this.line(line);
    return this.texts;
  }

  /** Reads a line; the next one to read. */
  private line(line: number): number {
    const { lines } = this;
    const column = lines.column(line);
    if (column < 0) {
      this.blank();
      return line + 1;
    }
    if (this.isClosed) {
      this.closed = Math.min(this.closed, column);
      this.announce(this.closed, lines.start(line), lines.end(line));
      return line + 1;
    }
    if (column > this.opaque || column > this.head) return line + 1;
    this.opaque = Number.POSITIVE_INFINITY;
    this.head = Number.POSITIVE_INFINITY;
    if (column <= this.options) this.options = Number.POSITIVE_INFINITY;
    if (this.isLiteral(line, column)) return line + 1;
    this.literal = -1;
    this.enter(column, line);
    const next = this.paragraph ? this.goOn(line, column) : this.begin(line, column);
    this.isBehindBlank = false;
    return next;
  }

  private blank(): void {
    this.chunk++;
    this.paragraph = undefined;
    // What was not read may have begun what takes in all that is indented deeper.
    if (this.isClosed) this.opaque = this.closed;
    this.isClosed = false;
    this.closed = Number.POSITIVE_INFINITY;
    this.head = Number.POSITIVE_INFINITY;
    this.options = Number.POSITIVE_INFINITY;
    this.isBehindBlank = true;
  }

  /** Whether a literal block begins here, that is then left alone. */
  private isLiteral(line: number, column: number): boolean {
    if (this.literal < 0) return false;
    if (column > this.literal) {
      this.cutClassifier(line);
      this.opaque = this.literal;
      this.literal = -1;
      this.paragraph = undefined;
      return true;
    }
    const isQuoted =
      this.isBehindBlank && column === this.literal && isPunctuation(this.source, this.lines.start(line));
    if (isQuoted) this.close(line);
    return isQuoted;
  }

  /** Closes the blocks that a line is not in, and opens the one that it is in. */
  private enter(column: number, line: number): void {
    const { columns } = this;
    const open = columns.length;
    while ((columns.at(-1) ?? 0) > column) columns.pop();
    const isDeeper = (columns.at(-1) ?? 0) < column;
    if (isDeeper && columns.length === open && this.paragraph) this.cutClassifier(line);
    if (isDeeper) columns.push(column);
    if (isDeeper || columns.length < open) this.paragraph = undefined;
  }

  /** A term has classifiers behind colons between blanks. */
  private cutClassifier(line: number): void {
    const term = this.paragraph;
    const [from = 0, to = 0] = term?.lines.slice(-2) ?? [];
    if (!term || to !== this.lines.end(line - 1)) return;
    let end = this.source.indexOf(':', from);
    if (end < 0 || end >= to) return;
    while (end > from && FLEETING.test(this.source.charAt(end - 1))) end--;
    term.classifier = end;
  }

  /** A line in a paragraph. */
  private goOn(line: number, column: number): number {
    const { source, lines } = this;
    const [start, end] = [lines.start(line), lines.end(line)];
    const { paragraph } = this;
    if (isAdornment(source, start, end)) return this.underline(line, column);
    if (/\.\.\s|>>> |__\s|[+]-|[+]=/y.test(source.slice(start, start + 4))) return this.begin(line, column);
    if (fieldEnd(source, start, end) > 0) return this.begin(line, column);
    paragraph?.lines.push(start, end);
    this.announce(column, start, end);
    return line + 1;
  }

  /** The line under a title; anywhere else it makes what stands above it doubtful. */
  private underline(line: number, column: number): number {
    const { paragraph, lines } = this;
    this.paragraph = undefined;
    const length = lines.end(line) - lines.start(line);
    const isTitle = paragraph?.lines.length === 2 && column === 0 && this.columns.length === 1 && length >= 4;
    if (isTitle) paragraph.adornment = length;
    else if (paragraph) this.texts.pop();
    if (!isTitle) this.close(line);
    return line + 1;
  }

  /** A line that begins a block; behind a marker, another one. */
  private begin(line: number, indent: number): number {
    const { source, lines } = this;
    this.paragraph = undefined;
    const end = lines.end(line);
    let column = indent;
    for (let at = lines.start(line); ; ) {
      const inner = this.marker(line, at, column);
      if (inner === undefined) return this.text(line, at, column);
      if (inner < 0) return -inner;
      let ink = inner;
      while (ink < end && /\s/.test(source.charAt(ink))) ink++;
      const isFree = (this.columns.at(-1) ?? 0) > column; // Its own column shows in the lines below only.
      if (ink >= end) {
        if (!isFree) this.columns.push(column + 1);
        return line + 1;
      }
      let next = column;
      for (let i = at; i < ink; i++) next = columnAfter(next, source[i]);
      column = isFree ? column + 1 : next;
      if (!isFree) this.columns.push(column);
      at = ink;
    }
  }

  /**
   * A marker at `at`: where it ends. Undefined if there is none, and the next line to read, negative, if that is all
   * that there is to the line.
   */
  private marker(line: number, at: number, column: number): number | undefined {
    const { source, lines } = this;
    const end = lines.end(line);
    const isAlone = (length: number) => at + length >= end || /\s/.test(source.charAt(at + length));
    const char = source.charAt(at);
    if (source.startsWith('>>>', at) && isAlone(3)) return this.close(line);
    if (/\+[-=]/y.test(source.slice(at, at + 2))) return this.close(line);
    if (char === '=' && /^=+(?:\s+=+)+$/.test(source.slice(at, end))) return this.simpleTable(line, column, end - at);
    if (isAdornment(source, at, end) && (end - at > 1 || !'-+*'.includes(char))) return this.adornment(line);
    if ('-+*\u2022\u2023\u2043'.includes(char) && isAlone(1)) return at + 1;
    const enumerator = enumeratorEnd(source, at, end);
    if (enumerator > 0) return enumerator;
    if (char === ':') return this.field(line, at, column);
    if (char === '|' && isAlone(1)) return this.lineOfBlock(line, at, column);
    if (isOption(source.slice(at, end)) || (source.startsWith('__', at) && isAlone(2))) {
      if (!this.isBehindBlank) this.probe(line, at, column);
      return this.skip(line, column);
    }
    if (source.startsWith('..', at) && isAlone(2)) return this.explicit(line, at, column);
    return undefined;
  }

  private add(start: number, end: number): RstText {
    const text: RstText = { lines: [start, end], chunk: this.chunk };
    this.texts.push(text);
    return text;
  }

  private text(line: number, at: number, column: number): number {
    const { lines } = this;
    this.paragraph = this.add(at, lines.end(line));
    // Right behind a line of text, its marker may be none.
    this.announce(this.isBehindBlank ? column : lines.column(line), at, lines.end(line));
    this.explicitColumn = -1;
    return line + 1;
  }

  /** Whether the end of a line announces a literal block. */
  private announce(column: number, start: number, end: number): void {
    let at = end;
    while (at > start && FLEETING.test(this.source.charAt(at - 1))) at--;
    if (this.source.startsWith('::', at - 2)) this.literal = column;
  }

  /** Notes what is left alone, but may be the text that goes on above it. */
  private probe(line: number, at: number, column: number): void {
    this.announce(column, at, this.lines.end(line));
    this.add(at, this.lines.end(line)).isProbe = true;
  }

  /** Leaves alone the line and all that is indented deeper. */
  private skip(line: number, column: number): number {
    this.opaque = column;
    return -(line + 1);
  }

  /** Leaves alone what comes up to a blank line. */
  private close(line: number): number {
    this.isClosed = true;
    this.closed = Math.min(this.closed, this.lines.column(line));
    this.announce(this.closed, this.lines.start(line), this.lines.end(line));
    return -(line + 1);
  }

  /** A table of columns between lines of `=`, the last of them before a blank line. */
  private simpleTable(line: number, column: number, width: number): number {
    const { source, lines } = this;
    let found = 0;
    for (let row = line + 1; row < lines.count; row++) {
      const start = lines.start(row);
      const end = lines.end(row);
      if (lines.column(row) >= 0 && lines.column(row) < column) return -row;
      if (lines.column(row) !== column || !/^=[=\s]*$/.test(source.slice(start, end))) continue;
      found++;
      if (end - start !== width || found === 2 || lines.column(row + 1) < 0) return -(row + 1);
    }
    return -lines.count;
  }

  /** A line over a title, or one that parts. */
  private adornment(line: number): number {
    const { source, lines, columns } = this;
    const [start, end] = [lines.start(line), lines.end(line)];
    const [below, underline] = [line + 1, line + 2];
    this.announce(lines.column(line), start, end);
    const isTitle =
      columns.length === 1 &&
      lines.column(line) === 0 &&
      lines.column(below) >= 0 &&
      lines.column(underline) === 0 &&
      source.slice(start, end) === source.slice(lines.start(underline), lines.end(underline)) &&
      !isAdornment(source, lines.start(below), lines.end(below)) &&
      end - start >= 4;
    if (isTitle) {
      this.add(lines.start(below), lines.end(below)).adornment = end - start;
      return -(line + 3);
    }
    return lines.column(below) < 0 ? -(line + 1) : this.close(line);
  }

  private field(line: number, at: number, column: number): number | undefined {
    const { source, lines } = this;
    const end = fieldEnd(source, at, lines.end(line));
    if (end < 0) return undefined;
    if (this.options < column) {
      this.head = this.options;
      return -(line + 1);
    }
    if (!isProseField(source.slice(at + 1, end - 1)) || end > this.lastLetter(line)) {
      return this.skip(line, column);
    }
    this.columns.push(column + 1);
    return end;
  }

  /** Where the last Persian letter of a line stands; -1 if nowhere. */
  private lastLetter(line: number): number {
    if (this.letterLine === line) return this.letter;
    this.letterLine = line;
    this.letter = this.lines.end(line) - 1;
    while (this.letter >= this.lines.start(line) && !hasPersianLetters(this.source.charAt(this.letter))) this.letter--;
    return this.letter;
  }

  private lineOfBlock(line: number, at: number, column: number): number {
    const { source, lines } = this;
    let ink = at + 1;
    while (ink < lines.end(line) && /\s/.test(source.charAt(ink))) ink++;
    if (ink < lines.end(line)) this.add(ink, lines.end(line));
    this.columns.push(column + 1);
    return -(line + 1);
  }

  /** What begins with two dots: a note, a directive, or what is no prose. */
  private explicit(line: number, at: number, column: number): number {
    const { source, lines } = this;
    const end = lines.end(line);
    let ink = at + 2;
    while (ink < end && /\s/.test(source.charAt(ink))) ink++;
    // Right behind a line of text, this is one as well.
    const isText = !this.isBehindBlank && this.explicitColumn !== column;
    this.explicitColumn = isText ? -1 : column;
    if (isText) {
      this.probe(line, at, column);
      if (this.literal >= 0) return this.skip(line, column);
    }
    const label = labelEnd(source, ink, end);
    if (label > 0) {
      this.columns.push(column + 1);
      return label;
    }
    const directive = /^([\p{L}\p{N}.+:_-]*[\p{L}\p{N}]) ?::(?:\s|$)/u.exec(source.slice(ink, Math.min(end, ink + 80)));
    const text = directive?.[1] === undefined ? undefined : directiveText(directive[1]);
    if (!directive || text === undefined) return this.skip(line, column);
    this.columns.push(column + 1);
    this.options = Math.min(this.options, column);
    if (text === 'all') return ink + directive[0].trimEnd().length;
    this.head = column;
    return -(line + 1);
  }
}

function isPunctuation(source: string, at: number): boolean {
  return /[!-/:-@[-`{-~]/.test(source.charAt(at));
}
