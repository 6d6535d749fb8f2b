import type { Gap } from '../../types.js';
import type { Cut } from '../common/cut.js';
import type { Run } from './emphasis.js';

/** An opening bracket or brace that has found no partner yet. */
export interface Opener {
  readonly start: number;
  /** Where what it encloses begins. */
  readonly inner: number;
  readonly isImage: boolean;
  /** The index of the cut that is kept for it. */
  readonly cut: number;
}

/** What the reader of a text has found so far: cuts, runs of marks, and what is open. */
export class Cuts {
  readonly list: Cut[];
  readonly runs: { readonly run: Run; readonly cut: Cut }[] = [];
  readonly brackets: Opener[] = [];
  readonly braces: Opener[] = [];

  constructor(cuts: readonly Cut[]) {
    this.list = [...cuts];
  }

  /** Adds a cut; where it ends. */
  add(start: number, end: number, gap: Gap): number {
    this.list.push({ start, end, gap });
    return end;
  }

  addRun(run: Run): number {
    const cut: Cut = { start: run.start, end: run.end, gap: 'seam' };
    this.list.push(cut);
    this.runs.push({ run, cut });
    return run.end;
  }

  /** Opens a bracket or a brace; where what it encloses begins. */
  open(stack: Opener[], start: number, inner: number): number {
    stack.push({ start, inner, isImage: inner - start === 2, cut: this.list.length });
    this.add(start, start, 'object');
    return inner;
  }

  /** Makes one cut of all from an opener to `end`. */
  swallow(opener: Opener, end: number): number {
    this.list.length = opener.cut;
    for (const stack of [this.brackets, this.braces]) {
      while ((stack.at(-1)?.start ?? -1) > opener.start) stack.pop();
    }
    while ((this.runs.at(-1)?.run.start ?? -1) > opener.start) this.runs.pop();
    return this.add(opener.start, end, 'object');
  }
}
