import { lexicon } from '../lexicon/lexicon.js';
import { ZWNJ } from '../text/chars.js';
import type { Page } from '../text/page.js';
import type { Confidence, Edit, Settings } from '../types.js';
import { affixAt } from './affix.js';
import { type Candidate, Seeker } from './candidates.js';
import { leastOdds, oddsOf, percent, tierOf } from './decide.js';
import { JOINS } from './kinds.js';
import { Knowledge } from './knowledge.js';
import { model } from './model.js';
import { type Decided, OwnWords } from './own-words.js';
import { MERGED, NONE, NUMBER, PARTED, Protection, Reading, ROOM, SPACED } from './reading.js';
import { Words } from './words.js';

/** The word boundaries of a page that are wrong, as edits in the name of the rules of the `boundaries` pass. */
export function boundaryEdits(page: Page): Edit[] {
  if (page.settings.zwnj === 'off') return [];
  engine ??= new Engine(new Knowledge(lexicon(), model()));
  return engine.edits(page, page.settings.zwnj);
}

let engine: Engine | undefined;

const OWN_WORD = 'own-word';

/** A decision rests on the words around it, so a mended boundary may decide the next: so many rounds, at most. */
const ROUNDS = 6;

/** Reads a page stretch by stretch. Its buffers are used again, so one serves all pages. */
class Engine {
  private readonly reading = new Reading();
  private readonly marks = new Uint8Array(ROOM + 1);

  private readonly seeker: Seeker;
  private readonly own = new WeakMap<Settings, OwnWords>();

  constructor(private readonly knowledge: Knowledge) {
    this.seeker = new Seeker(new Words(knowledge), knowledge);
  }

  edits(page: Page, least: Confidence): Edit[] {
    const protection = new Protection(page);
    const all: Edit[] = [];
    for (let at = 0; at < page.text.length; ) {
      at = this.reading.read(page, at, protection);
      if (this.reading.letters.length > 1) for (const edit of this.mend(page, leastOdds(least))) all.push(edit);
    }
    return all.sort((a, b) => a.start - b.start);
  }

  /** Decides until nothing more is to be mended, so that a second run finds nothing. */
  private mend(page: Page, least: number): Edit[] {
    const { reading, seeker, marks } = this;
    marks.fill(0, 0, reading.letters.length + 1);
    const own = this.ownWords(page.settings).decide(reading);
    const decided = new Set(own.map(({ letter }) => letter));
    const found = this.mendOwn(page, own);
    const asked = new Map<number, Edit>();
    let mended: number[] = [];
    const decide = (candidate: Candidate) => {
      if (decided.has(candidate.at)) return;
      asked.delete(candidate.at);
      const edit = this.editFor(page, candidate, least);
      if (!edit) return;
      if (!edit.fix) {
        asked.set(candidate.at, edit);
        return;
      }
      found.push(edit);
      mended.push(candidate.at);
      marks[candidate.at] = edit.text === '' ? MERGED : PARTED;
      if (candidate.triple !== 1) return;
      const next = reading.first[candidate.right + 1] ?? 0;
      found.push({ ...edit, start: reading.end[candidate.right] ?? 0, end: reading.at[next] ?? 0, text: '' });
      marks[next] = MERGED;
    };
    seeker.each(reading, decide);
    for (let round = 1; round < ROUNDS && mended.length > 0; round++) {
      reading.mend(marks);
      const last = mended;
      mended = [];
      seeker.eachNear(reading, last, decide);
    }
    if (asked.size === 0) return found;
    return [...found, ...asked.values()];
  }

  /** Writes the user's words as they have them: no rule and no model has a say in it. */
  private mendOwn(page: Page, own: readonly Decided[]): Edit[] {
    const { reading, marks } = this;
    const found: Edit[] = [];
    for (const { letter, want } of own) {
      const piece = reading.pieceAt(letter);
      const inside = reading.first[piece] !== letter;
      const end = reading.at[letter] ?? 0;
      const start = inside ? end : (reading.end[piece - 1] ?? end);
      const text = ['', ZWNJ, ' '][want] ?? '';
      if (page.text.slice(start, end) === text || !page.settings.rules.has(OWN_WORD)) continue;
      marks[letter] = [MERGED, PARTED, SPACED][want] ?? 0;
      found.push({ start, end, text, rules: [OWN_WORD], confidence: 'safe', reason: 'a word of your own', fix: true });
    }
    if (found.length > 0) reading.mend(marks);
    return found;
  }

  private ownWords(settings: Settings): OwnWords {
    let own = this.own.get(settings);
    if (!own) {
      own = new OwnWords([...settings.join, ...settings.split]);
      this.own.set(settings, own);
    }
    return own;
  }

  private editFor(page: Page, c: Candidate, least: number): Edit | undefined {
    const { reading } = this;
    const odds = oddsOf(reading, this.seeker.words, this.knowledge.model, c);
    const confidence = tierOf(odds);
    if (confidence === undefined) return undefined;
    const joins = JOINS[reading.letters.code[c.at - 1] ?? 0] === 1 || reading.kind[c.left] === NUMBER;
    const affix = affixAt(c.parts, joins);
    if (!page.settings.rules.has(affix.rule)) return undefined;
    const end = reading.at[c.at] ?? 0;
    const start = c.state === NONE ? end : (reading.end[c.left] ?? 0);
    const text = joins ? ZWNJ : '';
    if (start === end && text === '') return undefined;
    const why = c.parts.listed
      ? 'in the dictionary'
      : c.parts.seen > 0
        ? 'as edited texts have it'
        : 'by the words around it';
    return {
      start,
      end,
      text,
      rules: [affix.rule],
      confidence,
      reason: `${affix.name}, ${why} (${percent(odds)})`,
      fix: odds >= least,
    };
  }
}
