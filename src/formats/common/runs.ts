/** Where the run of one character ends that begins at `at`. */
export function runEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && text[end] === text[at]) end++;
  return end;
}

/** Where what is not among `blanks` comes first, `end` at the latest. */
export function skipBlanks(text: string, from: number, end: number = text.length, blanks = ' \t'): number {
  let at = from;
  while (at < end && blanks.includes(text.charAt(at))) at++;
  return at;
}
