import { lexicon } from '../lexicon/lexicon.js';
import { ZWNJ } from '../text/chars.js';
import type { Page } from '../text/page.js';
import type { Confidence, Edit } from '../types.js';
import { affixAt } from './affix.js';
import { type Candidate, eachCandidate } from './candidates.js';
import { leastOdds, oddsOf, percent, tierOf } from './decide.js';
import { JOINS } from './kinds.js';
import { Knowledge } from './knowledge.js';
import { model } from './model.js';
import { MERGED, NONE, PARTED, Protection, Reading, ROOM } from './reading.js';

/** The word boundaries of a page that are wrong, as edits in the name of the rules of the `boundaries` pass. */
export function boundaryEdits(page: Page): Edit[] {
  if (page.settings.zwnj === 'off') return [];
  engine ??= new Engine(new Knowledge(lexicon(), model()));
  return engine.edits(page, page.settings.zwnj);
}

let engine: Engine | undefined;

/** A decision rests on the words around it, so a mended boundary may decide the next: so many rounds, at most. */
const ROUNDS = 6;

/** Reads a page stretch by stretch. Its buffers are used again, so one serves all pages. */
class Engine {
  private readonly reading = new Reading();
  private readonly marks = new Uint8Array(ROOM + 1);
  private found: Edit[] = [];

  constructor(private readonly knowledge: Knowledge) {}

  edits(page: Page, least: Confidence): Edit[] {
    const protection = new Protection(page);
    const all: Edit[] = [];
    for (let at = 0; at < page.text.length; ) {
      at = this.reading.read(page, at, protection);
      if (this.reading.letters > 1) for (const edit of this.mend(page, leastOdds(least))) all.push(edit);
    }
    return all;
  }

  /** Decides until nothing more is to be mended, so that a second run finds nothing. */
  private mend(page: Page, least: number): Edit[] {
    this.found = [];
    let asked: Edit[] = [];
    this.marks.fill(0, 0, this.reading.letters + 1);
    for (let round = 0; round < ROUNDS; round++) {
      asked = [];
      const before = this.found.length;
      eachCandidate(this.reading, this.knowledge, (candidate) => {
        const odds = oddsOf(this.reading, this.knowledge, candidate);
        const confidence = tierOf(odds);
        if (confidence === undefined) return;
        const edit = this.editFor(page, candidate, odds, confidence, odds >= least);
        if (!edit) return;
        if (!edit.fix) asked.push(edit);
        else {
          this.found.push(edit);
          this.marks[candidate.cut] = edit.text === '' ? MERGED : PARTED;
        }
      });
      if (this.found.length === before) break;
      this.reading.mend(this.marks);
    }
    return asked.length + this.found.length > 1
      ? [...this.found, ...asked].sort((a, b) => a.start - b.start)
      : this.found.concat(asked);
  }

  private editFor(page: Page, c: Candidate, odds: number, confidence: Confidence, fix: boolean): Edit | undefined {
    const { reading } = this;
    const affix = affixAt(reading, c);
    if (!page.settings.rules.has(affix.rule)) return undefined;
    const end = reading.at[c.cut] ?? 0;
    const start = c.state === NONE ? end : (reading.end[c.left] ?? 0);
    const text = JOINS[reading.code[c.cut - 1] ?? 0] === 1 ? ZWNJ : '';
    if (start === end && text === '') return undefined;
    const why = c.listed ? 'in the dictionary' : c.seen > 0 ? 'as edited texts have it' : 'by the words around it';
    return {
      start,
      end,
      text,
      rules: [affix.rule],
      confidence,
      reason: `${affix.name}, ${why} (${percent(odds)})`,
      fix,
    };
  }
}
