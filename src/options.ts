import { FanormError } from './errors.js';
import { rules } from './rules/index.js';
import { ruleNamed } from './rules/named.js';
import { optionOf, type Rule } from './rules/rule.js';
import { isPlain, mustBeOptions } from './text/must.js';
import { didYouMean } from './text/nearest.js';
import type { Confidence, Format, FormatOptions, Preset, Settings } from './types.js';

/** What a caller may say; whatever is left out has the default named here. */
export interface Options {
  /** Which rules are on to begin with. Default: `standard`. */
  readonly preset?: Preset;
  /** The digits of Persian prose: `fa` ۰–۹, `en` 0–9, `keep` as they are. Default: `fa`. */
  readonly digits?: Settings['digits'];
  /**
   * Ezafe after silent ه: `hamza` خانهٔ, `yeh` خانه\u200cی, `keep` as it is. Default: `keep`; `hamza` in the `corpus` preset, and where
   * `ezafe-style` is enabled.
   */
  readonly ezafe?: Settings['ezafe'];
  /** The least confidence of a word boundary that is mended. `on` means `likely`, the default. */
  readonly zwnj?: Confidence | 'on' | 'off';
  /** Rules to switch on, by id, beside those of the preset: `['rial-sign']`. Default: none. */
  readonly enable?: readonly string[];
  /** Rules to switch off, by id: `['quotes']`. Beats `enable`. Default: none. */
  readonly disable?: readonly string[];
  /** Words that come out as they went in: `['ميرزا']`. Default: none. */
  readonly keep?: readonly string[];
  /** Words that are written with the ZWNJ given here: `['کتاب\u200cخوان']`. Default: none. */
  readonly join?: readonly string[];
  /** Phrases that are written with the space given here: `['هم کار']`. Default: none. */
  readonly split?: readonly string[];
}

/** Options of a cleaner, of `clean` and of `edits`: the format of the texts besides. */
export interface CleanOptions extends Options {
  /** The format of the text, as `import { markdown } from 'fanorm/formats/markdown'` gives it. Default: prose throughout. */
  readonly format?: Format;
  /** What of a text its format takes for prose: `{ fields: ['title'] }`. Default: as the format says. */
  readonly formatOptions?: FormatOptions;
}

/** The values of each option, the default first. */
export const CHOICES = {
  preset: ['standard', 'minimal', 'corpus'],
  digits: ['fa', 'en', 'keep'],
  ezafe: ['keep', 'hamza', 'yeh'],
  zwnj: ['likely', 'on', 'safe', 'ask', 'off'],
} as const;

/** The value of an option, if it is one that the option has. */
export function choiceOf<K extends keyof typeof CHOICES>(
  name: K,
  value: unknown,
): (typeof CHOICES)[K][number] | undefined {
  const choices: readonly (typeof CHOICES)[K][number][] = CHOICES[name];
  return choices.find((choice) => choice === value);
}

/**
 * Fills in the defaults and checks what was said.
 *
 * @throws TypeError for what are no options; FanormError `UNKNOWN_OPTION` for an option that there is not or a value that it
 *   does not have, `UNKNOWN_RULE` for an id that no rule has
 */
