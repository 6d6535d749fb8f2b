import type { Options } from '../src/options.js';

/** Options without which a rule has nothing to say. */
const OPTIONS: Readonly<Record<string, Options>> = {
  'own-word': { join: ['کتاب\u200cخوان'], split: ['هم کار'] },
  'run-together': { zwnj: 'ask' },
};

export function optionsOf(id: string): Options {
  return OPTIONS[id] ?? {};
}
