import { hashOf } from '../lexicon/hash.js';
import { VERB_PREFIXES } from './verbs.js';

/** The rule in whose name a boundary is mended, and what stands there in a person's words. */
export interface Affix {
  readonly rule: string;
  readonly name: string;
}

/**
 * What is joined where two parts meet, as a number: an ending, a prefix, or the parts of a compound.
 *
 * @param joins whether a ZWNJ parts them
 */
export function affixAt(left: number, right: number, joins: boolean): number {
  if (!joins) return TORN.get(right) ?? COMPOUND;
  return PREFIXES.get(left) ?? ENDINGS.get(right) ?? COMPOUND;
}

/** The affix with this number. */
export function affixNumbered(number: number): Affix {
  return AFFIXES[number] ?? ANY;
}

/** Which affixes are mended, by their numbers: 1 where their rule is on. */
export function affixesOf(rules: ReadonlySet<string>): Uint8Array {
  return Uint8Array.from(AFFIXES, ({ rule }) => (rules.has(rule) ? 1 : 0));
}

/** Whether an affix makes a form of the same word (می, ها, تر, ام …) or is بی: nobody leaves out its ZWNJ on purpose. */
export function isForm(number: number): boolean {
  return FORMS[number] === 1;
}

/** What is one piece with تر and ترین, whatever letter it ends in: بهتر, کمترین. */
export const GLUED_TO_TAR = ['به', 'بیش', 'کم', 'مه', 'که'] as const;

/** The number of the rule that an affix belongs to, from 0 on: what is rare is weighed by its like as well, هاتون by ها. */
export function groupOf(number: number): number {
  return GROUPS[number] ?? COMPOUND;
}

/** Whether this is a form of ها or تر. */
export function isEnding(hash: number): boolean {
  return TORN.has(hash);
}

/** Whether this is an ending that begins otherwise behind a letter that does not join: بدش, and not بد with اش behind it. */
export function isWrittenOn(hash: number): boolean {
  return ENDINGS.has(hash) && !TORN.has(hash);
}

/** The letters that alone an ending stands behind which is a word, or the end of many words, as well; undefined for all others. */
export function lettersBefore(hash: number): string | undefined {
  return BEHIND.get(hash);
}

/** Whether this is a form of تر or ترین. */
export function isComparative(hash: number): boolean {
  return affixNumbered(ENDINGS.get(hash) ?? COMPOUND).rule === 'zwnj-comparative';
}

const WITHOUT = 'بی';
const ANY: Affix = { rule: 'zwnj-compound', name: 'compound' };
const AFFIXES: Affix[] = [ANY];
const COMPOUND = 0;

/** The pronouns that are written on to a word: its owner, or the object of a verb. */
export const PRONOUNS = ['م', 'ت', 'ش', 'مان', 'تان', 'شان', 'مون', 'تون', 'شون'] as const;

const PREFIXES = table([
  ['zwnj-verb-prefix', 'verb prefix', VERB_PREFIXES],
  [
    'zwnj-prefix',
    'prefix',
    [WITHOUT, 'هم', 'پیش', 'پس', 'غیر', 'نیم', 'کم', 'پر', 'خوش', 'تک', 'چند', 'هیچ', 'نا', 'ضد', 'فرا'],
  ],
]);

const PLURALS = forms('ها', [
  ...['', 'ی', 'یی', 'ست', 'س', 'ند', 'ن', 'رو', 'یم', 'یین', 'یند', 'یید'],
  ...PRONOUNS.flatMap((pronoun) => [pronoun, `ی${pronoun}`, `${pronoun}و`, `${pronoun}ه`]),
]);
const BEHIND_COMPARED = [
  ...['', 'ی', 'ه', 'ن', 'ا', 'و', 'ند', 'ست', 'یم', 'ید', 'ان', 'ها', 'های', 'هایی', 'هایشان'],
  ...PRONOUNS.flatMap((pronoun) => [pronoun, `${pronoun}و`]),
];
const COMPARATIVES = [...forms('تر', BEHIND_COMPARED), ...forms('ترین', BEHIND_COMPARED)];

const ENDINGS = table([
  ['zwnj-plural', 'plural', PLURALS],
  ['zwnj-comparative', 'comparative', COMPARATIVES],
  ['zwnj-verb-ending', 'verb ending', ['ایم', 'اید', 'اند', 'این', 'ان', 'ین', 'ن', 'ست', 'س', 'است']],
  ['zwnj-clitic', 'pronoun or verb ending', ['ام', 'ات', 'اش', ...PRONOUNS, 'مو', 'تو', 'شو', 'شونو', 'مونو', 'تونو']],
  ['zwnj-indefinite', 'indefinite', ['ای']],
  ['zwnj-ezafe', 'ezafe', ['ی']],
]);

const TORN = table([['torn-ending', 'torn off', [...PLURALS, ...COMPARATIVES]]]);

const FORMS = Uint8Array.from(AFFIXES, ({ rule }, number) =>
  (rule !== ANY.rule && rule !== 'zwnj-prefix') || number === PREFIXES.get(hashOf(WITHOUT)) ? 1 : 0,
);
const RULES = [...new Set(AFFIXES.map(({ rule }) => rule))];
const GROUPS = Uint8Array.from(AFFIXES, ({ rule }) => RULES.indexOf(rule));
const BEHIND = new Map(
  Object.entries({ است: 'ه', ان: 'ه', ین: 'ه', این: 'هی' }).map(([form, letters]) => [hashOf(form), letters]),
);

function forms(stem: string, endings: readonly string[]): string[] {
  return endings.map((ending) => stem + ending);
}

function table(
  rows: readonly (readonly [rule: string, name: string, forms: readonly string[]])[],
): ReadonlyMap<number, number> {
  return new Map(
    rows.flatMap(([rule, name, forms]) =>
      forms.map((form) => [hashOf(form), AFFIXES.push({ rule, name: `${name} ${form}` }) - 1] as const),
    ),
  );
}
