import type { Ranges } from '../../types.js';
import { readReference } from '../common/character-reference.js';
import type { MarkupSpans } from '../common/markup-spans.js';

/** Writes stretches of a source, one behind the other, as spans: entities as what they read as, expressions as objects. */
export class TextWriter {
  private next = 0;

  constructor(
    private readonly source: string,
    private readonly expressions: Ranges,
    private readonly list: MarkupSpans,
  ) {}

  write(from: number, to: number): void {
    for (let at = from; at < to; ) {
      const [start, end] = this.expressionFrom(at);
      this.writeEntities(at, Math.min(start, to));
      if (start >= to) return;
      this.list.part('object', Math.max(at, start));
      at = Math.min(end, to);
    }
  }

  /** The first expression that ends behind an offset. */
  private expressionFrom(at: number): readonly [start: number, end: number] {
    while ((this.expressions[this.next + 1] ?? at + 1) <= at) this.next += 2;
    const start = this.expressions[this.next] ?? Number.POSITIVE_INFINITY;
    return [Math.max(start, at), this.expressions[this.next + 1] ?? start];
  }

  private writeEntities(from: number, to: number): void {
    let start = from;
    for (let at = from; at < to; at++) {
      if (this.source.charCodeAt(at) !== 0x26) continue;
      const reference = readReference(this.source, at);
      if (!reference || reference.end > to) continue;
      if (at > start) this.list.push(start, at);
      if (reference.text === undefined) this.list.part('object', at);
      else this.list.push(at, reference.end, reference.text);
      start = reference.end;
      at = start - 1;
    }
    if (to > start) this.list.push(start, to);
  }
}
