import properties from 'unicode-properties';

/**
 * The script of a code point as Unicode 12 names it: `Arabic`, `Latin`, `Common` … `undefined` for code points that
 * Unicode 12 does not know; rules leave those alone. Loading the tables takes longer than cleaning a page, so the engine
 * reads `classes.ts`, and the tests hold that table against this one.
 */
export function script(code: number): string | undefined {
  const name = properties.getScript(code);
  return name === 'Unknown' ? undefined : name;
}

/** Whether Unicode 12 knows the code point as a letter of Arabic script. */
export function isArabicLetter(code: number): boolean {
  return script(code) === 'Arabic' && properties.isAlphabetic(code);
}
