import { choiceOf, type Options } from '../options.js';
import type { FormatOptions } from '../types.js';
import { matchesGlobs } from './globs.js';
import type { ConfigFile } from './read.js';
import type { Choices } from './schema.js';

/** What holds for one file, and where each value of it was said. */
export interface FileSettings {
  readonly options: Options;
  readonly formatOptions: FormatOptions;
  /** By key (`preset`, `digits`, a rule's id): `--digits`, `fanorm.json:4:3`. What is absent is a default. */
  readonly origins: ReadonlyMap<string, string>;
}

/**
 * What holds for a file: flags beat the overrides that match it, a later override an earlier one, overrides the file,
 * the file the preset. The words of all of them hold together.
 *
 * @param path absolute
 */
export function settingsFor(
  path: string,
  config: ConfigFile | undefined,
  flags: Options & FormatOptions = {},
): FileSettings {
  const layers = [...(config ? fileLayers(config, path) : []), flagLayer(flags)];
  const rules = new Map(layers.flatMap(({ choices }) => [...(choices.rules ?? [])]));
  const preset = last(layers, 'preset');
  const fields = last(layers, 'fields');
  const strings = last(layers, 'strings');
  return {
    options: {
      ...(preset && { preset }),
      ...chosenAmong(rules),
      enable: idsThatAre(true, rules),
      disable: idsThatAre(false, rules),
      keep: [...(config?.words ?? []), ...layers.flatMap(({ choices }) => choices.keep ?? [])],
      join: layers.flatMap(({ choices }) => choices.join ?? []),
      split: layers.flatMap(({ choices }) => choices.split ?? []),
    },
    formatOptions: { ...(fields && { fields }), ...(strings !== undefined && { strings }) },
    origins: new Map(layers.flatMap(originsOf)),
  };
}

/** One who has a say: a file, one of its overrides, the flags. A later layer beats an earlier one. */
interface Layer {
  readonly choices: Choices;
  where(...path: readonly string[]): string;
}

function fileLayers(file: ConfigFile, path: string): readonly Layer[] {
  const overrides = (file.config.overrides ?? []).map((override, index) => ({
    choices: override,
    files: override.files ?? [],
    where: (...at: readonly string[]) => file.where('overrides', index, ...at),
  }));
  return [
    { choices: file.config, where: file.where },
    ...overrides.filter(({ files }) => matchesGlobs(path, files, file.directory)),
  ];
}

function flagLayer({
  preset,
  digits,
  ezafe,
  zwnj,
  enable = [],
  disable = [],
  ...words
}: Options & FormatOptions): Layer {
  const options = Object.entries({ digits, ezafe, zwnj }).flatMap(([key, value]) =>
    value ? [[key, value] as const] : [],
  );
  const rules = new Map<string, boolean | string>([
    ...options,
    ...enable.map((id) => [id, true] as const),
    ...disable.map((id) => [id, false] as const),
  ]);
  const where = (key: string, id?: string) => `--${flagOf(id === undefined ? key : id, rules.get(id ?? ''))}`;
  return { choices: { ...(preset && { preset }), rules, ...words }, where };
}

function flagOf(key: string, value: boolean | string | undefined): string {
  return typeof value === 'boolean' ? `${value ? 'enable' : 'disable'} ${key}` : key;
}

function last<K extends keyof Choices>(layers: readonly Layer[], key: K): Choices[K] | undefined {
  return layers.findLast(({ choices }) => choices[key] !== undefined)?.choices[key];
}

function chosenAmong(rules: ReadonlyMap<string, boolean | string>): Options {
  const digits = choiceOf('digits', rules.get('digits'));
  const ezafe = choiceOf('ezafe', rules.get('ezafe'));
  const zwnj = choiceOf('zwnj', rules.get('zwnj'));
  return { ...(digits && { digits }), ...(ezafe && { ezafe }), ...(zwnj && { zwnj }) };
}

function idsThatAre(on: boolean, rules: ReadonlyMap<string, boolean | string>): readonly string[] {
  return [...rules].filter(([, value]) => value === on).map(([id]) => id);
}

function originsOf({ choices, where }: Layer): readonly (readonly [string, string])[] {
  const keys = ['preset', 'keep', 'join', 'split', 'fields', 'strings'] as const;
  return [
    ...keys.filter((key) => choices[key] !== undefined).map((key) => [key, where(key)] as const),
    ...[...(choices.rules?.keys() ?? [])].map((id) => [id, where('rules', id)] as const),
  ];
}
