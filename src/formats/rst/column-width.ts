/** How many columns a text takes to docutils: a ZWNJ takes one, a mark none. Undefined for what may take two. */
export function columnWidth(text: string): number | undefined {
  if (/[\u1100-\u115f\u2329\u232a\u2e80-\uffff]|[\u{1f000}-\u{3ffff}]/u.test(text.replace(ARABIC_FORMS, '')))
    return undefined;
  return [...text.replace(/\p{Mn}/gu, '')].length;
}

const ARABIC_FORMS = /[\ufb50-\ufdff\ufe70-\ufefc]/g;
