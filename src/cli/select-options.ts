import type { SelectOptions } from '../io/target.js';
import { CHOICES, type Options } from '../options.js';
import type { Args } from './args.js';
import type { ValueName } from './flags.js';
import type { World } from './world.js';

/** What the flags say of which files, and with which rules. */
export function selectOptions(args: Args, world: World): SelectOptions {
  return {
    cwd: world.cwd,
    options: ruleOptions(args),
    as: args.value('as'),
    stdinFilename: args.value('stdin-filename'),
    config: args.value('config'),
    noConfig: args.has('no-config'),
    noIgnore: args.has('no-ignore'),
    allowUnmatched: args.has('no-error-on-unmatched-pattern'),
  };
}

function ruleOptions(args: Args): Options {
  const preset = chosen(args, 'preset', CHOICES.preset);
  const digits = chosen(args, 'digits', CHOICES.digits);
  const ezafe = chosen(args, 'ezafe', CHOICES.ezafe);
  const zwnj = chosen(args, 'zwnj', CHOICES.zwnj);
  return {
    ...(preset && { preset }),
    ...(digits && { digits }),
    ...(ezafe && { ezafe }),
    ...(zwnj && { zwnj }),
    enable: args.list('enable'),
    disable: args.list('disable'),
  };
}

function chosen<T extends string>(args: Args, name: ValueName, choices: readonly T[]): T | undefined {
  return choices.find((choice) => choice === args.value(name));
}
