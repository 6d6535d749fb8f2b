import type { Edit, Prose, Suppression } from '../types.js';
import { isBlank, isInvisible } from './classes.js';
import { replace } from './edits.js';
import { type Piece, Pieces } from './pieces.js';
import { sharesOf } from './shares.js';
import { spell } from './spell.js';

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
  toSource(edits: Iterable<Edit>): Iterable<Edit>;
}

/** A view of a source that is prose throughout. */
export function wholeView(source: string): View {
  return { text: source, off: [], toSource: (edits) => edits };
}

/** A view of the prose of a source. */
export function viewOf(source: string, prose: Prose): View {
  const pieces = new Pieces(source, prose);
  const off = (prose.off ?? []).map(({ start, end, ...rest }) => ({
    ...rest,
    start: pieces.inView(start),
    end: pieces.inView(end),
  }));
  const settle = prose.settle ?? ((made: Iterable<Edit>) => made);
  return { text: pieces.text, off, toSource: (edits) => settle(carryBack(edits, pieces, prose)) };
}

/** Block by block, lest all edits be there at once. */
function* carryBack(edits: Iterable<Edit>, pieces: Pieces, prose: Prose): Generator<Edit> {
  let block = new Map<number, PieceChange[]>();
  let first = 0;
  for (const edit of edits) {
    while (first < pieces.length && pieces.endOf(first) < edit.start) {
      if (!pieces.startsBlock(++first) || block.size === 0) continue;
      yield* blockInSource(block.values(), prose);
      block = new Map();
    }
    for (const change of changesOf(edit, pieces, first)) {
      const known = block.get(change.n);
      if (known) known.push(change);
      else block.set(change.n, [change]);
    }
  }
  yield* blockInSource(block.values(), prose);
}

/** What an edit does to one of the pieces that it falls on, by offsets of the piece. */
interface PieceChange {
  readonly edit: Edit;
  readonly n: number;
  readonly piece: Piece;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** As in `Edit`. */
  readonly read?: Edit['read'] | undefined;
}

/** What is refused in one piece must not be half done in another: one of a pair of quotes, the start of an edit. */
function blockInSource(block: Iterable<readonly PieceChange[]>, prose: Prose): readonly Edit[] {
  const out: Edit[] = [];
  for (const read of block) {
    const changes = inSource(read, prose);
    if (!admits(changes)) return [];
    for (const { edit, piece, start, end, text, read } of changes) {
      const { rules, confidence, reason, fix } = edit;
      const from = piece.start; // one shape for nearly all, as there may be very many
      const made = { start: from + start, end: from + end, text, rules: shared(rules), confidence, reason, fix };
      out.push(read ? { ...made, read } : made);
    }
  }
  return out;
}

/** One list for all edits by the same rules: they weigh more than the edits. */
function shared(rules: readonly string[]): readonly string[] {
  const key = rules.join();
  const known = RULES.get(key);
  if (known) return known;
  RULES.set(key, rules);
  return rules;
}

const RULES = new Map<string, readonly string[]>();

function changesOf(edit: Edit, pieces: Pieces, first: number): readonly PieceChange[] {
  const piece = pieces.at(first);
  // Nearly all edits fall inside of one piece.
  if (piece && piece.from < edit.start && edit.end < piece.to) {
    const [start, end] = [edit.start - piece.from, edit.end - piece.from];
    return [{ edit, n: first, piece, start, end, text: edit.text }];
  }
  return changesOverAll(edit, pieces, first);
}

function changesOverAll(edit: Edit, pieces: Pieces, first: number): readonly PieceChange[] {
  const covered = coveredBy(edit, pieces, first).map(({ n, piece }) => {
    const start = Math.max(edit.start, piece.from) - piece.from;
    const end = Math.min(edit.end, piece.to) - piece.from;
    return { n, piece, start, end, was: piece.read.slice(start, end) };
  });
  const was = covered.map((part) => part.was);
  const texts = covered.length === 1 ? [edit.text] : sharesOf(was, edit.text);
  return covered.flatMap(({ n, piece, start, end }, i) => {
    const text = withoutBlanksAtMarkup(texts[i] ?? '', piece, start, end);
    return text === was[i] ? [] : [{ edit, n, piece, start, end, text }];
  });
}

