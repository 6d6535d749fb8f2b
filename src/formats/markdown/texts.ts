import type { Cut } from '../common/cut.js';
import { joinLines } from '../common/join-lines.js';
import { type LeafKind, readLeaves } from './blocks.js';
import { readDefinitions } from './definitions.js';

/** The text of a block: its lines joined by line feeds, and where each of them stands in the source. */
export interface BlockText {
  readonly kind: LeafKind;
  readonly lines: readonly number[];
  readonly text: string;
  /** Where its inline content begins: behind the definitions at its head, of which only the titles are not cut. */
  readonly from: number;
  readonly cuts: readonly Cut[];
  /** The labels that it defines. */
  readonly labels: readonly string[];
}

/**
 * Reads the texts of a document from an offset on.
 *
 * @param goesOn whether a paragraph before that may go on
 */
export function readTexts(source: string, from: number, goesOn = false): BlockText[] {
  return readLeaves(source, from, goesOn).map(({ kind, lines }) => readText(source, lines, kind));
}

/** Reads the text of these lines. */
export function readText(source: string, lines: readonly number[], kind: LeafKind): BlockText {
  return textOf(joinLines(source, lines), kind, lines);
}

/** A text with the definitions that it begins with. */
export function textOf(text: string, kind: LeafKind, lines: readonly number[]): BlockText {
  const { labels, titles, end } = kind === 'paragraph' && text.startsWith('[') ? readDefinitions(text) : NONE;
  return { kind, lines, text, from: end, labels, cuts: end > 0 ? between(titles, end) : [] };
}

const NONE = { labels: [], titles: [], end: 0 };

/** What lies between ranges, from 0 to `end`. */
function between(ranges: readonly number[], end: number): Cut[] {
  const cuts: Cut[] = [];
  for (let r = 0; r <= ranges.length; r += 2) {
    cuts.push({ start: ranges[r - 1] ?? 0, end: ranges[r] ?? end, gap: 'break' });
  }
  return cuts;
}
