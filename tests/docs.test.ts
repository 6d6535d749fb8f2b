import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../src/cli/commands.js';
import { describeCommands } from '../src/cli/describe.js';
import { EXIT, EXIT_MEANINGS } from '../src/cli/exit.js';
import { configKeys } from '../src/config/schema.js';
import { formatNames } from '../src/formats/index.js';
import { writeRegions } from '../src/report/reference.js';
import { rules } from '../src/rules/index.js';
import { ROOT } from './run-bin.js';

const SOURCE = { commands: describeCommands(), exits: EXIT_MEANINGS, config: configKeys, rules, formats: formatNames };

describe('the reference is fresh', () => {
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');

  it('what npm run docs writes is what is committed', () => {
    expect(writeRegions(readme, SOURCE)).toBe(readme);
  });

  it('every command, flag, key, rule and exit status is in it', () => {
    const words = [
      ...Object.keys(COMMANDS).map((name) => `\`fanorm ${name}`),
      ...SOURCE.commands.flatMap(({ flags }) => flags.map(({ name }) => `--${name}`)),
      ...configKeys.map(({ name }) => `| \`${name}\` |`),
      ...rules.map(({ id }) => `| \`${id}\` |`),
      ...formatNames.map(([id]) => `| \`${id}\` |`),
      ...Object.values(EXIT).map((status) => `| \`${status}\` |`),
    ];
    expect(words.filter((word) => !readme.includes(word))).toEqual([]);
  });
});

describe('regions', () => {
  it('are written anew, and what is around them is left', () => {
    const text =
      'a\n<!-- generated: exits -->\nold\n<!-- /generated -->\nb\n<!-- generated: exits --><!-- /generated -->';
    const written = writeRegions(text, { ...SOURCE, exits: [['0', 'a | b']] });
    const region =
      '<!-- generated: exits -->\n\n| Status | Meaning |\n| --- | --- |\n| `0` | a \\| b |\n\n<!-- /generated -->';
    expect(written).toBe(`a\n${region}\nb\n${region}`);
    expect(writeRegions(written, { ...SOURCE, exits: [['0', 'a | b']] })).toBe(written);
  });

  it.each([
    ['<!-- generated: exits -->', 'no <!-- /generated -->'],
    ['<!-- generated: nope --><!-- /generated -->', 'unknown name'],
    ['<!-- generated: constructor --><!-- /generated -->', 'unknown name'],
  ])('%s is a mistake', (text, message) => {
    expect(() => writeRegions(text, SOURCE)).toThrow(message);
  });
});
