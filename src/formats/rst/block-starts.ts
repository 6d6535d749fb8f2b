import { columnAfter, type Lines } from '../common/lines.js';
import { hasPersianLetters } from '../common/persian-letters.js';
import { directiveText } from './directives.js';
import { isProseField } from './fields.js';
import type { LeftAlone } from './left-alone.js';
import { enumeratorEnd, fieldEnd, isAdornment, isOption, labelEnd } from './markers.js';
import { isTableBorder, tableEnd } from './simple-table.js';
import type { TextList } from './text-list.js';
import { isOverTitle } from './titles.js';

/** Reads the lines that begin blocks: an item, a field, a directive, a table, or a paragraph. */
export class BlockStarts {
  /** The column of the two dots that began the line before. */
  private explicitColumn = -1;
  /** The line whose last letter was looked for, and where that stands. */
  private letterLine = -1;
  private letter = -1;

  /** @param columns the columns of the blocks that are open, the outermost first; those that begin are added */
  constructor(
    private readonly source: string,
    private readonly lines: Lines,
    private readonly columns: number[],
    private readonly texts: TextList,
    private readonly alone: LeftAlone,
  ) {}

  /** Reads a line that begins a block, and behind a marker another one; the next line to read. */
  begin(line: number, indent: number): number {
    const { source, lines } = this;
    this.texts.paragraph = undefined;
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

  private text(line: number, at: number, column: number): number {
    const { lines, texts } = this;
    texts.paragraph = texts.add(at, lines.end(line));
    // Right behind a line of text, its marker may be none.
    this.alone.announce(texts.isBehindBlank ? column : lines.column(line), at, lines.end(line));
    this.explicitColumn = -1;
    return line + 1;
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
    if (char === '=' && isTableBorder(source.slice(at, end))) return -tableEnd(source, lines, line, column, end - at);
    if (isAdornment(source, at, end) && (end - at > 1 || !'-+*'.includes(char))) return this.adornment(line);
    if ('-+*\u2022\u2023\u2043'.includes(char) && isAlone(1)) return at + 1;
    const enumerator = enumeratorEnd(source, at, end);
    if (enumerator > 0) return enumerator;
    if (char === ':') return this.field(line, at, column);
    if (char === '|' && isAlone(1)) return this.lineOfBlock(line, at, column);
    if (isOption(source.slice(at, end)) || (source.startsWith('__', at) && isAlone(2))) {
      if (!this.texts.isBehindBlank) this.probe(line, at, column);
      return this.skip(line, column);
    }
    if (source.startsWith('..', at) && isAlone(2)) return this.explicit(line, at, column);
    return undefined;
  }

  /** Leaves alone the line and all that is indented deeper. */
  private skip(line: number, column: number): number {
    this.alone.below(column);
    return -(line + 1);
  }

  /** Leaves alone what comes up to a blank line. */
  private close(line: number): number {
    this.alone.close(line);
    return -(line + 1);
  }

  /** Notes what is left alone, but may be the text that goes on above it. */
  private probe(line: number, at: number, column: number): void {
    this.alone.announce(column, at, this.lines.end(line));
    this.texts.add(at, this.lines.end(line)).isProbe = true;
  }

  /** A line over a title, or one that parts. */
  private adornment(line: number): number {
    const { source, lines, columns } = this;
    const [start, end] = [lines.start(line), lines.end(line)];
    const below = line + 1;
    this.alone.announce(lines.column(line), start, end);
    if (columns.length === 1 && isOverTitle(source, lines, line)) {
      this.texts.add(lines.start(below), lines.end(below)).adornment = end - start;
      return -(line + 3);
    }
    return lines.column(below) < 0 ? -(line + 1) : this.close(line);
  }

  private field(line: number, at: number, column: number): number | undefined {
    const { source, lines } = this;
    const end = fieldEnd(source, at, lines.end(line));
    if (end < 0) return undefined;
    if (this.alone.takesOption(column)) return -(line + 1);
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
    if (ink < lines.end(line)) this.texts.add(ink, lines.end(line));
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
    const isText = !this.texts.isBehindBlank && this.explicitColumn !== column;
    this.explicitColumn = isText ? -1 : column;
    if (isText) {
      this.probe(line, at, column);
      if (this.alone.awaitsLiteral) return this.skip(line, column);
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
    this.alone.awaitOptions(column);
    if (text === 'all') return ink + directive[0].trimEnd().length;
    this.alone.belowUpToBlank(column);
    return -(line + 1);
  }
}
