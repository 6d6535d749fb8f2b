import { FanormError } from '../errors.js';
import { codecFor } from '../io/codec.js';
import { select } from '../io/select.js';
import type { SelectOptions, Target } from '../io/target.js';
import { choiceOf, type Options } from '../options.js';
import { ruleNamed } from '../rules/named.js';
import type { FormatOptions } from '../types.js';
import type { Args } from './args.js';
import type { SessionOptions } from './session.js';
import { aidFor, threadsFor } from './threads.js';
import type { World } from './world.js';

/** The inputs of a command line. */
export async function inputsOf(paths: readonly string[], args: Args, world: World): Promise<Target[]> {
  const targets: Target[] = [];
  for await (const target of select(paths, selectOptions(args, world))) targets.push(target);
  return targets;
}

function selectOptions(args: Args, world: World): SelectOptions {
  const { stdout, stderr } = world;
  return {
    cwd: world.cwd,
    options: ruleOptions(args),
    as: args.value('as'),
    stdinFilename: args.value('stdin-filename'),
    config: args.value('config'),
    noConfig: args.has('no-config'),
    noIgnore: args.has('no-ignore'),
    allowUnmatched: args.has('no-error-on-unmatched-pattern'),
    outputs: [stdout, stderr].flatMap(({ fd }) => (fd === undefined ? [] : [fd])),
  };
}

/**
 * What the flags say of the rules and of what is prose. What they leave out is for the configuration to say.
 *
 * @throws FanormError `UNKNOWN_RULE`
 */
export function ruleOptions(args: Args): Options & FormatOptions {
  const fields = args.list('fields');
  const preset = choiceOf('preset', args.value('preset'));
  const digits = choiceOf('digits', args.value('digits'));
  const ezafe = choiceOf('ezafe', args.value('ezafe'));
  const zwnj = choiceOf('zwnj', args.value('zwnj'));
  return {
    ...(preset && { preset }),
    ...(digits && { digits }),
    ...(ezafe && { ezafe }),
    ...(zwnj && { zwnj }),
    enable: args.list('enable').map((id) => ruleNamed(id).id),
    disable: args.list('disable').map((id) => ruleNamed(id).id),
    ...(fields.length > 0 && { fields }),
    ...(args.has('strings') && { strings: true }),
  };
}

/**
 * The paths that were given, or what stands for them where there are none.
 *
 * @throws FanormError `USAGE` where standard input is a terminal and nothing else stands for them
 */
export function pathsOf(args: Args, { stdin }: World, onTerminal?: string): readonly string[] {
  if (args.operands.length > 0) return args.operands;
  if (!stdin.isTTY) return ['-'];
  if (onTerminal !== undefined) return [onTerminal];
  throw new FanormError('USAGE', 'name a file or pipe text in; fanorm clean --help shows how');
}

/** @throws FanormError `USAGE`, `BAD_ENCODING` */
export function sessionOptions(targets: readonly Target[], args: Args, hint: string): SessionOptions {
  const encoding = args.value('encoding');
  // Said once, before every input would say it.
  if (encoding !== undefined) codecFor(new Uint8Array(), encoding);
  const mebibytes = args.number('max-size', { least: 1, otherwise: 0 });
  return {
    reading: {
      encoding,
      maxSize: mebibytes > 0 ? mebibytes * (1 << 20) : undefined,
      strict: args.has('strict'),
      aid: aidFor(targets, args),
    },
    fields: args.list('fields'),
    hint,
    threads: threadsFor(targets, args),
  };
}
