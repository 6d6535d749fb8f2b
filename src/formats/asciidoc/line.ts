/** Where a line of text ends before the mark that breaks it. */
export function endOfText(text: string): number {
  return / \+$/.test(text) ? text.slice(0, -1).trimEnd().length : text.length;
}

/** Whether a line has no word in it, and more than one character, or stands in brackets. */
export function mayBeginBlock(text: string): boolean {
  return /^\[.*\]$/.test(text) || (/^../u.test(text) && !/[\p{L}\p{N}]/u.test(text));
}

/** `image::a.png[…]` on a line of its own. */
export function isBlockMacro(text: string): boolean {
  const name = /^[\p{L}\p{N}_-]{1,99}::(?!\s)/u.exec(text)?.[0];
  return name !== undefined && text.endsWith(']') && text.includes('[', name.length);
}

/** Where the text of a title ends before blanks and the marks that close it. */
export function titleEnd(text: string): number {
  const mark = text.at(-1);
  let marks = text.length;
  if (mark === '=' || mark === '#') while (text[marks - 1] === mark) marks--;
  let end = marks;
  while (text[end - 1] === ' ' || text[end - 1] === '\t') end--;
  return marks < text.length && end < marks ? end : text.length;
}
