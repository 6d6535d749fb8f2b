/**
 * A mended part of Word or Excel, whose texts lose the blanks at their edges unless their tag says that it keeps them.
 * Where a blank came to stand at an edge, the tag is made to say so: `<w:t>` becomes `<w:t xml:space="preserve">`.
 */
export function keepBlanks(before: string, after: string): string {
  const originals = before.matchAll(TEXT);
  return after.replace(TEXT, (found: string, tag: string, text: string) => {
    const original = originals.next().value?.[2] ?? '';
    return hasOuterBlank(text) && !hasOuterBlank(original) ? `<${tag} xml:space="preserve">${text}` : found;
  });
}

/** The two have the same tags in the same order, as an edit writes none. */
const TEXT = /<((?:\w+:)?t)>([^<]*)/g;

function hasOuterBlank(text: string): boolean {
  return /^\s/.test(text) || /\s/.test(text.charAt(text.length - 1));
}
