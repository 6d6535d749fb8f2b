const PRESENT = ['م', 'ی', 'د', 'ه', 'یم', 'ید', 'ین', 'ند', 'ن'];
const PAST = ['', 'م', 'ی', 'یم', 'ید', 'ین', 'ند', 'ن', 'ه'];

/**
 * The forms of verbs that stand behind می, formal and colloquial.
 *
 * @param present present stems (خواه, خوا)
 * @param past past stems (خواست)
 */
export function verbForms(present: readonly string[], past: readonly string[]): Set<string> {
  return new Set([
    ...present.filter((stem) => stem.length > 0).flatMap((stem) => PRESENT.map((ending) => joined(stem, ending))),
    ...past.filter((stem) => stem.length > 1).flatMap((stem) => PAST.map((ending) => stem + ending)),
  ]);
}

/** A stem that ends in ا or و takes یی for ی: می\u200cآیی. */
function joined(stem: string, ending: string): string {
  return /[او]$/.test(stem) && ending.startsWith('ی') ? `${stem}ی${ending}` : stem + ending;
}
