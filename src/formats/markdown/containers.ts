import type { Line } from './line.js';

/** A block quote (width 0), or what is continued by indentation: a list item, a footnote's definition. */
interface Container {
  /** The columns of indentation that continue it. */
  readonly width: number;
  /** Whether it has no content yet. A blank line then ends it. */
  bare: boolean;
}

/** The quotes and list items that are open, outermost first. */
export class Containers {
  private readonly stack: Container[] = [];
  /** Where in the stack the quotes are, so that a blank line need not walk through the items. */
  private readonly quotes: number[] = [];

  get depth(): number {
    return this.stack.length;
  }

  /** Takes the prefixes of the open containers from a line; how many of them it continues. */
  match(line: Line): number {
    let quotes = 0;
    for (let depth = 0; depth < this.stack.length; depth++) {
      if (line.blank) return this.matchBlank(quotes);
      const width = this.stack[depth]?.width ?? 0;
      if (width > 0) {
        if (line.indent < width) return depth;
        line.takeColumns(width);
      } else {
        if (!takeQuoteMarker(line)) return depth;
        quotes++;
      }
    }
    return line.blank ? this.matchBlank(quotes) : this.stack.length;
  }

  openQuote(line: Line): void {
    takeQuoteMarker(line);
    this.quotes.push(this.stack.length);
    this.push({ width: 0, bare: false });
  }

  /** Opens an item whose marker ends at `markerEnd`: its content may stand up to four columns behind that. */
  openItem(line: Line, markerEnd: number): void {
    const marker = line.indent + markerEnd - line.text;
    line.takeTo(markerEnd);
    const bare = line.blank;
    const padding = bare || line.indent > 4 ? 1 : line.indent;
    line.takeColumns(padding);
    this.push({ width: marker + padding, bare });
  }

  openIndented(line: Line, markerEnd: number, width: number): void {
    line.takeTo(markerEnd);
    this.push({ width, bare: false });
  }

  closeTo(depth: number): void {
    this.stack.length = Math.min(depth, this.stack.length);
    while ((this.quotes.at(-1) ?? -1) >= depth) this.quotes.pop();
  }

  /** Says that the innermost container has content now. */
  fill(): void {
    const last = this.stack.at(-1);
    if (last) last.bare = false;
  }

  private push(container: Container): void {
    this.fill();
    this.stack.push(container);
  }

  /** A blank line continues items up to the next quote, whose marker it lacks. */
  private matchBlank(quotes: number): number {
    const depth = this.quotes[quotes] ?? this.stack.length;
    return depth === this.stack.length && this.stack.at(-1)?.bare ? depth - 1 : depth;
  }
}

function takeQuoteMarker(line: Line): boolean {
  if (line.indent > 3 || line.code !== 0x3e) return false;
  line.takeTo(line.text + 1);
  line.takeColumns(1);
  return true;
}
