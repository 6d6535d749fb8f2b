import type { Change, Ranges, Settings } from '../types.js';
import { isLineEnd } from './classes.js';
import { replace, shift } from './edits.js';
import { firstEdgeAfter, part } from './ranges.js';
import { skip, skipBack } from './scan.js';

/** What a rule reads: the text that the pass before left, what in it must not be touched, and the settings. */
export interface Page {
  readonly text: string;
  /** Protected tokens and runs of other languages. No rule is asked there, and what touches them is refused. */
  readonly untouchable: Ranges;
  readonly settings: Settings;
}

/** A page that looks for what must not be touched only when it is asked: most lines never are. */
export class LazyPage implements Page {
  private ranges: Ranges | undefined;

  /**
   * @param find what must not be touched in a text, between the ends of two lines
   * @param known what must not be touched in this one, where there is a shorter way to it
   */
  constructor(
    readonly text: string,
    readonly settings: Settings,
    private readonly find: (text: string, from: number, to: number) => Ranges,
    private readonly known?: () => Ranges,
  ) {}

  get untouchable(): Ranges {
    this.ranges ??= this.known ? this.known() : this.find(this.text, 0, this.text.length);
    return this.ranges;
  }

  /** A page of another text under the same settings. */
  with(text: string, known?: () => Ranges): LazyPage {
    return new LazyPage(text, this.settings, this.find, known);
  }

  /** The same page, in some of whose lines what must not be touched is looked for again. */
  reread(lines: Ranges): LazyPage {
    return this.with(this.text, () => this.untouchableAgain(lines));
  }

  private untouchableAgain(lines: Ranges): Ranges {
    const ranges: number[] = [];
    let done = 0;
    for (let n = 0; n <= lines.length; n += 2) {
      const start = lines[n] ?? this.text.length;
      const end = lines[n + 1] ?? start;
      for (const edge of part(this.untouchable, done, start)) ranges.push(edge + done);
      for (const edge of this.find(this.text, start, end)) ranges.push(edge);
      done = end;
    }
    return ranges;
  }

  /** The page after edits that touch nothing untouchable. */
  after(edits: readonly Change[]): LazyPage {
    return this.with(replace(this.text, edits), () => shift(this.untouchable, edits));
  }
}

/** A function of a line that is computed once a line: for rules that must read it whole, such as paired quotes. */
export function perLine<T>(compute: (page: Page, start: number, end: number) => T): (page: Page, at: number) => T {
  const last = new WeakMap<Page, { readonly start: number; readonly end: number; readonly value: T }>();
  return (page, at) => {
    const known = last.get(page);
    if (known && at >= known.start && at < known.end) return known.value;
    const start = skipBack(page.text, at, isInLine);
    const end = skip(page.text, at, isInLine);
    const value = compute(page, start, end);
    last.set(page, { start, end, value });
    return value;
  };
}

function isInLine(code: number): boolean {
  return !isLineEnd(code);
}

/** Whether the code unit at `index` may be changed. */
export function isTouchable(page: Page, index: number): boolean {
  return touchableEnd(page, index) > index;
}

/** Where the touchable stretch that holds `index` ends; -1 where `index` lies in an untouchable one. */
export function touchableEnd({ text, untouchable }: Page, index: number): number {
  const edge = firstEdgeAfter(untouchable, index);
  return edge % 2 === 0 ? (untouchable[edge] ?? text.length) : -1;
}
