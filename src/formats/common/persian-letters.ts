/**
 * Whether a value of a data file holds a letter of Arabic script. One without is no prose: `"12"`, `v1.2.0` and `on`
 * mean what they are spelled.
 */
export function hasPersianLetters(text: string): boolean {
  return /(?=\p{L})\p{Script=Arabic}/u.test(text);
}
