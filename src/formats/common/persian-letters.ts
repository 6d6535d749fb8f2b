/**
 * Whether a value of a data file holds a letter of Arabic script. One without is no prose: `"12"`, `v1.2.0` and `on`
 * mean what they are spelled. The presentation forms of marks, which pass for letters, are none.
 */
export function hasPersianLetters(text: string): boolean {
  return /(?![\ufe70-\ufe7f])(?=\p{L})\p{Script=Arabic}/u.test(text);
}