export function resolve(options: CleanOptions = {}): Settings {
  mustBeKnown(Object.keys(mustBeOptions(options)), KEYS);
  const { format } = options;
  if (format !== undefined) mustBeFormat(format);
  const formatOptions = options.formatOptions === undefined ? undefined : readFormatOptions(options.formatOptions);
  const preset = choose('preset', options.preset);
  const zwnj = choose('zwnj', options.zwnj);
  const digits = choose('digits', options.digits);
  const enabled = new Set(listOf('enable', options.enable).map((id) => ruleNamed(id).id));
  const unifies = preset === 'corpus' || enabled.has('ezafe-style');
  const ezafe = choose('ezafe', options.ezafe ?? (unifies ? 'hamza' : 'keep'));
  const on = new Set([...rules.filter((rule) => rule.presets.includes(preset)).map((rule) => rule.id), ...enabled]);
  for (const id of listOf('disable', options.disable)) on.delete(ruleNamed(id).id);
  const steering = { digits, ezafe, zwnj };
  for (const rule of rules) {
    const option = optionOf(rule);
    if (option && LETS_BE.has(steering[option])) on.delete(rule.id);
  }
  return Object.freeze({
    preset,
    digits,
    ezafe,
    zwnj: zwnj === 'on' ? 'likely' : zwnj,
    rules: on,
    keep: listOf('keep', options.keep),
    join: listOf('join', options.join),
    split: listOf('split', options.split),
    ...(format && { format }),
    ...(formatOptions && { formatOptions }),
  });
}

/** The values of options by which nothing is written. */
const LETS_BE: ReadonlySet<string> = new Set(['keep', 'off']);

/** The presets that have a rule on, by their names; a preset in which its option must be given too says so. */
export function presetsOf(rule: Rule): readonly string[] {
  return rule.presets.map((preset) => (isOnIn(preset, rule) ? preset : `${preset} with --${optionOf(rule)}`));
}

/** Whether a preset alone has a rule on. */
export function isOnIn(preset: Preset, { id }: Rule): boolean {
  return resolve({ preset }).rules.has(id);
}

const KEYS = [
  ...Object.keys(CHOICES),
  ...(['enable', 'disable', 'keep', 'join', 'split', 'format', 'formatOptions'] satisfies (keyof CleanOptions)[]),
];

const FORMAT_KEYS = ['fields', 'strings'] satisfies (keyof FormatOptions)[];

/** @param within the option that they are keys of, with a dot */
function mustBeKnown(keys: readonly string[], known: readonly string[], within = ''): void {
  const wrong = keys.find((key) => !known.includes(key));
  if (wrong === undefined) return;
  const names = known.map((key) => within + key);
  const way = didYouMean(within + wrong, names) || `; the options are ${names.join(', ')}`;
  throw new FanormError('UNKNOWN_OPTION', `unknown option ${JSON.stringify(within + wrong)}${way}`);
}

/** What is said to a format, checked, copied and frozen. */
function readFormatOptions(options: FormatOptions): FormatOptions {
  const within = 'formatOptions';
  if (!isPlain(options))
    throw new FanormError('UNKNOWN_OPTION', `${within}: must be an object, as in { fields: ['title'] }`);
  mustBeKnown(Object.keys(options), FORMAT_KEYS, `${within}.`);
  const { fields, strings } = options;
  if (strings !== undefined && typeof strings !== 'boolean')
    throw new FanormError('UNKNOWN_OPTION', `${within}.strings: must be true or false`);
  return Object.freeze({
    ...(fields !== undefined && { fields: listOf(`${within}.fields`, fields) }),
    ...(strings !== undefined && { strings }),
  });
}

/** A list of strings, copied and frozen. */
function listOf(name: string, value: readonly string[] = []): readonly string[] {
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return Object.freeze([...value]);
  throw new FanormError('UNKNOWN_OPTION', `${name}: must be a list of strings, as in ${name}: ['…']`);
}

function mustBeFormat(format: Format): void {
  if (typeof format?.read === 'function') return;
  const how = "import { markdown } from 'fanorm/formats/markdown'";
  throw new FanormError('UNKNOWN_OPTION', `format: must be a format, as in ${how}, and not its name`);
}

function choose<K extends keyof typeof CHOICES>(name: K, value: (typeof CHOICES)[K][number] | undefined) {
  const choices = CHOICES[name];
  const chosen = choiceOf(name, value ?? choices[0]);
  if (chosen !== undefined) return chosen;
  throw new FanormError('UNKNOWN_OPTION', `${name}: unknown value "${value}"; use one of ${choices.join(', ')}`);
}
