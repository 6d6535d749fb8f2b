import { FLEETING } from '../common/fleeting.js';
import { bracesEnd } from '../html/braces.js';
import { Containers } from './containers.js';
import { type DialectStart, type LeafStart, leafStart, type RawStart } from './leaf-start.js';
import { Line } from './line.js';
import { Raws } from './raws.js';
import { footnoteMarker, itemMarker, skipFleeting, trimmedEnd } from './starts.js';
import { cellsOf, delimiterColumns } from './table.js';

/** What a text is: a paragraph, what begins the row of a table without a pipe before it, or any other. */
export type LeafKind = 'paragraph' | 'row' | 'text';

/** A block with inline content: its lines without their prefixes, as flat pairs of offsets. */
export interface Leaf {
  readonly kind: LeafKind;
  readonly lines: number[];
}

/**
 * Finds the blocks of a document that have inline content, in their order, by CommonMark's algorithm: line by line.
 *
 * @param goesOn whether a paragraph before `from` may go on
 */
export function readLeaves(source: string, from: number, goesOn: boolean): Leaf[] {
  return new BlockReader(source, from, goesOn).read();
}

/** The block that the next line may continue. */
type Open = { readonly kind: 'paragraph'; readonly lines: number[] } | { readonly kind: 'table' } | RawStart;

class BlockReader {
  private readonly leaves: Leaf[] = [];
  private readonly containers = new Containers();
  private readonly line: Line;
  private open: Open | undefined;
  /** How many of the containers the line continues; those that it opened are among them. */
  private matched = 0;
  /** Whether indented code came last: micromark, with many others on it, then starts no item that could not interrupt a paragraph. */
  private afterCode = false;
  /** Whether a line of a dialect came last. */
  private afterDialect = false;
  /** Where code of MDX ends, which neither containers nor blank lines interrupt. */
  private codeEnd = 0;
  /** Whether what stands up to the next blank line may be another block than it seems, and is left alone. */
  private doubtful: boolean;
  private readonly raws: Raws;

  constructor(source: string, from: number, goesOn: boolean) {
    if (goesOn) this.open = { kind: 'paragraph', lines: [] };
    this.doubtful = goesOn;
    this.line = new Line(source, from);
    this.raws = new Raws(source);
  }

  read(): Leaf[] {
    while (this.line.advance()) if (this.line.start >= this.codeEnd) this.readLine();
    this.closeTo(0);
    return this.leaves;
  }

  private readLine(): void {
    const { blank } = this.line;
    this.readBlocks();
    if (blank) this.doubtful = false;
  }

  private readBlocks(): void {
    this.matched = this.containers.match(this.line);
    if (this.open?.kind === 'raw' && this.matched === this.containers.depth && !this.open.yields?.(this.line)) {
      if (this.open.ends(this.line)) this.endRaw(this.open);
      return;
    }
    if (this.open?.kind === 'raw') this.closeTo(this.matched);
    if (!this.startBlocks()) this.readText();
  }

  /** Opens the containers and the block that the line begins; whether a block began. */
  private startBlocks(): boolean {
    const { line } = this;
    while (line.indent < 4 && line.code < 128) if (!this.startContainer()) return this.startLeaf();
    return false;
  }

  private startContainer(): boolean {
    const { line, containers } = this;
    if (line.code === 0x3e) {
      this.closeTo(this.matched);
      containers.openQuote(line);
    } else {
      const item = this.itemMarker();
      const footnote = line.code === 0x5b ? footnoteMarker(line.source, line.text) : -1;
      if (item < 0 && footnote < 0) return false;
      this.closeTo(this.matched);
      if (item >= 0) containers.openItem(line, item);
      else containers.openIndented(line, footnote, 4);
    }
    this.matched = containers.depth;
    return true;
  }

  private get inParagraph(): boolean {
    return this.open?.kind === 'paragraph' && this.matched === this.containers.depth;
  }

  /** The end of the marker of an item. Only one with content, and numbered 1 if at all, may interrupt a paragraph. */
  private itemMarker(): number {
    const { source, text, end, isThematicBreak } = this.line;
    const marker = isThematicBreak ? -1 : itemMarker(source, text);
    const isFree = !this.inParagraph && !(this.afterCode && this.matched === this.containers.depth);
    if (marker < 0 || isFree) return marker;
    const bullet = marker - text === 1;
    const first = marker - text === 2 && source[text] === '1';
    if ((bullet || first) && trimmedEnd(source, marker, end) > marker) return marker;
    this.doubtful ||= this.afterCode;
    return -1;
  }

