import { leastOdds } from './decide.js';
import type { Decision } from './decision.js';
import { JOINT_ONCE } from './model.js';
import { isListed, seenOf } from './part-store.js';

/** A decision as the words alone have it, until its neighbours and the line had their say, and what there is to weigh it by. */
export interface Find extends Decision {
  fix: boolean;
  odds: number;
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

/**
 * The habit of a line by what was found in it at first, before anything is mended, and by the ZWNJs that it has. A torn
 * ending (کار ها) says nothing: once it is mended nothing shows that it was, and a second run would see another line.
 *
 * @param keeps whether the line has ZWNJs
 */
export function habitOf(found: readonly Find[], keeps: boolean): Habit {
  let [spaces, loses] = [false, false];
  for (const { odds, isForm, isSpaced, text } of found) {
    if (!isForm || odds < SAFE || text === '') continue;
    if (isSpaced) spaces = true;
    else loses = true;
  }
  return { spaces, loses, keeps };
}

const SAFE = leastOdds('safe');

/** Whether neither the dictionary has a compound nor the texts more than once. */
function isNew(facts: number): boolean {
  return !isListed(facts) && seenOf(facts) <= JOINT_ONCE;
}

/**
 * What a line adds to the log-odds of a find, or takes from them.
 *
 * A line that has lost ZWNJs in the way of a find, all the more one that has none, has lost this one too, more likely than a
 * line does of which nothing is known.
 *
 * Compounds and derived words are written in more ways than one. Where the ZWNJs are there, or lost in another way, a
 * writer wrote this one apart, or in one piece, because he wanted to. A mended line has ZWNJs and shows no loss, so that it
 * is doubted most, and a second run finds nothing that the first one left.
 */
export function shiftOf({ spaces, loses, keeps }: Habit, { isForm, isSpaced, facts }: Find): number {
  const [lost, lostOtherwise] = isSpaced ? [spaces, loses] : [loses, spaces];
  if (lost && keeps) return BELIEF_IN_LOSS;
  if (lost) return !isForm && !isSpaced && isNew(facts) ? BELIEF_IN_NEW : BELIEF;
  if (isForm || !(keeps || lostOtherwise)) return 0;
  if (!isListed(facts)) return -DOUBT;
  return keeps ? -DOUBT_OF_LISTED : -DOUBT_OF_LISTED_LOST;
}

/**
 * The model learns from lines of three kinds, of which one has lost all ZWNJs in this way and one two in five: ln(3 / 1.4)
 * = 0.8 for those that have. Measured with `npm run eval`, from 0.7 to 1.2: with 1 F1 rises by 0.1 to 0.6.
 */
const BELIEF = 1;
/**
 * For a compound in one piece that is none in the dictionary, and in the texts once at most. It is doubted as two words would
 * be that were run together, which are rare where ZWNJs were lost. Measured on the texts named below and some 4,000 lines
 * written to be hard: of 46 such places with log-odds of -0.5 to 1.6 40 were compounds, and of 29 with -1.5 to -0.5 15.
 */
const BELIEF_IN_NEW = 2;
/** Where some are left. With 1, 0.03 more of 1,000 good boundaries of edited text are harmed. */
const BELIEF_IN_LOSS = 0.4;

/**
 * Measured on edited text (perdt-dev, persianqa, seraji-dev of ../shared/data): of those found so with 75 to 97 % 2 of 31
 * were compounds that had lost their ZWNJ, and 8 of 22 where the dictionary has the compound.
 */
const DOUBT = 4;
const DOUBT_OF_LISTED = 1.5;
/** What lost ZWNJs in one way may have lost them in the other as well: both befell the story of fixtures/news.txt. */
const DOUBT_OF_LISTED_LOST = 0.5;
