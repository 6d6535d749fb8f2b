import { createFinder } from '../common/finder.js';
import { runEnd } from '../common/runs.js';

/**
 * Searches in one text that cost linear time all together: what was looked for in vain is not looked for again.
 */
export class Search {
  /** Most texts need neither. */
  private finder: ReturnType<typeof createFinder> | undefined;
  private runs: Map<string, ReadonlyMap<number, number>> | undefined;

  constructor(private readonly text: string) {}

  /** The end of the next such string; -1 if there is none. */
  find(string: string, from: number): number {
    this.finder ??= createFinder(this.text);
    const at = this.finder(string, from);
    return at < 0 ? -1 : at + string.length;
  }

  /** The end of the next run of exactly so many characters; -1 if there is none. */
  closingRun(from: number, length: number, char: string): number {
    if ((this.lastRuns(char).get(length) ?? -1) < from) return -1;
    for (let at = this.text.indexOf(char, from); at >= 0; ) {
      const end = runEnd(this.text, at);
      if (end - at === length) return end;
      at = this.text.indexOf(char, end);
    }
    return -1;
  }

  /** Where the last run of each length stands. */
  private lastRuns(char: string): ReadonlyMap<number, number> {
    const known = this.runs?.get(char);
    if (known) return known;
    const last = new Map<number, number>();
    for (let at = this.text.indexOf(char); at >= 0; ) {
      const end = runEnd(this.text, at);
      last.set(end - at, at);
      at = this.text.indexOf(char, end);
    }
    this.runs ??= new Map();
    this.runs.set(char, last);
    return last;
  }
}
