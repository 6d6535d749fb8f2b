import type { Ranges, Settings } from '../types.js';

/** What a rule reads: the text that the pass before left, what in it must not be touched, and the settings. */
export interface Page {
  readonly text: string;
  /** Protected tokens and runs of other languages. No rule is asked there, and what touches them is refused. */
  readonly untouchable: Ranges;
  readonly settings: Settings;
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
export function isTouchable({ untouchable }: Page, index: number): boolean {
  let low = 0;
  let high = untouchable.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((untouchable[middle] ?? 0) <= index) low = middle + 1;
    else high = middle;
  }
  return low % 2 === 0;
}
