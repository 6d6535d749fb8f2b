import { leastOdds } from './decide.js';
import type { Decision } from './decision.js';
import { isListed } from './part-store.js';

/** A decision as the words alone have it, and what there is to weigh it by. */
export interface Find extends Decision {
  readonly facts: number;
  /** The letter behind the place. */
  readonly at: number;
  readonly isSpaced: boolean;
  /** Whether the parts make a form of a word: see `isForm`. */
  readonly isForm: boolean;
  /** Where it stands for two places: the piece before the second one, which is to be joined to the next. */
  readonly second: number | undefined;
}

/** What a line shows of how its writer deals with the ZWNJ, or of what became of his. */
export interface Habit {
  /** Some are spaces: می کنند. */
  readonly spaces: boolean;
  /** Some are gone: میکنند. */
  readonly loses: boolean;
  /** Some are there. */
  readonly keeps: boolean;
}

/** The habit of a line by what was found in it at first, before anything is mended, and by the ZWNJs that it has. */
export function habitOf(found: readonly Find[], joints: number): Habit {
  let [spaces, loses] = [false, false];
  for (const { odds, isForm, isSpaced } of found) {
    if (!isForm || odds < SAFE) continue;
    if (isSpaced) spaces = true;
    else loses = true;
  }
  return { spaces, loses, keeps: joints > 0 };
}

const SAFE = leastOdds('safe');

/** A find with its line taken into account: see `doubtOf`. */
export function weighed(find: Find, habit: Habit, least: number): Find {
  const doubt = doubtOf(habit, find);
  if (doubt === 0) return find;
  const odds = find.odds - doubt;
  return { ...find, odds, fix: odds >= least };
}

/**
 * The log-odds to take from those of a find because the line shows that a writer did it on purpose. Compounds and derived
 * words are written in more ways than one. Where the ZWNJs are there, or lost in another way, he wrote this one apart, or
 * in one piece, because he wanted to. A mended line has ZWNJs and shows no loss, so that this is most there, and a second
 * run finds nothing that the first one left.
 */
function doubtOf({ spaces, loses, keeps }: Habit, { isForm, isSpaced, facts }: Find): number {
  if (isForm || (isSpaced ? spaces : loses)) return 0;
  if (!keeps && !(isSpaced ? loses : spaces)) return 0;
  return isListed(facts) ? DOUBT_OF_LISTED : DOUBT;
}

/**
 * Measured on edited text (perdt-dev, persianqa, seraji-dev of ../shared/data): of those found so with 75 to 97 % 2 of 31
 * were compounds that had lost their ZWNJ, and 8 of 22 where the dictionary has the compound.
 */
const DOUBT = 4;
const DOUBT_OF_LISTED = 1.5;
