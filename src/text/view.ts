import type { Edit, Prose, Span, Suppression } from '../types.js';
import { OBJECT } from './chars.js';
import { isBlank } from './classes.js';
import { moveAll, replace } from './edits.js';
import { sharesOf } from './shares.js';

/**
 * The prose of a source as one text to read: the spans joined, a seam by nothing, an object by U+FFFC, a break by a
 * line feed. Edits found in it are carried back to the source by `toSource`.
 */
export interface View {
  readonly text: string;
  /** Where rules are switched off, in offsets of the view. */
  readonly off: readonly Suppression[];
  /**
   * The edits of the view as edits of the source. An edit over several spans changes in each of them what stands in it.
   * An edit of what joins two spans is dropped.
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
  let block = 0;
  for (const [n, span] of prose.spans.entries()) {
    if (span.gap === 'break') block++;
    const written = source.slice(span.start, span.end);
    const read = span.text ?? written;
    if (pieces.length > 0) text += JOINT[span.gap];
    const markupBefore = prose.tight === true && (prose.spans[n - 1]?.end ?? span.start) < span.start;
    const markupAfter = prose.tight === true && (prose.spans[n + 1]?.start ?? span.end) > span.end;
    const to = text.length + read.length;
    pieces.push({ span, block, source: written, read, from: text.length, to, markupBefore, markupAfter });
    text += read;
  }
  const encode = prose.encode ?? ((written: string) => written);
  const off = (prose.off ?? []).map(({ start, end, ...rest }) => ({
    ...rest,
    start: inView(pieces, start),
    end: inView(pieces, end),
  }));
  const settle = prose.settle ?? ((made: readonly Edit[]) => made);
  return { text, off, toSource: (edits) => [...settle(carryBack(edits, pieces, encode))] };
}

const JOINT = { seam: '', object: OBJECT, break: '\n' } as const;

interface Piece {
  readonly span: Span;
  /** The number of the block that it belongs to. */
  readonly block: number;
  readonly source: string;
  /** What it reads as, and where that stands in the view. */
  readonly read: string;
  readonly from: number;
  readonly to: number;
  /** Whether something that is no prose stands right before it, and right behind it. */
  readonly markupBefore: boolean;
  readonly markupAfter: boolean;
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
    const stretches = covered.map((piece) => stretchOf(edit, piece));
    const texts = sharesOf(
      covered.map(({ read }, n) => read.slice(...(stretches[n] ?? []))),
      edit.text,
    );
    covered.forEach((piece, n) => {
      const [start = 0, end = 0] = stretches[n] ?? [];
      const share = { ...edit, start, end, text: withoutBlanksAtMarkup(texts[n] ?? '', piece, start, end) };
      if (share.text === piece.read.slice(start, end)) return;
      const known = shares.get(piece);
      if (known) known.push(share);
      else shares.set(piece, [share]);
    });
  }
  const done = [...shares].map(([piece, share]) => ({ piece, changes: inSource(piece, share, encode) }));
  // What is refused in one piece must not be half done in another: one of a pair of quotes, the start of an edit.
  const refused = new Set(done.filter(({ piece, changes }) => !admits(piece, changes)).map(({ piece }) => piece.block));
  return done.flatMap(({ piece, changes }) => (refused.has(piece.block) ? [] : moveAll(changes, piece.span.start)));
}

/** What of a piece an edit falls on. */
function stretchOf(edit: Edit, { from, to }: Piece): readonly [start: number, end: number] {
  return [Math.max(edit.start, from) - from, Math.min(edit.end, to) - from];
}

/** A blank that an edit would put beside markup goes: inside of Markdown's `**…**` it would undo the emphasis. */
function withoutBlanksAtMarkup(text: string, piece: Piece, start: number, end: number): string {
  const replaced = piece.read.slice(start, end);
  const trimsStart = piece.markupBefore && start === 0 && text.startsWith(' ') && !isBlank(replaced.charCodeAt(0));
  const trimsEnd =
    piece.markupAfter &&
    end === piece.read.length &&
    text.endsWith(' ') &&
    !isBlank(replaced.charCodeAt(end - start - 1));
  return text.slice(trimsStart ? 1 : 0, trimsEnd ? -1 : undefined);
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

/** The edits of a piece as edits of what the source has there. */
function inSource(piece: Piece, edits: readonly Edit[], encode: (text: string) => string): readonly Edit[] {
  const { span, source } = piece;
  const spell = span.spelling?.encode ?? encode;
  return (span.text === undefined ? edits : asWhole(piece, edits))
    .map((edit) => ({ ...edit, text: spell(edit.text) }))
    .filter((edit) => edit.text !== source.slice(edit.start, edit.end));
}

function admits({ span, source }: Piece, changes: readonly Edit[]): boolean {
  return span.spelling?.admits?.(replace(source, fixesOf(changes)), source) ?? true;
}

/** The edits of what the source spells otherwise: insertions beside it, or one edit that replaces it whole. */
function asWhole({ read, source }: Piece, edits: readonly Edit[]): readonly Edit[] {
  const all = edits.some((edit) => edit.fix) ? fixesOf(edits) : edits;
  const [head] = all;
  if (!head) return [];
  if (all.every((edit) => edit.start === edit.end && (edit.end === 0 || edit.start === read.length))) {
    return all.map((edit) => (edit.end === 0 ? edit : { ...edit, start: source.length, end: source.length }));
  }
  const rules = [...new Set(all.flatMap((edit) => edit.rules))];
  return [{ ...head, start: 0, end: source.length, text: replace(read, all), rules }];
}

function fixesOf(edits: readonly Edit[]): readonly Edit[] {
  return edits.filter((edit) => edit.fix);
}
