import { skipBlanks } from '../common/runs.js';

/** What stands behind the `]` of a link, an image or a definition. */
export interface Target {
  readonly end: number;
  /** The title without its quotes, if there is one. */
  readonly title?: readonly [start: number, end: number];
}

/** The `(destination "title")` that begins at `at`, if one does. */
export function inlineTarget(text: string, at: number): Target | undefined {
  if (text[at] !== '(') return undefined;
  const target = readTarget(text, skipSpace(text, at + 1));
  if (!target) return undefined;
  const end = skipSpace(text, target.end);
  return text[end] === ')' ? { ...target, end: end + 1 } : undefined;
}

/** Where parentheses close that hold no target, as with a blank in it: an edit must not make one of it. -1: not in the line, or there may be code. */
export function brokenTargetEnd(text: string, at: number): number {
  if (text[at] !== '(') return -1;
  let depth = 0;
  for (let i = at; i < text.length && i < at + LONGEST_TARGET; i++) {
    const char = text[i];
    if (char === '\n' || char === '`') break;
    if (char === '(') depth++;
    else if (char === ')' && --depth === 0) return i + 1;
  }
  return -1;
}

/** Bounded, as `](](](` has to be read in linear time. */
const LONGEST_TARGET = 300;

/** The destination and title of a definition, which fill the rest of their line. */
export function definitionTarget(text: string, at: number): Target | undefined {
  const start = skipSpace(text, at);
  if (start === text.length || text[start] === '\n') return undefined;
  const target = readTarget(text, start);
  if (target && endsLine(text, target.end)) return target;
  const end = destinationEnd(text, start);
  return end > start && endsLine(text, end) ? { end } : undefined;
}

/** A label as it is compared: blanks folded, case ignored. */
export function normalLabel(label: string): string {
  return label
    .trim()
    .replace(/[ \t\n]+/g, ' ')
    .toLowerCase();
}

function readTarget(text: string, start: number): Target | undefined {
  const end = destinationEnd(text, start);
  if (end < 0) return undefined;
  const quote = skipSpace(text, end);
  const close = quote > end ? CLOSERS.get(text.charAt(quote)) : undefined;
  if (close === undefined) return { end };
  const titleEnd = closerOf(text, quote + 1, close);
  return titleEnd < 0 ? undefined : { end: titleEnd + 1, title: [quote + 1, titleEnd] };
}

const CLOSERS: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ["'", "'"],
  ['(', ')'],
]);

/** CommonMark leaves the depth of parentheses open but for a least one of 32; a bound keeps `](](](` linear. */
const DEEPEST = 32;

function destinationEnd(text: string, start: number): number {
  if (text[start] === '<') return pointedEnd(text, start);
  let depth = 0;
  let at = start;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code <= 0x20) break;
    if (code === 0x5c) at++;
    else if (code === 0x28 && ++depth > DEEPEST) return -1;
    else if (code === 0x29 && --depth < 0) break;
  }
  return depth > 0 ? -1 : Math.min(at, text.length);
}

function pointedEnd(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const char = text[at];
    if (char === '>') return at + 1;
    if (char === '<' || char === '\n') return -1;
    if (char === '\\') at++;
  }
  return -1;
}

function closerOf(text: string, from: number, close: string): number {
  for (let at = from; at < text.length; at++) {
    const char = text[at];
    if (char === close) return at;
    if (char === '\\') at++;
    else if (char === '(' && close === ')') return -1;
  }
  return -1;
}

function endsLine(text: string, from: number): boolean {
  const at = skipBlanks(text, from);
  return at >= text.length || text[at] === '\n';
}

/** To CommonMark a line feed is a blank in a target. */
function skipSpace(text: string, from: number): number {
  return skipBlanks(text, from, text.length, ' \t\n');
}
