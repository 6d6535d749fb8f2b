import { dirname, relative, resolve as resolvePath } from 'node:path';
import { type ConfigChoice, configFinder } from '../config/find.js';
import { settingsFor } from '../config/settings.js';
import { formatFor } from '../formats/index.js';
import { isOnIn, type Options, resolve } from '../options.js';
import { rules } from '../rules/index.js';
import { optionOf, type Rule } from '../rules/rule.js';
import { showName } from '../text/show-name.js';
import type { FormatOptions } from '../types.js';

/**
 * What holds for a file, a value on each line, and where it was said: `digits  en  fanorm.json:3:13`.
 *
 * @param name the file, which need not exist
 * @param flags what the flags say
 * @param as the value of `--as`
 * @throws ConfigError
 */
export function printConfig(
  name: string,
  choice: ConfigChoice,
  flags: Options & FormatOptions,
  as: string = 'auto',
): string {
  const path = resolvePath(choice.cwd, name);
  const file = configFinder(choice)(dirname(path));
  const { options, formatOptions, origins } = settingsFor(path, file, flags);
  const settings = resolve(options);
  const { format, unread } = formatFor(path, as);
  const from = (key: string, otherwise: string) => origins.get(key) ?? otherwise;
  const rows = [
    ['file', showName(name), ''],
    ['config', file ? showName(relative(choice.cwd, file.path)) : 'none', ''],
    ['format', unread ? 'none' : format, as === 'auto' ? 'by name' : '--as'],
    ...(['include', 'exclude'] as const).map((key) => {
      const globs = file?.config[key];
      return globs ? [key, JSON.stringify(globs), file.where(key)] : [key, DEFAULT_GLOBS[key], 'default'];
    }),
    ...(['preset', 'digits', 'ezafe', 'zwnj'] as const).map((key) => [key, settings[key], from(key, 'default')]),
    ...(['keep', 'join', 'split'] as const).map((key) => [
      key,
      JSON.stringify(settings[key]),
      from(key, wordsOrDefault(key)),
    ]),
    ...Object.entries(formatOptions).map(([key, value]) => [key, JSON.stringify(value), from(key, 'default')]),
    ...rules.map((rule) => [rule.id, settings.rules.has(rule.id) ? 'on' : 'off', from(rule.id, ruleOrPreset(rule))]),
  ];
  return table(rows);

  /** Where the preset has it otherwise, its option has decided. */
  function ruleOrPreset(rule: Rule): string {
    const option = optionOf(rule);
    const decided = settings.rules.has(rule.id) !== isOnIn(settings.preset, rule);
    return (decided && option && origins.get(option)) || `preset ${settings.preset}`;
  }

  function wordsOrDefault(key: string): string {
    return key === 'keep' && file && file.words.length > 0 ? file.where('words') : 'default';
  }
}

const DEFAULT_GLOBS = { include: 'files of known types', exclude: '[]' } as const;

/** Columns two spaces apart; the last is ragged. */
function table(rows: readonly (readonly string[])[]): string {
  const widths = [0, 1].map((column) => Math.min(24, Math.max(...rows.map((row) => (row[column] ?? '').length))));
  return rows
    .map(
      (row) =>
        `${row
          .map((cell, column) => cell.padEnd(widths[column] ?? 0))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('');
}
