import { HAMZA_ABOVE, HAMZA_BELOW, MADDA_ABOVE } from './chars.js';

/**
 * The marks of one letter: none twice, hamza and madda after the vowels, as Unicode's canonical order has it. Shadda and
 * its vowel keep the order they were written in: both are usual, canonically equivalent, and drawn alike.
 */
export function orderedMarks(marks: string): string {
  const once = [...new Set(marks)];
  return [...once.filter((mark) => !LATE.includes(mark)), ...once.filter((mark) => LATE.includes(mark))].join('');
}

const LATE = HAMZA_BELOW + MADDA_ABOVE + HAMZA_ABOVE;

/** The letter that a letter and one of its ordered marks make together, and the marks left over. */
export function composed(letter: string, marks: string): { letter: string; marks: string } | undefined {
  for (const mark of marks) {
    const one = COMPOSED[letter + mark];
    if (one) return { letter: one, marks: marks.replace(mark, '') };
  }
  return undefined;
}

const COMPOSED: Readonly<Record<string, string>> = {
  [`ا${MADDA_ABOVE}`]: 'آ',
  [`ا${HAMZA_ABOVE}`]: 'أ',
  [`ا${HAMZA_BELOW}`]: 'إ',
  [`و${HAMZA_ABOVE}`]: 'ؤ',
  [`ی${HAMZA_ABOVE}`]: 'ئ',
  [`ي${HAMZA_ABOVE}`]: 'ئ',
  [`ى${HAMZA_ABOVE}`]: 'ئ',
};

/** Every mark of Arabic script that stands on a letter in Persian or Arabic text. */
export const COMBINING = '\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0653\u0654\u0655\u0656\u0657\u0658\u0670';
