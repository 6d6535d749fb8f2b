import { FLEETING } from '../common/fleeting.js';
import type { Lines } from '../common/lines.js';

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

/** The texts that were found so far, and the paragraph that may go on. */
export class TextList {
  readonly all: RstText[] = [];
  paragraph: RstText | undefined;
  /** Whether no line was read since the last blank one, but for those that are left alone. There is no paragraph then. */
  isBehindBlank = true;
  private chunk = 0;

  constructor(
    private readonly source: string,
    private readonly lines: Lines,
  ) {}

  add(start: number, end: number): RstText {
    const text: RstText = { lines: [start, end], chunk: this.chunk };
    this.all.push(text);
    return text;
  }

  blank(): void {
    this.chunk++;
    this.paragraph = undefined;
    this.isBehindBlank = true;
  }

  /** Ends the paragraph before a line that is indented deeper: if that stands right below it, it may be a term. */
  endAsTerm(line: number): void {
    this.cutClassifier(line);
    this.paragraph = undefined;
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
}
