import type { LeafKind } from './blocks.js';
import { type BlockText, readText } from './texts.js';

/** The texts of a document, kept as the places of their lines until they are asked for again. */
export class PackedTexts implements Iterable<BlockText> {
  /** For each text: its kind, how many offsets its lines have, and these. */
  private readonly places: Int32Array;

  constructor(
    private readonly source: string,
    texts: readonly BlockText[],
  ) {
    let size = 0;
    for (const { lines } of texts) size += 2 + lines.length;
    this.places = new Int32Array(size);
    let at = 0;
    for (const { kind, lines } of texts) {
      this.places.set([KINDS.indexOf(kind), lines.length], at);
      this.places.set(lines, at + 2);
      at += 2 + lines.length;
    }
  }

  *[Symbol.iterator](): Generator<BlockText> {
    const { places } = this;
    for (let at = 0; at < places.length; ) {
      const end = at + 2 + (places[at + 1] ?? 0);
      yield readText(this.source, [...places.subarray(at + 2, end)], KINDS[places[at] ?? 0] ?? 'text');
      at = end;
    }
  }
}

const KINDS: readonly LeafKind[] = ['text', 'paragraph', 'row'];
