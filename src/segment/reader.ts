/** A line of a text that is being read for protected tokens. Offsets are UTF-16 code units of the text. */
export interface Line {
  readonly text: string;
  /** Where the line ends, its terminator not included. */
  readonly end: number;
  /** Where the last token ended: no token may begin before it. */
  readonly floor: number;
  /** What a reader has searched the rest of the line for in vain, so that no search is done twice. */
  readonly missing: Set<string>;
}

/** A token, as `[start, end]`. */
export type Token = readonly [start: number, end: number];

/** Reads the token that the code unit at `at` belongs to, if it is of the reader's kind. */
export type Reader = (line: Line, at: number) => Token | undefined;

/** The token that a sticky pattern matches at `at`, if it ends on the line. */
export function matchAt(pattern: RegExp, { text, end }: Line, at: number): Token | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) && pattern.lastIndex <= end ? [at, pattern.lastIndex] : undefined;
}

/** Where `what` begins on the rest of the line, or -1. */
export function find(line: Line, what: string, from: number): number {
  if (line.missing.has(what)) return -1;
  const found = line.text.indexOf(what, from);
  if (found >= 0 && found + what.length <= line.end) return found;
  line.missing.add(what);
  return -1;
}
