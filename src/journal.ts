import { compose, unshift, withAsked } from './text/edits.js';
import type { Edit } from './types.js';

/** Collects the edits of pass after pass as edits of the text that the first of them read. */
export class Journal {
  private composed: readonly Edit[] = [];
  private readonly asked: Edit[] = [];

  constructor(readonly source: string) {}

  /** What is carried out, over the source. */
  get fixes(): readonly Edit[] {
    return this.composed;
  }

  /** What is carried out and what is only reported, over the source. */
  get edits(): readonly Edit[] {
    return this.asked.length === 0 ? this.composed : withAsked(this.composed, this.asked);
  }

  /** Takes the edits of the next pass. */
  add(found: readonly Edit[]): void {
    const asked = found.filter((edit) => !edit.fix);
    for (const edit of unshift(asked, this.composed)) this.asked.push(edit);
    this.composed = compose(this.source, this.composed, onlyFixes(found));
  }
}

export function onlyFixes(found: readonly Edit[]): readonly Edit[] {
  return found.every((edit) => edit.fix) ? found : found.filter((edit) => edit.fix);
}
