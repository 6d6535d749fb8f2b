import { LineCursor } from '../text/line-cursor.js';
import { didYouMean } from '../text/nearest.js';
import { pagesOf } from '../text/pages.js';
import { advance, lineFeeds, type Position } from '../text/position.js';
import type { Edit, Suppression } from '../types.js';
import { type DirectiveMark, directiveMarks, HEAD_LINES, MARK } from './directive-marks.js';

/** What is wrong with a directive, and where. */
export interface DirectiveProblem extends Position {
  readonly message: string;
}

/**
 * Reads the directives of a text, window by window: `fanorm-disable-next-line`, `fanorm-disable-line`,
 * `fanorm-disable` … `fanorm-enable`, and `fanorm-disable-file` in the first five lines, each with the ids of rules
 * after it or for all of them. They are found as plain text, in a comment of whatever syntax. A text is read page by
 * page, so that of a very long line it says the same however the windows are cut.
 */
export class DirectiveReader {
  readonly #all: ReadonlySet<string>;
  readonly #written: Directive[] = [];
  readonly #problems: DirectiveProblem[] = [];
  #place: Position = { line: 1, column: 1 };
  #isFirstPage = true;
  /** What reaches beyond the page: open blocks, and a next line that is not over. */
  #open: Reach[] = [];
  #nextLine: Who | undefined;
  /** What is covered of the page. At one place they are never more than there are rules: see `#cover`. */
  #reaches: Reach[] = [];
  /** What was covered of the last window. */
  #covered: readonly Reach[] = [];

  /** @param rules the ids of all rules */
  constructor(rules: ReadonlySet<string>) {
    this.#all = rules;
  }

  /**
   * Where rules are off in the next window of the text, in UTF-16 offsets of the window, sorted by start. A window must
   * consist of whole pages.
   */
  read(window: string): readonly Suppression[] {
    this.#covered = this.#says(window) ? this.#read(window) : this.#passOver(window);
    return this.#covered.map(({ start, end, rules }) => ({ start, end, ...(rules && { rules }) }));
  }

