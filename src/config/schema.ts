import { CHOICES } from '../options.js';
import { rules } from '../rules/index.js';
import { ZWNJ } from '../text/chars.js';
import {
  described,
  flag,
  flagOr,
  type JsonSchema,
  type Kind,
  listOf,
  mapOf,
  object,
  oneOf,
  text,
  type ValueOf,
} from './kind.js';

const globs = listOf(text());

const OPTIONS: readonly (readonly [string, Kind<string>])[] = [
  ['digits', described('The digits of Persian prose.', oneOf(CHOICES.digits))],
  ['ezafe', described('Ezafe after silent ه: hamza ـهٔ or yeh.', oneOf(CHOICES.ezafe))],
  ['zwnj', described('The least confidence of a word boundary that is mended.', oneOf(CHOICES.zwnj))],
];

/** What may hold for all files of a configuration, or in an override for some of them. */
const choices = {
  preset: described('The rules that are on to begin with.', oneOf(CHOICES.preset)),
  rules: described('Rules by id, true or false, and the options "digits", "ezafe" and "zwnj".', mapOf(ruleKinds())),
  keep: described('Words that are never altered.', listOf(text())),
  join: described('Words that are written with the ZWNJ given here (U+200C).', listOf(text(ZWNJ, 'ZWNJ'))),
  split: described('Phrases that are written with the space given here.', listOf(text(' ', 'space'))),
  fields: described('Front matter keys, columns or JSON pointers (globs) that are prose.', listOf(text())),
  strings: described('Also clean string literals in source code.', flag),
};

/** The table of the configuration file: the reader, the types, the JSON schema and the docs all come from it. */
const SHAPE = {
  $schema: described('The place of this schema, for editors.', text()),
  ...choices,
  include: described('Globs of the files that a walk finds, in place of the known extensions.', globs),
  exclude: described('Files that are left alone even when named, in the syntax of .gitignore.', globs),
  words: described('A file with words that are never altered, one per line, inside this directory.', text()),
  overrides: described(
    'What holds for some files, each with "files" (globs); a later override beats an earlier one.',
    listOf(object({ files: described('Globs; one without a slash holds in every directory.', globs), ...choices })),
  ),
};

export const CONFIG = object(SHAPE);

export type Config = ValueOf<typeof CONFIG>;
export type Override = NonNullable<Config['overrides']>[number];

/** What a layer of settings may say; an override, a file and the flags are each one. */
export type Choices = Omit<Override, 'files'>;

/** The JSON schema of `fanorm.json`, as it is shipped. */
export function jsonSchema(): JsonSchema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Configuration of fanorm',
    allowTrailingCommas: true,
    ...CONFIG.schema,
  };
}

/** Every key of the configuration: its name, what it is for, and whether an override may have it. */
export const configKeys: readonly ConfigKey[] = Object.entries(SHAPE).map(([name, { schema }]) => ({
  name,
  description: String(schema.description),
  ...(Array.isArray(schema.enum) && { choices: schema.enum.map(String) }),
  overridable: Object.hasOwn(choices, name),
}));

export interface ConfigKey {
  readonly name: string;
  readonly description: string;
  readonly choices?: readonly string[];
  readonly overridable: boolean;
}

/** A rule may have the name of an option: it then takes the option's values too. */
function ruleKinds(): ReadonlyMap<string, Kind<boolean | string>> {
  const kinds = new Map<string, Kind<boolean | string>>(OPTIONS);
  for (const { id, summary } of rules) {
    const option = kinds.get(id);
    kinds.set(id, described(summary, option ? flagOr(option) : flag));
  }
  return kinds;
}
