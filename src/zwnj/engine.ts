import { ZWNJ } from '../text/chars.js';
import type { Page } from '../text/page.js';
import type { Confidence, Settings } from '../types.js';
import { affixesOf, isForm } from './affix.js';
import { type Candidate, Seeker } from './candidates.js';
import { leastOdds, oddsOf } from './decide.js';
import { type Decision, OWN_WORD, RUN_TOGETHER } from './decision.js';
import { type Find, type Habit, habitOf, shiftOf } from './habit.js';
import type { Knowledge } from './knowledge.js';
import { EDGE, OwnWords } from './own-words.js';
import { affixOf, joinsOf } from './part-store.js';
import { JOINT, MERGED, NONE, PARTED, ROOM, SPACE, SPACED } from './pieces.js';
import { Protection } from './protection.js';
import { Reading } from './reading.js';
import { lossTo, withoutInner } from './rivals.js';
import { RunTogether } from './run-together.js';
import { mostOdds } from './veto.js';
import { Words } from './words.js';

/** A decision rests on the words around it, so a mended boundary may decide the next: so many rounds, at most. */
const ROUNDS = 6;

const ASK = leastOdds('ask');

/** What the settings say of word boundaries. */
interface Wishes {
  readonly own: OwnWords;
  /** See `affixesOf`. */
  readonly affixes: Uint8Array;
}

/** What has been said of a stretch so far. */
interface Said {
  /** The decisions of the page; those of the stretch from `from` on. */
  readonly all: Decision[];
  readonly from: number;
  /** What is only to be told, by the letter behind it. */
  readonly asked: Map<number, Decision>;
  /** The letters before which the user has decided. */
  readonly taken: Set<number>;
  /** The letters before which nothing is to be written on to what comes before: words of the user's begin or end there. */
  readonly edges: Set<number>;
}

/** What stands at a boundary that the user has decided, and the mark that makes it so: by what he wants there. */
const OWN_GAPS = { [NONE]: '', [JOINT]: ZWNJ, [SPACE]: ' ' } as const;
const OWN_MARKS = { [NONE]: MERGED, [JOINT]: PARTED, [SPACE]: SPACED } as const;

/** Reads a page stretch by stretch. Its buffers are used again, so one serves all pages. */
export class Engine {
  private readonly reading = new Reading();
  /** What is to be made of what stands before a letter, while it is being made; else 0. */
  private readonly marks = new Uint8Array(ROOM + 1);
  private readonly seeker: Seeker;
  private readonly runTogether: RunTogether;
  private readonly wishes = new WeakMap<Settings, Wishes>();

  constructor(private readonly knowledge: Knowledge) {
    this.seeker = new Seeker(new Words(knowledge), knowledge);
    this.runTogether = new RunTogether(knowledge);
  }

  /**
   * What is to be done on a page, and what is only to be said (`fix: false`), sorted.
   *
   * @param tells whether words that were run together are to be told of where they are not parted
   */
  decide(page: Page, least: Confidence, tells: boolean): Decision[] {
    const protection = new Protection(page);
    const wishes = this.wishesOf(page.settings);
    const parts = page.settings.rules.has(RUN_TOGETHER) && (tells || least === 'ask');
    const all: Decision[] = [];
    for (let at = 0; at < page.text.length; ) {
      at = this.reading.read(page, at, protection);
      if (this.reading.length > 1) this.mend(page, leastOdds(least), wishes, parts, all);
    }
    return all;
  }

  /**
   * Decides until nothing more is to be mended, so that a second run finds nothing. What is mended may set one of the user's
   * words free, which has the last word.
   */
  private mend(page: Page, least: number, { own, affixes }: Wishes, parts: boolean, all: Decision[]): void {
    const from = all.length;
    const said: Said = { all, from, asked: new Map(), taken: new Set(), edges: new Set() };
    let habit: Habit | undefined;
    while (this.mendOwn(page, own, said) || !habit) habit = this.mendByModel(least, affixes, said, habit);
    if (parts) this.partRunTogether(page, least <= ASK, said);
    for (const decision of said.asked.values()) all.push(decision);
    sortFrom(from, all);
  }

  /** Decides by the model. Gives the habit of the line, which is that of the first time. */
  private mendByModel(least: number, affixes: Uint8Array, said: Said, known: Habit | undefined): Habit {
    const { reading, seeker, marks } = this;
    const { asked, taken, edges } = said;
    let found: Find[] = [];
    const find = (candidate: Candidate) => {
      if (taken.size > 0 && taken.has(candidate.at)) return;
      if (asked.size > 0) asked.delete(candidate.at);
      const one = this.findAt(candidate, least, affixes);
      if (one && !this.writesOn(one, edges)) found.push(one);
    };
    seeker.each(reading, find);
    const habit = known ?? habitOf(found, reading.hasJoint());
    for (let round = 1; found.length > 0; round++) {
      const finds = withoutInner(found, reading, this.knowledge);
      found = [];
      const odds = finds.map((one, n) => one.odds - lossTo(one, finds[n - 1], finds[n + 1]) + shiftOf(habit, one));
      finds.forEach((one, n) => {
        one.odds = odds[n] ?? one.odds;
        one.fix = one.odds >= least;
      });
      const mended = this.carryOut(finds, said);
      reading.mend(mended, marks);
      for (const letter of mended) marks[letter] = 0;
      if (round < ROUNDS) seeker.eachNear(reading, mended, find);
    }
    return habit;
  }

