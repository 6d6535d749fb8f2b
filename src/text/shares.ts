import { isBlank, isDigit, isInvisible, isWordUnit } from './classes.js';

/** Beyond so many pairs of characters nobody looks for the best shares: the first part takes all. */
const MOST = 1 << 14;

/**
 * What each part of a stretch becomes where the stretch becomes `text`: the characters that stand for each other stay
 * in their part, so that `5|ك` as `۵ک` is `۵` and `ک`. What stands for nothing goes to the part before it.
 */
export function sharesOf(parts: readonly string[], text: string): string[] {
  const from = parts.join('');
  if (parts.length === 1 || from.length * text.length > MOST) return [text, ...parts.slice(1).map(() => '')];
  const ends = endsOf(from, text, costs(from, text));
  let at = 0;
  let taken = 0;
  return parts.map((part, n) => {
    at += part.length;
    const end = n === parts.length - 1 ? text.length : (ends[at] ?? text.length);
    const share = text.slice(taken, end);
    taken = end;
    return share;
  });
}

/** What it costs that a character stands for nothing. Blanks come and go, words do not. */
function gap(code: number): number {
  if (isBlank(code) || isInvisible(code)) return 2;
  return isWordUnit(code) ? 6 : 4;
}

/** What it costs to make the rest of `text` of the rest of `from`, by offsets in both. */
function costs(from: string, text: string): Uint32Array {
  const width = text.length + 1;
  const cost = new Uint32Array((from.length + 1) * width);
  for (let i = from.length; i >= 0; i--) {
    for (let j = text.length; j >= 0; j--) {
      const here = i * width + j;
      const lost = i < from.length ? (cost[here + width] ?? 0) + gap(from.charCodeAt(i)) : Number.POSITIVE_INFINITY;
      const gained = j < text.length ? (cost[here + 1] ?? 0) + gap(text.charCodeAt(j)) : Number.POSITIVE_INFINITY;
      const kept = (cost[here + width + 1] ?? 0) + unlike(from.charCodeAt(i), text.charCodeAt(j));
      const isEnd = i === from.length && j === text.length;
      cost[here] = isEnd ? 0 : Math.min(i < from.length && j < text.length ? kept : lost, lost, gained);
    }
  }
  return cost;
}

/** How far `text` is made by each offset of `from`, on the cheapest way. */
function endsOf(from: string, text: string, cost: Uint32Array): number[] {
  const width = text.length + 1;
  const ends: number[] = [];
  let j = 0;
  for (let i = 0; i < from.length; i++) {
    const at = (di: number, dj: number) => cost[(i + di) * width + j + dj] ?? 0;
    const isKept = () => j < text.length && at(1, 1) + unlike(from.charCodeAt(i), text.charCodeAt(j)) === at(0, 0);
    const isWord = i > 0 && isWordUnit(from.charCodeAt(i - 1));
    const isGained = () => isWord && isWordUnit(text.charCodeAt(j)) && at(0, 1) + gap(text.charCodeAt(j)) === at(0, 0);
    const isLost = () => at(1, 0) + gap(from.charCodeAt(i)) === at(0, 0);
    // A ligature becomes letters before blanks go; another mark comes after those.
    while (!isKept() && (!isLost() || isGained())) j++;
    ends.push(j);
    if (isKept()) j++;
  }
  return ends;
}

function unlike(a: number, b: number): number {
  if (a === b) return 0;
  const kind = kindOf(a);
  if (kind !== kindOf(b)) return 20;
  return kind === 0 ? 3 : 1;
}

function kindOf(code: number): number {
  if (isDigit(code)) return 1;
  if (isWordUnit(code)) return 2;
  if (isBlank(code) || isInvisible(code)) return 3;
  const alike = ALIKE.findIndex((marks) => marks.includes(String.fromCharCode(code)));
  return alike < 0 ? 0 : 4 + alike;
}

const ALIKE = [
  ',\u060c\u066b\u201a',
  ';\u061b',
  '?\u061f',
  '"\'<>\u00ab\u00bb\u2039\u203a\u2018\u2019\u201b\u201c\u201d\u201e\u201f',
  '.\u2026',
  '-\u2013\u2014',
];