  /** Whether there may be something to heed in the next stretch of the text. */
  #says(text: string): boolean {
    return this.#open.length > 0 || this.#nextLine !== undefined || text.includes(MARK);
  }

  #read(window: string): readonly Reach[] {
    const covered: Reach[] = [];
    for (const { start: from, end } of pagesOf(window)) {
      const page = window.slice(from, end);
      const reaches = this.#says(page) ? this.#readPage(page) : this.#passOver(page);
      for (const { by, rules, start, end } of reaches)
        covered.push({ by, rules, start: from + start, end: from + end });
    }
    return covered;
  }

  #readPage(page: string): readonly Reach[] {
    const lines = new LineCursor(page);
    this.#open = this.#open.map((reach) => ({ ...reach, start: 0, end: page.length }));
    this.#reaches = [...this.#open];
    if (this.#nextLine) this.#coverNextLine(this.#nextLine, page, { start: 0, end: lines.at(0).end });
    let read = 0;
    for (const mark of directiveMarks(page)) {
      this.#place = advance(this.#place, page, read, mark.start);
      read = mark.start;
      if (mark.kind === 'enable') this.#enable(mark, page.length);
      else this.#disable(mark, page, lines);
    }
    this.#place = advance(this.#place, page, read, page.length);
    this.#isFirstPage = false;
    return this.#reaches.sort((a, b) => a.start - b.start);
  }

  /** Of text without directives, as most is, only where it ends is of use. */
  #passOver(text: string): readonly Reach[] {
    const head = text.lastIndexOf('\n') + 1;
    if (head > 0) this.#place = { line: this.#place.line + lineFeeds(text), column: 1 };
    this.#place = advance(this.#place, text, head, text.length);
    if (text !== '') this.#isFirstPage = false;
    return [];
  }

  /** Takes note of the edits that the last window has when no directive is heeded. Sorted. */
  saw(edits: readonly Edit[]): void {
    for (const { by, start, end, rules } of this.#covered) {
      for (let e = firstEndingAfter(start, edits); !by.used; e++) {
        const edit = edits[e];
        if (!edit || edit.start >= end) break;
        by.used = !rules || edit.rules.some((id) => rules.has(id));
      }
    }
  }

  /** At the end of the text: unknown names, and directives that no edit needed. In the order of the text. */
  problems(): readonly DirectiveProblem[] {
    const unused = this.#written
      .filter(({ used }) => !used)
      .map(({ kind, ...place }) => problem(place, `unused ${MARK}${kind}`));
    return [...this.#problems, ...unused].sort((a, b) => a.line - b.line || a.column - b.column);
  }

  #disable(mark: DirectiveMark, page: string, lines: LineCursor): void {
    const rules = this.#known(mark);
    if (rules?.size === 0) return;
    if (mark.kind === 'disable-file' && (!this.#isFirstPage || this.#place.line > HEAD_LINES)) {
      this.#problems.push(problem(this.#place, `${MARK}disable-file must stand in the first ${HEAD_LINES} lines`));
      return;
    }
    const by = { ...this.#place, kind: mark.kind, used: false };
    this.#written.push(by);
    const line = lines.at(mark.start);
    if (mark.kind === 'disable-line') this.#cover({ by, rules, start: line.start, end: line.end });
    else if (mark.kind === 'disable-next-line')
      this.#coverNextLine({ by, rules }, page, { start: line.end, end: line.next });
    else {
      const reach = this.#cover({ by, rules, start: mark.kind === 'disable' ? mark.start : 0, end: page.length });
      if (reach) this.#open.push(reach);
    }
  }

  #coverNextLine({ by, rules }: Who, page: string, { start, end }: { start: number; end: number }): void {
    const over = end > start && page[end - 1] === '\n';
    this.#cover({ by, rules, start, end });
    this.#nextLine = over ? undefined : { by, rules };
  }

  /** Adds what a directive covers, unless one before it covers as much: it then does nothing, and will be unused. */
  #cover(reach: Reach): Reach | undefined {
    const near = this.#reaches.slice(this.#reaches.findLastIndex(({ start }) => start < reach.start) + 1);
    const idle = [...this.#open, ...near].some(
      ({ start, end, rules }) => start <= reach.start && end >= reach.end && includes(rules, reach.rules),
    );
    if (idle) return undefined;
    this.#reaches.push(reach);
    return reach;
  }

  #enable(mark: DirectiveMark, pageEnd: number): void {
    const named = this.#known(mark) ?? this.#all;
    const closing = this.#open.filter(
      ({ by, rules }) => by.kind === 'disable' && [...(rules ?? this.#all)].some((id) => named.has(id)),
    );
    if (closing.length === 0)
      this.#problems.push(problem(this.#place, `${MARK}enable without a ${MARK}disable before it`));
    this.#open = this.#open.filter((reach) => !closing.includes(reach));
    for (const reach of closing) {
      reach.end = mark.end;
      const left = [...(reach.rules ?? this.#all)].filter((id) => !named.has(id));
      if (left.length === 0 || mark.names.length === 0) continue;
      const rest = { by: reach.by, rules: new Set(left), start: mark.end, end: pageEnd };
      this.#reaches.push(rest);
      this.#open.push(rest);
    }
  }

  /** The rules that a directive names, those that there are; undefined stands for all. */
  #known({ names, start: from, kind }: DirectiveMark): ReadonlySet<string> | undefined {
    for (const { name, start } of names) {
      if (this.#all.has(name)) continue;
      const { line, column } = this.#place;
      const message = `unknown rule "${name}" in ${MARK}${kind}${didYouMean(name, this.#all)}`;
      this.#problems.push({ line, column: column + start - from, message });
    }
    return names.length === 0
      ? undefined
      : new Set(names.map(({ name }) => name).filter((name) => this.#all.has(name)));
  }
}

interface Directive extends Position {
  readonly kind: DirectiveMark['kind'];
  used: boolean;
}

interface Who {
  readonly by: Directive;
  /** Undefined stands for all. */
  readonly rules: ReadonlySet<string> | undefined;
}

/** What a directive covers of a stretch of the text. */
interface Reach extends Who {
  readonly start: number;
  end: number;
}

function problem({ line, column }: Position, message: string): DirectiveProblem {
  return { line, column, message };
}

function includes(outer: ReadonlySet<string> | undefined, inner: ReadonlySet<string> | undefined): boolean {
  return !outer || (inner !== undefined && [...inner].every((id) => outer.has(id)));
}

/** The index of the first of sorted, disjoint edits that ends after an offset. */
function firstEndingAfter(offset: number, edits: readonly Edit[]): number {
  let low = 0;
  let high = edits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edits[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
