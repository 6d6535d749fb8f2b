/** The match of a sticky pattern at `at`. */
export function matchAt(pattern: RegExp, source: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(source);
}

/** Whether a sticky pattern matches at `at`. */
export function matchesAt(pattern: RegExp, source: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(source);
}

/** Where the match of a sticky pattern at `at` ends; -1 where there is none. */
export function matchEnd(pattern: RegExp, source: string, at: number): number {
  return matchesAt(pattern, source, at) ? pattern.lastIndex : -1;
}

/** The same; `at` itself where there is none. */
export function pastMatch(pattern: RegExp, source: string, at: number): number {
  return Math.max(at, matchEnd(pattern, source, at));
}
