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
