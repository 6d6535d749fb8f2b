import { lexicon } from '../lexicon/lexicon.js';
import type { Page } from '../text/page.js';
import type { Edit } from '../types.js';
import { ZWNJ } from '../text/chars.js';
import { eachCandidate } from './candidates.js';
import { features, MOST_FEATURES } from './features.js';
import { JOINS } from './kinds.js';
import { Knowledge } from './knowledge.js';
import { model } from './model.js';
import { NONE, Protection, Reading } from './reading.js';

/** The word boundaries of a page that are wrong, as edits in the name of the rules of the `boundaries` pass. */
export function boundaryEdits(page: Page): Edit[] {
  if (page.settings.zwnj === 'off') return [];
  const knowledge = new Knowledge(lexicon(), model());
  const reading = new Reading();
  const buffer = new Int32Array(MOST_FEATURES);
  const protection = new Protection(page);
  const edits: Edit[] = [];
  const { weights, scale } = knowledge.model;
  for (let at = 0; at < page.text.length; ) {
    at = reading.read(page, at, protection);
    eachCandidate(reading, knowledge, (c) => {
      const n = features(reading, knowledge, c, buffer);
      let sum = 0;
      for (let f = 0; f < n; f++) sum += weights[buffer[f] ?? 0] ?? 0;
      const odds = sum * scale;
      if (odds < Number(process.env['T'] ?? 1)) return;
      const text = JOINS[reading.code[c.cut - 1] ?? 0] ? ZWNJ : '';
      const start = c.state === NONE ? (reading.at[c.cut] ?? 0) : (reading.end[c.left] ?? 0);
      const end = reading.at[c.cut] ?? 0;
      if (start === end && text === '') return;
      edits.push({ start, end, text, rules: ['missing-zwnj'], confidence: 'likely', reason: `odds ${odds.toFixed(2)}`, fix: true });
    });
  }
  return edits;
}
