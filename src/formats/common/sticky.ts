/** Where the match of a sticky pattern at `at` ends; `at` itself where there is none. */
export function matchEnd(pattern: RegExp, source: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(source) ? pattern.lastIndex : at;
}

/** `indexOf` in one text that looks only once for a needle that is not there. */
export function createFinder(text: string): (needle: string, from: number) => number {
  const absent = new Set<string>();
  return (needle, from) => {
    if (absent.has(needle)) return -1;
    const found = text.indexOf(needle, from);
    if (found < 0) absent.add(needle);
    return found;
  };
}
