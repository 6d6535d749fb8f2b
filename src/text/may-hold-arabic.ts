/**
 * Whether a text may hold a letter or digit of Arabic script, as it is or as some format spells it: `\u0643`, `&#1603;`.
 * Where it holds none there is nothing to mend, whatever its format.
 */
export function mayHoldArabic(text: string): boolean {
  return ARABIC.test(text);
}

/** The blocks of the script and its presentation forms, and what an escape or a reference by number begins with. */
const ARABIC = /[\u0600-\u08ff\ufb50-\ufefc]|\\[uUxXN\d]|&#/;
