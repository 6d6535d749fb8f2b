import type { Change, Ranges, Settings } from '../types.js';
import { replace, shift } from './edits.js';
import { firstEdgeAfter, part } from './ranges.js';

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
   * @param find what must not be touched in any text
   * @param known what must not be touched in this one, where there is a shorter way to it
   */
  constructor(
    readonly text: string,
    readonly settings: Settings,
    private readonly find: (text: string) => Ranges,
    private readonly known?: () => Ranges,
  ) {}

  get untouchable(): Ranges {
    this.ranges ??= this.known ? this.known() : this.find(this.text);
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
      for (const edge of this.find(this.text.slice(start, end))) ranges.push(edge + start);
      done = end;
    }
    return ranges;
  }

  /** The page after edits that touch nothing untouchable. */
  after(edits: readonly Change[]): LazyPage {
    return this.with(replace(this.text, edits), () => shift(this.untouchable, edits));
  }
}

/** A function of a page that is computed once a page: for rules that must read it whole, such as paired quotes. */
export function perPage<T>(compute: (page: Page) => T): (page: Page) => T {
  const done = new WeakMap<Page, { readonly value: T }>();
  return (page) => {
    const known = done.get(page);
    if (known) return known.value;
    const value = compute(page);
    done.set(page, { value });
    return value;
  };
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
