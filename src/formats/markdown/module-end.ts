/** The end of imports and exports: where the first blank line outside of their brackets begins, or the source ends. */
export function moduleEnd(source: string, at: number, limit: number): number {
  let depth = 0;
  let blank = false;
  let lineStart = at;
  for (let i = at; i < limit; i++) {
    switch (source.charCodeAt(i)) {
      case 0x0a:
        if (blank && depth <= 0) return lineStart;
        blank = true;
        lineStart = i + 1;
        continue;
      case 0x20:
      case 0x09:
      case 0x0d:
        continue;
      case 0x28:
      case 0x5b:
      case 0x7b:
        depth++;
        break;
      case 0x29:
      case 0x5d:
      case 0x7d:
        depth--;
    }
    blank = false;
  }
  return limit === source.length ? limit : -1;
}
