/**
 * A text as the code points it is made of.
 *
 * @example codePoints('ي\u200c'); // 'U+064A U+200C'
 */
export function codePoints(text: string): string {
  return [...text].map((character) => `U+${hex(character.codePointAt(0) ?? 0)}`).join(' ');
}

/**
 * What is replaced between two texts, as code points: letter by letter where as many come out as went in, otherwise the
 * stretch between what they begin and end with alike.
 *
 * @example codePointChange('علي', 'علی'); // 'U+064A → U+06CC'
 */
export function codePointChange(before: string, after: string): string {
  const [a, b] = [[...before], [...after]];
  if (a.length === b.length) return shortened([...new Set(a.flatMap((from, at) => changed(from, b[at] ?? '')))]);
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start]) start++;
  let end = 0;
  while (end < shorter - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return changed(a.slice(start, a.length - end).join(''), b.slice(start, b.length - end).join('')).join('');
}

function changed(from: string, to: string): readonly string[] {
  return from === to ? [] : [`${codePoints(from) || 'nothing'} → ${codePoints(to) || 'nothing'}`];
}

function shortened(changes: readonly string[]): string {
  return changes.length > 3 ? `${changes.slice(0, 3).join(', ')}, …` : changes.join(', ');
}

function hex(code: number): string {
  return code.toString(16).toUpperCase().padStart(4, '0');
}
