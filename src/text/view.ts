import type { Edit, Prose, Span, Suppression } from '../types.js';
import { OBJECT } from './chars.js';
import { moveAll, replace } from './edits.js';

/**
 * The prose of a source as one text to read: the spans joined, a seam by nothing, an object by U+FFFC, a break by a
 * line feed. Edits found in it are carried back to the source by `toSource`.
 */
export interface View {
  readonly text: string;
  /** Where rules are switched off, in offsets of the view. */
  readonly off: readonly Suppression[];
  /**
   * The edits of the view as edits of the source. What an edit takes away it takes away in every span it covers; what
   * it puts there goes into the first of them. An edit of what joins two spans is dropped.
   */
  toSource(edits: readonly Edit[]): Edit[];
}

/** A view of a source that is prose throughout. */
export function wholeView(source: string): View {
  return { text: source, off: [], toSource: (edits) => [...edits] };
}

/** A view of the prose of a source. */
export function viewOf(source: string, prose: Prose): View {
  let text = '';
  const pieces: Piece[] = [];
  for (const span of prose.spans) {
    const read = span.text ?? source.slice(span.start, span.end);
    if (pieces.length > 0) text += JOINT[span.gap];
    pieces.push({ span, read, from: text.length, to: text.length + read.length });
    text += read;
  }
  const encode = prose.encode ?? ((written: string) => written);
  const off = (prose.off ?? []).map(({ start, end, ...rest }) => ({
    ...rest,
    start: inView(pieces, start),
    end: inView(pieces, end),
  }));
  return { text, off, toSource: (edits) => carryBack(edits, pieces, encode) };
}

const JOINT = { seam: '', object: OBJECT, break: '\n' } as const;

interface Piece {
  readonly span: Span;
  /** What it reads as, and where that stands in the view. */
  readonly read: string;
  readonly from: number;
  readonly to: number;
}

/** Where an offset of the source lies in the view: what is no prose lies at the start of the prose after it. */
function inView(pieces: readonly Piece[], offset: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle]?.span.end ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  const piece = pieces[low];
  if (!piece) return pieces.at(-1)?.to ?? 0;
  return Math.min(piece.to, piece.from + Math.max(0, offset - piece.span.start));
}

function carryBack(edits: readonly Edit[], pieces: readonly Piece[], encode: (text: string) => string): Edit[] {
  const shares = new Map<Piece, Edit[]>();
  let first = 0;
  for (const edit of edits) {
    while ((pieces[first]?.to ?? Number.POSITIVE_INFINITY) < edit.start) first++;
    const covered = coveredBy(edit, pieces, first);
    covered.forEach((piece, n) => {
      const start = Math.max(edit.start, piece.from) - piece.from;
      const end = Math.min(edit.end, piece.to) - piece.from;
      const share = { ...edit, start, end, text: n === 0 ? edit.text : '' };
      const known = shares.get(piece);
      if (known) known.push(share);
      else shares.set(piece, [share]);
    });
  }
  return [...shares].flatMap(([piece, share]) => inSource(piece, share, encode));
}

/** The pieces that an edit falls on: none where it would touch what joins two pieces. */
function coveredBy(edit: Edit, pieces: readonly Piece[], first: number): Piece[] {
  const insertion = edit.start === edit.end;
  const covered: Piece[] = [];
  let taken = 0;
  for (let p = first; p < pieces.length; p++) {
    const piece = pieces[p];
    if (!piece || piece.from > edit.end) break;
    if (insertion) return piece.from <= edit.start && edit.start <= piece.to ? [piece] : [];
    const share = Math.min(piece.to, edit.end) - Math.max(piece.from, edit.start);
    if (share <= 0) continue;
    covered.push(piece);
    taken += share;
  }
  return taken === edit.end - edit.start ? covered : [];
}

function inSource({ span, read }: Piece, edits: readonly Edit[], encode: (text: string) => string): readonly Edit[] {
  const [head] = edits;
  if (!head) return [];
  if (span.text === undefined) {
    return moveAll(
      edits
        .map((edit) => ({ ...edit, text: encode(edit.text) }))
        .filter((edit) => edit.text !== read.slice(edit.start, edit.end)),
      span.start,
    );
  }
  const text = encode(replace(read, edits));
  const rules = [...new Set(edits.flatMap((edit) => edit.rules))];
  return [{ ...head, start: span.start, end: span.end, text, rules }];
}
