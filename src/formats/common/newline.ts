/** Whether a code unit is a newline or the first half of one, as most formats have them: LF, CR LF or CR. */
export function isNewline(unit: number): boolean {
  return unit === LINE_FEED || unit === RETURN;
}

/** Where the line behind the newline at `at` begins. */
export function afterNewline(source: string, at: number): number {
  return source.startsWith('\r\n', at) ? at + 2 : at + 1;
}

const LINE_FEED = 0x0a;
const RETURN = 0x0d;
