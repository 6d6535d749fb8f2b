import { readFileSync, writeFileSync } from 'node:fs';
import { describeCommands } from '../cli/describe.js';
import { EXIT_MEANINGS } from '../cli/exit.js';
import { configKeys } from '../config/schema.js';
import { formatNames } from '../formats/index.js';
import { writeRegions } from '../report/reference.js';
import { rules } from '../rules/index.js';

// The reference of the README is written from the tables of commands, flags, exit statuses, keys of the configuration, formats and rules.
const readme = new URL('../../README.md', import.meta.url);
const source = { commands: describeCommands(), exits: EXIT_MEANINGS, config: configKeys, rules, formats: formatNames };
writeFileSync(readme, writeRegions(readFileSync(readme, 'utf8'), source));
