/** The end of imports and exports: the first blank line outside of their brackets, if there is one before `limit`. */
export function moduleEnd(source: string, at: number, limit: number): number {
  let depth = 0;
  let blank = false;
  for (let i = at; i < limit; i++) {
    const char = source.charAt(i);
    if ('{[('.includes(char)) depth++;
    else if ('}])'.includes(char)) depth--;
    else if (char === '\n') {
      if (blank && depth <= 0) return i;
      blank = true;
    }
    if (!/\s/.test(char)) blank = false;
  }
  return limit;
}
