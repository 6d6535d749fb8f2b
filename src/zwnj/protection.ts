import type { Page } from '../text/page.js';

/** Walks the protected ranges of a page beside the reading of it. */
export class Protection {
  private index = 0;
  /** The end of the range that `nextFrom` told of. */
  end = 0;

  constructor(private readonly page: Page) {}

  /** The start of the first protected range that does not end before `offset`; offsets must not fall. */
  nextFrom(offset: number): number {
    const { untouchable } = this.page;
    while ((untouchable[this.index + 1] ?? Number.POSITIVE_INFINITY) <= offset) this.index += 2;
    this.end = untouchable[this.index + 1] ?? Number.POSITIVE_INFINITY;
    return Math.max(offset, untouchable[this.index] ?? Number.POSITIVE_INFINITY);
  }
}
