import { DEMONSTRATIVES } from '../rules/endings.js';
import { HAMZA_ABOVE, ZWNJ } from '../text/chars.js';

/** The ways of writing one thing of which a text should keep to one. */
export const TOPICS = ['ezafe', 'plural', 'prefix', 'quotes'] as const;
export type Topic = (typeof TOPICS)[number];

/** Something for each of the topics. */
export type PerTopic<T> = Readonly<Record<Topic, T>>;

/** What `of` gives for each of the topics. */
export function perTopic<T>(of: (topic: Topic) => T): PerTopic<T> {
  return { ezafe: of('ezafe'), plural: of('plural'), prefix: of('prefix'), quotes: of('quotes') };
}

const PLURAL = new RegExp(`^(?:${DEMONSTRATIVES})(${ZWNJ}?)ها`);
const DEMONSTRATIVE = new RegExp(`^(?:${DEMONSTRATIVES})$`);

/** The way in which a word is written where there are several, as topic and form. */
export function wayOf(word: string, before: string, gap: string): readonly [Topic, string] | undefined {
  if (word.length > 2 && word.endsWith(`ه${HAMZA_ABOVE}`)) return ['ezafe', `ه${HAMZA_ABOVE}`];
  if (word.length > 2 && word.endsWith('ۀ')) return ['ezafe', 'ۀ'];
  if (word.length > 3 && word.endsWith(`ه${ZWNJ}ی`)) return ['ezafe', `ه${ZWNJ}ی`];
  if (word.startsWith(`می${ZWNJ}`)) return ['prefix', `می${ZWNJ}`];
  if (word === 'می') return ['prefix', 'می '];
  const plural = PLURAL.exec(word);
  if (plural) return ['plural', `آن${plural[1] ?? ''}ها`];
  if (word.startsWith('ها') && gap === ' ' && DEMONSTRATIVE.test(before)) return ['plural', 'آن ها'];
  return undefined;
}

/** The opening mark of a kind of quotes. */
export function quoteName(code: number): string | undefined {
  const character = String.fromCodePoint(code);
  return '«“"„'.includes(character) ? character : undefined;
}
