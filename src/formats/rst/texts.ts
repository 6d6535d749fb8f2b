import { type Lines, readLines } from '../common/lines.js';
import { BlockStarts } from './block-starts.js';
import { LeftAlone } from './left-alone.js';
import { fieldEnd, isAdornment } from './markers.js';
import { type RstText, TextList } from './text-list.js';
import { SHORTEST_ADORNMENT } from './titles.js';

/**
 * The texts of a source. What a construct that is not known takes in, everything indented deeper than it, is left alone,
 * and so is what this reader finds in a place where docutils does not expect it.
 */
export function readRstTexts(source: string): readonly RstText[] {
  return new TextReader(source).read();
}

/** Reads line by line: whether a line is left alone, goes on with a paragraph, or begins a block. */
class TextReader {
  private readonly lines: Lines;
  /** The columns of the blocks that are open, the outermost first. */
  private readonly columns: number[] = [0];
  private readonly texts: TextList;
  private readonly alone: LeftAlone;
  private readonly starts: BlockStarts;

  constructor(private readonly source: string) {
    this.lines = readLines(source);
    this.texts = new TextList(source, this.lines);
    this.alone = new LeftAlone(source, this.lines);
    this.starts = new BlockStarts(source, this.lines, this.columns, this.texts, this.alone);
  }

  read(): readonly RstText[] {
    for (let line = 0; line < this.lines.count; ) line = this.line(line);
    return this.texts.all;
  }

  /** Reads a line; the next one to read. */
  private line(line: number): number {
    const { texts, alone } = this;
    const column = this.lines.column(line);
    if (column < 0) {
      texts.blank();
      alone.blank();
      return line + 1;
    }
    if (alone.takes(line, column, texts.isBehindBlank)) {
      texts.endAsTerm(line);
      return line + 1;
    }
    this.enter(column, line);
    const next = texts.paragraph ? this.goOn(texts.paragraph, line, column) : this.starts.begin(line, column);
    texts.isBehindBlank = false;
    return next;
  }

  /** Closes the blocks that a line is not in, and opens the one that it is in. */
  private enter(column: number, line: number): void {
    const { columns, texts } = this;
    const open = columns.length;
    while ((columns.at(-1) ?? 0) > column) columns.pop();
    const isDeeper = (columns.at(-1) ?? 0) < column;
    if (isDeeper && columns.length === open) texts.endAsTerm(line);
    if (isDeeper) columns.push(column);
    if (isDeeper || columns.length < open) texts.paragraph = undefined;
  }

  /** A line in a paragraph. */
  private goOn(paragraph: RstText, line: number, column: number): number {
    const { source, lines } = this;
    const [start, end] = [lines.start(line), lines.end(line)];
    if (isAdornment(source, start, end)) return this.underline(paragraph, line, column);
    if (/\.\.\s|>>> |__\s|[+]-|[+]=/y.test(source.slice(start, start + 4))) return this.starts.begin(line, column);
    if (fieldEnd(source, start, end) > 0) return this.starts.begin(line, column);
    paragraph.lines.push(start, end);
    this.alone.announce(column, start, end);
    return line + 1;
  }

  /** The line under a title; anywhere else it makes what stands above it doubtful. */
  private underline(paragraph: RstText, line: number, column: number): number {
    const { lines, texts } = this;
    texts.paragraph = undefined;
    const length = lines.end(line) - lines.start(line);
    const isOutermost = column === 0 && this.columns.length === 1;
    if (isOutermost && paragraph.lines.length === 2 && length >= SHORTEST_ADORNMENT) paragraph.adornment = length;
    else {
      texts.all.pop();
      this.alone.close(line);
    }
    return line + 1;
  }
}
