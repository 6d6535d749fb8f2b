/** The text of lines that stand in a source at these places, as flat pairs, joined by line feeds. */
export function joinLines(source: string, lines: readonly number[]): string {
  if (lines.length === 2) return source.slice(lines[0], lines[1]);
  const parts: string[] = [];
  for (let l = 0; l < lines.length; l += 2) parts.push(source.slice(lines[l], lines[l + 1]));
  return parts.join('\n');
}
