/** What is typed for ی: the yehs of Arabic and Pashto. */
export const YEHS = 'يىېۍ';
/** What is typed for ک: the kafs of Arabic, Sindhi and Pashto. */
export const KAFS = 'كڪګ';
/** What is typed for ه: the hehs of Urdu and Kurdish. */
export const HEHS = 'ہھە';
/** Hehs that carry their hamza. */
export const HEHS_WITH_HAMZA = 'ۀۂ';
export const TEH_MARBUTA = 'ة';

const ARABIC_LETTER = /[يىك]/;

/** A text with ی and ک for the letters that Arabic has for them. */
export function withPersianLetters(text: string): string {
  return ARABIC_LETTER.test(text) ? text.replaceAll(/[يى]/g, 'ی').replaceAll('ك', 'ک') : text;
}