  private startLeaf(): boolean {
    const start =
      this.expression() ??
      leafStart(this.line, this.raws, {
        inParagraph: this.inParagraph,
        afterParagraph: this.open?.kind === 'paragraph',
        atRoot: !this.open && this.matched === 0,
      });
    if (!start) return false;
    const goesOn = start.kind === 'title' && (this.open?.kind === 'paragraph' || this.open?.kind === 'table');
    if (!goesOn) this.closeTo(this.matched);
    this.containers.fill();
    if (start.kind === 'raw') this.open = start;
    else if (start.kind === 'text') this.add('text', [start.from, start.to]);
    else this.startDialect(start);
    return true;
  }

  /** Takes a line of a dialect, which is a line of a paragraph to CommonMark; but indented code may follow on it. */
  private startDialect(start: DialectStart): void {
    if (start.kind === 'code') {
      this.codeEnd = start.end;
      this.doubtful = true;
    } else if (this.open?.kind === 'table') this.add('text', [start.from, start.to]);
    else if (this.open?.kind === 'paragraph') this.open.lines.push(start.from, start.to);
    else this.open = { kind: 'paragraph', lines: [start.from, start.to] };
    this.open ??= { kind: 'paragraph', lines: [] };
    this.afterDialect = start.kind === 'code' || !start.isIndented;
  }

  private endRaw(raw: RawStart): void {
    this.open = raw.isDialect ? { kind: 'paragraph', lines: [] } : undefined;
    this.afterDialect = raw.isDialect === true;
  }

  /** The code of an expression in braces that its first line leaves open. */
  private expression(): LeafStart | undefined {
    const { source, text, end, code } = this.line;
    if (code !== 0x7b || this.open?.kind === 'paragraph' || bracesEnd(source, text, end) > 0) return undefined;
    const close = this.raws.endOf(bracesEnd, text);
    return close < 0 ? undefined : { kind: 'code', end: close };
  }

  private readText(): void {
    const { line, matched, containers } = this;
    const isLazy = !line.blank && this.open?.kind === 'paragraph';
    if (matched < containers.depth && !isLazy) this.closeTo(matched);
    if (line.blank) this.closeLeaf();
    else if (line.indent < 4 || (this.open?.kind === 'paragraph' && !this.afterDialect)) this.readProse();
    else this.skipCode();
    if (!line.blank) containers.fill();
  }

  private skipCode(): void {
    this.closeLeaf();
    this.afterCode = true;
    this.doubtful ||= this.afterDialect;
  }

  private readProse(): void {
    this.afterCode = false;
    this.afterDialect = false;
    const { source, text, end, indent } = this.line;
    // A fence in what a container of MkDocs holds.
    this.doubtful ||= indent >= 4 && source.startsWith('~~~', text);
    if (this.open?.kind === 'table') this.addCells(text, end);
    else if (this.open?.kind !== 'paragraph' || !this.startTable(this.open.lines)) {
      if (this.open?.kind !== 'paragraph') this.open = { kind: 'paragraph', lines: [] };
      this.open.lines.push(text, withoutHardBreak(source, text, end));
    }
  }

  /** Makes the last line of the paragraph the head of a table, if this line is the row of dashes under it. */
  private startTable(lines: number[]): boolean {
    const { source, text, end } = this.line;
    const columns = this.inParagraph && this.line.indent < 4 ? delimiterColumns(source, text, end) : 0;
    if (columns === 0) return false;
    const [from = 0, to = 0] = lines.slice(-2);
    if (cellsOf(source, from, to).length !== columns * 2) return false;
    lines.length -= 2;
    this.closeLeaf();
    this.addCells(from, to);
    this.open = { kind: 'table' };
    return true;
  }

  private addCells(from: number, to: number): void {
    const cells = cellsOf(this.line.source, from, to);
    for (let c = 0; c < cells.length; c += 2)
      this.add(c === 0 && this.line.source[from] !== '|' ? 'row' : 'text', cells.slice(c, c + 2));
  }

  private add(kind: Leaf['kind'], lines: number[]): void {
    if (kind !== 'paragraph') lines[0] = skipFleeting(this.line.source, lines[0] ?? 0, lines[1] ?? 0);
    if (!this.doubtful && (lines.at(-1) ?? 0) > (lines[0] ?? 0)) this.leaves.push({ kind, lines });
  }

  private closeTo(depth: number): void {
    this.closeLeaf();
    this.afterCode = false;
    this.afterDialect = false;
    this.containers.closeTo(depth);
  }

  private closeLeaf(): void {
    if (this.open?.kind === 'paragraph') this.add('paragraph', this.open.lines);
    this.open = undefined;
  }
}

/** The end of a line's text: two blanks or more that end it, without what cannot be seen, may be a hard break, and stay. */
function withoutHardBreak(source: string, from: number, end: number): number {
  let blanks = 0;
  let at = end;
  for (; at > from && FLEETING.test(source.charAt(at - 1)); at--) if (' \t'.includes(source.charAt(at - 1))) blanks++;
  return blanks >= 2 ? at : end;
}
