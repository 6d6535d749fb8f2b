import type { Ranges, Settings } from '../types.js';
import { replace, shift } from './edits.js';

/** What a rule reads: the text that the pass before left, what in it must not be touched, and the settings. */
export interface Page {
  readonly text: string;
  /** Protected tokens and runs of other languages. No rule is asked there, and what touches them is refused. */
  readonly untouchable: Ranges;
  readonly settings: Settings;
}

/** A page that looks for what must not be touched only when it is asked: most lines never are. */
export class LazyPage implements Page {
  constructor(
    readonly text: string,
    readonly settings: Settings,
    private readonly find: (text: string) => Ranges,
    private known?: Ranges,
  ) {}

  get untouchable(): Ranges {
    this.known ??= this.find(this.text);
    return this.known;
  }

  /** The page after edits that touch nothing untouchable. */
  after(edits: readonly { readonly start: number; readonly end: number; readonly text: string }[]): LazyPage {
    return new LazyPage(replace(this.text, edits), this.settings, this.find, shift(this.untouchable, edits));
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
  let low = 0;
  let high = untouchable.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((untouchable[middle] ?? 0) <= index) low = middle + 1;
    else high = middle;
  }
  return low % 2 === 0 ? (untouchable[low] ?? text.length) : -1;
}