  /** Whether a find would write a word on to the one before it, at one of some letters. */
  private writesOn({ at, text, second }: Find, letters: ReadonlySet<number>): boolean {
    if (letters.size === 0) return false;
    return (
      (text === '' && letters.has(at)) || (second !== undefined && letters.has(this.reading.first[second + 1] ?? 0))
    );
  }

  /** Puts finds among all decisions, those that are only to be told among `asked`. Gives the letters that are mended, sorted. */
  private carryOut(found: readonly Find[], { all, asked }: Said): number[] {
    const { reading, marks } = this;
    const mended: number[] = [];
    let inOrder = true;
    for (const one of found) {
      if (one.odds < ASK) continue;
      if (!one.fix) {
        asked.set(one.at, one);
        continue;
      }
      all.push(one);
      mended.push(one.at);
      marks[one.at] = one.text === '' ? MERGED : PARTED;
      if (one.second === undefined) continue;
      const next = reading.first[one.second + 1] ?? 0;
      all.push({ ...one, start: reading.end[one.second] ?? 0, end: reading.at[next] ?? 0, text: '' });
      mended.push(next);
      marks[next] = MERGED;
      inOrder = false;
    }
    return inOrder ? mended : mended.sort((a, b) => a - b);
  }

  /**
   * Writes the user's words as they have them: no rule and no model has a say in it.
   *
   * @returns whether anything is another now
   */
  private mendOwn(page: Page, own: OwnWords, { all, from, asked, taken, edges }: Said): boolean {
    const { reading, marks } = this;
    const mended: number[] = [];
    for (const { letter, want } of own.decide(reading)) {
      if (want === EDGE) edges.add(letter);
      if (want === EDGE || taken.has(letter)) continue;
      taken.add(letter);
      asked.delete(letter);
      if (!page.settings.rules.has(OWN_WORD)) continue;
      const start = reading.gapStart(letter);
      const end = reading.at[letter] ?? 0;
      // Those of the stretch alone: a page may have very many before it.
      const undone = all.slice(from).findIndex((decision) => decision.end === end);
      if (undone >= 0) all.splice(from + undone, 1);
      const text = OWN_GAPS[want];
      if (page.text.slice(start, end) !== text)
        all.push({ start, end, text, fix: true, odds: Number.POSITIVE_INFINITY, facts: OWN_WORD });
      else if (undone < 0) continue;
      marks[letter] = OWN_MARKS[want];
      mended.push(letter);
    }
    if (mended.length > 0) reading.mend(mended, marks);
    for (const letter of mended) marks[letter] = 0;
    return mended.length > 0;
  }

  /** Parts words that were run together, or tells of them. What the words are then joined with is seen when they stand so. */
  private partRunTogether({ text }: Page, fix: boolean, { all, asked, taken }: Said): void {
    const { reading } = this;
    for (const { start: first, end: last, letters } of this.runTogether.lostBlanks(reading, (at) => taken.has(at))) {
      for (let letter = first; letter < last; letter++) asked.delete(letter);
      const start = reading.gapStart(letters[0]);
      const ends = letters.map((letter) => reading.at[letter] ?? 0);
      const parts = ends.map((end, n) => text.slice(ends[n - 1] ?? end, end));
      const end = ends.at(-1) ?? start;
      all.push({ start, end, text: `${parts.join(' ')} `, fix, odds: ASK, facts: RUN_TOGETHER });
    }
  }

  private wishesOf(settings: Settings): Wishes {
    let wishes = this.wishes.get(settings);
    if (!wishes) {
      wishes = { own: new OwnWords([...settings.join, ...settings.split]), affixes: affixesOf(settings.rules) };
      this.wishes.set(settings, wishes);
    }
    return wishes;
  }

  /** What a candidate comes to by itself; undefined where all is right as it stands. */
  private findAt(candidate: Candidate, least: number, affixes: Uint8Array): Find | undefined {
    const { reading } = this;
    const { words } = this.seeker;
    const modelled = oddsOf(reading, words, this.knowledge.model, candidate);
    if (modelled < ASK) return undefined;
    const facts = words.parts.facts(candidate.parts);
    const odds = Math.min(modelled, mostOdds(reading, candidate, facts));
    if (odds < ASK) return undefined;
    const affix = affixOf(facts);
    const joins = joinsOf(facts);
    const { at, right, triple } = candidate;
    const isSpaced = candidate.state === SPACE;
    const end = reading.at[at] ?? 0;
    const start = isSpaced ? (reading.end[candidate.left] ?? 0) : end;
    if ((start === end && !joins) || affixes[affix] !== 1) return undefined;
    return {
      start,
      end,
      text: joins ? ZWNJ : '',
      fix: odds >= least,
      odds,
      facts,
      at,
      isSpaced,
      isForm: isForm(affix),
      second: triple === 1 ? right : undefined,
    };
  }
}

/** Sorts what stands from an index on. Nearly all of it is in order: those of later rounds come last, and are few. */
function sortFrom(from: number, all: Decision[]): void {
  for (let n = from + 1; n < all.length; n++) {
    const decision = all[n];
    if (!decision) return;
    let at = n;
    for (let last = all[at - 1]; at > from && last && last.start > decision.start; last = all[--at - 1]) all[at] = last;
    all[at] = decision;
  }
}
