import { isBlank, isLetter } from '../text/classes.js';
import { type Page, perLine } from '../text/page.js';

/**
 * Whether the bracket at `index` stands the wrong way round, as where a line was laid out from left to right: متن )پیوست( را.
 * It is not mended by halves.
 */
export function isTurned(page: Page, index: number): boolean {
  return turnedBrackets(page, index).has(index);
}

const OPENING = '([{«‹';
const CLOSING = ')]}»›';
const ALL = /[()[\]{}«»‹›]/g;
/** No bracket looks further for its partner. */
const REACH = 200;

const turnedBrackets = perLine(({ text }, start, end): ReadonlySet<number> => {
  const kinds = Array.from(OPENING, (): number[] => []);
  for (const { index, 0: char } of text.slice(start, end).matchAll(ALL))
    kinds[Math.max(OPENING.indexOf(char), CLOSING.indexOf(char))]?.push(start + index);
  return new Set(kinds.flatMap((brackets) => turnedOf(text, brackets)));
});

/** Of the brackets of one kind on a line, those that stand the wrong way round. */
function turnedOf(text: string, brackets: readonly number[]): number[] {
  const isOpening = brackets.map((at) => OPENING.includes(text.charAt(at)));
  const inPairs = turnedPairs(brackets, isOpening);
  return brackets.filter((_, n) => inPairs(n) || isTurnedAtBlank(text, brackets, isOpening, n));
}

/** Whether the brackets around one make pairs only if all are the wrong way round: متن)پیوست( را و )آن(. */
function turnedPairs(brackets: readonly number[], isOpening: readonly boolean[]): (n: number) => boolean {
  const depths = [0];
  for (const opens of isOpening) depths.push((depths.at(-1) ?? 0) + (opens ? 1 : -1));
  const breaks = firstAbove(depths);
  let first = 0;
  let behind = 0;
  return (n) => {
    const at = brackets[n] ?? 0;
    while ((brackets[first] ?? at) < at - REACH) first++;
    while ((brackets[behind] ?? Number.POSITIVE_INFINITY) < at + REACH) behind++;
    return depths[first] === depths[behind] && (breaks[first] ?? 0) > behind;
  };
}

/** For each number of a list the index of the next one that is greater, the list's length for none. */
function firstAbove(numbers: readonly number[]): readonly number[] {
  const above = numbers.map(() => numbers.length);
  const waiting: number[] = [];
  for (const [at, number] of numbers.entries()) {
    for (let last = waiting.at(-1); last !== undefined && (numbers[last] ?? 0) < number; last = waiting.at(-1)) {
      above[last] = at;
      waiting.pop();
    }
    waiting.push(at);
  }
  return above;
}

/** Whether the blank of a bracket is on the side of one of the other kind, and there its partner stands. */
function isTurnedAtBlank(text: string, brackets: readonly number[], isOpening: readonly boolean[], n: number): boolean {
  const at = brackets[n] ?? 0;
  const step = isOpening[n] ? 1 : -1;
  if (!isLetter(text.charCodeAt(at - step)) || !isBlank(text.charCodeAt(at + step))) return false;
  const meets = (other: number) => isOpening[other] === !isOpening[n] && Math.abs((brackets[other] ?? 0) - at) <= REACH;
  return !meets(n + step) && meets(n - step);
}