/** A blank that an edit would put beside markup, where there was none, goes: inside of Markdown's `**…**` it would undo the emphasis. */
function withoutBlanksAtMarkup(text: string, piece: Piece, start: number, end: number): string {
  const was = piece.read.slice(start, end);
  const trimsStart = piece.markupBefore && start === 0 && text.startsWith(' ') && !hasBlankAt(was, 0, 1);
  const trimsEnd =
    piece.markupAfter && end === piece.read.length && text.endsWith(' ') && !hasBlankAt(was, was.length - 1, -1);
  return text.slice(trimsStart ? 1 : 0, trimsEnd ? -1 : undefined);
}

/** Whether there is a blank at the edge of a text, if only behind what cannot be seen. */
function hasBlankAt(text: string, edge: number, step: 1 | -1): boolean {
  let at = edge;
  while (isInvisible(text.charCodeAt(at))) at += step;
  return isBlank(text.charCodeAt(at));
}

/** The pieces that an edit falls on: none where it would touch what joins two pieces. */
function coveredBy(
  edit: Edit,
  pieces: Pieces,
  first: number,
): readonly { readonly n: number; readonly piece: Piece }[] {
  const covered: { n: number; piece: Piece }[] = [];
  let taken = 0;
  for (let n = first; n < pieces.length; n++) {
    const piece = pieces.at(n);
    if (!piece || piece.from > edit.end) break;
    if (edit.start === edit.end) return piece.from <= edit.start && edit.start <= piece.to ? [{ n, piece }] : [];
    const share = Math.min(piece.to, edit.end) - Math.max(piece.from, edit.start);
    if (share <= 0) continue;
    covered.push({ n, piece });
    taken += share;
  }
  return taken === edit.end - edit.start ? covered : [];
}

/** The changes of a piece as those of what the source has there. */
function inSource(changes: readonly PieceChange[], prose: Prose): readonly PieceChange[] {
  const [head] = changes;
  if (!head) return [];
  const { text, source } = head.piece;
  return (text === undefined ? changes : asWhole(changes, head.piece))
    .map((change) => spelled(change, prose))
    .filter(({ start, end, text }) => text !== source.slice(start, end));
}

function spelled(change: PieceChange, prose: Prose): PieceChange {
  const { edit, n, piece, start, end, text } = change;
  const written = spell(text, piece, prose);
  const asRead = written === text ? undefined : { start: piece.from + start, end: piece.from + end, text };
  return { edit, n, piece, start, end, text: written, read: change.read ?? asRead };
}

function admits(changes: readonly PieceChange[]): boolean {
  const { spelling, source } = changes[0]?.piece ?? {};
  return spelling?.admits?.(replace(source ?? '', fixesOf(changes)), source ?? '') ?? true;
}

/** The changes of what the source spells otherwise: insertions beside it, or one that replaces it whole. */
function asWhole(changes: readonly PieceChange[], { read, source, from, to }: Piece): readonly PieceChange[] {
  const all = changes.some(({ edit }) => edit.fix) ? fixesOf(changes) : changes;
  const [head] = all;
  if (!head) return [];
  if (all.every(({ start, end }) => start === end && (end === 0 || start === read.length))) {
    return all.map((change) => {
      const at = change.end === 0 ? 0 : source.length;
      return {
        ...change,
        start: at,
        end: at,
        read: { start: from + change.end, end: from + change.end, text: change.text },
      };
    });
  }
  const rules = [...new Set(all.flatMap(({ edit }) => edit.rules))];
  const text = replace(read, all);
  const edit = { ...head.edit, rules };
  return [{ ...head, edit, start: 0, end: source.length, text, read: { start: from, end: to, text } }];
}

function fixesOf(changes: readonly PieceChange[]): readonly PieceChange[] {
  return changes.filter(({ edit }) => edit.fix);
}
