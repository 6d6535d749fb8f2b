/** Whether a code unit is a newline or the first half of one, as most formats have them: LF, CR LF or CR. */
export function isNewline(unit: number): boolean {
  return unit === LINE_FEED || unit === RETURN;
}

/** Where the line behind the newline at `at` begins. */
export function afterNewline(source: string, at: number): number {
  return source.startsWith('\r\n', at) ? at + 2 : at + 1;
}

/** Where the next newline stands; the end of the source where there is none. */
export function nextNewline(source: string, from: number): number {
  let at = from;
  while (at < source.length && !isNewline(source.charCodeAt(at))) at++;
  return at;
}

/** The same in a format to which only a line feed ends a line, with a return before it or not. */
export function nextLineFeed(source: string, from: number): number {
  const feed = source.indexOf('\n', from);
  return feed < 0 ? source.length : feed;
}

const LINE_FEED = 0x0a;
const RETURN = 0x0d;
