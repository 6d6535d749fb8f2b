import { ZWNJ } from '../../text/chars.js';
import { random } from '../training/damage.js';
import type { TextSet } from './sets.js';

/** The ways in which texts lose their ZWNJs: all of them gone, all of them blanks, a third each gone, blanks and kept, none. */
const DAMAGES = {
  glued: () => '',
  spaced: () => ' ',
  mixed: (chance: () => number) => ['', ' ', ZWNJ][Math.floor(chance() * 3)] ?? '',
  clean: () => ZWNJ,
} as const satisfies Record<string, (chance: () => number) => string>;

/** A set as it comes in: the name of the damage, and its lines. The same set is damaged in the same way each time. */
export function damaged({ lines, given }: TextSet): [name: string, input: readonly string[]][] {
  if (given) return [['given', given]];
  return Object.entries(DAMAGES).map(([name, instead]) => {
    const chance = random(7);
    return [name, lines.map((line) => line.replaceAll(ZWNJ, () => instead(chance)))];
  });
}
