/**
 * A text as the code points it is made of.
 *
 * @example codePoints('ي\u200c'); // 'U+064A U+200C'
 */
export function codePoints(text: string): string {
  return [...text].map((character) => `U+${hex(character.codePointAt(0) ?? 0)}`).join(' ');
}

/**
 * What is replaced between two texts, as code points, without what they begin and end with alike.
 *
 * @example codePointChange('علي', 'علی'); // 'U+064A → U+06CC'
 */
export function codePointChange(before: string, after: string): string {
  const [a, b] = [[...before], [...after]];
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const [removed, added] = [a, b].map((text) => codePoints(text.slice(start, text.length - end).join('')) || 'nothing');
  return `${removed} → ${added}`;
}

function hex(code: number): string {
  return code.toString(16).toUpperCase().padStart(4, '0');
}
