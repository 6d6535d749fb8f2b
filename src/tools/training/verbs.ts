import { ZWNJ } from '../../text/chars.js';

const PRESENT = ['م', 'ی', 'د', 'ه', 'یم', 'ید', 'ین', 'ند', 'ن'];
const PAST = ['', 'م', 'ی', 'یم', 'ید', 'ین', 'ند', 'ن'];

/**
 * The forms with می and نمی of verbs, formal and colloquial.
 *
 * @param present present stems (خواه, خوا); a stem that ends in ا or و takes its endings as it stands
 * @param past past stems (خواست)
 */
export function verbForms(present: readonly string[], past: readonly string[]): string[] {
  const forms = [
    ...present.filter((stem) => stem.length > 0).flatMap((stem) => PRESENT.map((ending) => stem + ending)),
    ...past.filter((stem) => stem.length > 1).flatMap((stem) => PAST.map((ending) => stem + ending)),
  ];
  return forms.flatMap((form) => ['می', 'نمی'].map((prefix) => prefix + ZWNJ + form));
}
