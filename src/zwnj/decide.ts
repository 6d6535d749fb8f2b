import type { Confidence } from '../types.js';
import type { Candidate } from './candidates.js';
import { contextFeatures, MOST_FEATURES } from './features.js';
import type { Model } from './model.js';
import type { Reading } from './reading.js';
import { weightOf } from './weights.js';
import type { Words } from './words.js';

/** The log-odds from which a decision is as sure as its name says, measured on texts that were not learnt from. */
const LEAST: Readonly<Record<Confidence, number>> = { safe: 4, likely: 1.6, ask: -0.5 };

/** From these log-odds of the parts alone on, no words around a candidate make it two words: they are not asked. */
const SURE = 4.5;

const buffer = new Int32Array(MOST_FEATURES);

/** The log-odds that the two parts of a candidate are one word: above 0 it is more likely than not. */
export function oddsOf(reading: Reading, words: Words, { weights, scale }: Model, candidate: Candidate): number {
  const alone = words.parts.weight(candidate.parts) * scale;
  if (alone >= SURE) return alone;
  const count = contextFeatures(reading, words, candidate, buffer);
  return alone + weightOf(buffer, count, weights) * scale;
}

/** How sure log-odds are; undefined where nothing need be said. */
export function tierOf(odds: number): Confidence | undefined {
  if (odds >= LEAST.safe) return 'safe';
  if (odds >= LEAST.likely) return 'likely';
  return odds >= LEAST.ask ? 'ask' : undefined;
}

/** The least log-odds of a tier. */
export function leastOdds(tier: Confidence): number {
  return LEAST[tier];
}

/** Log-odds as a share of a hundred, as a reason says it. */
export function percent(odds: number): string {
  return `${Math.min(99.9, 100 / (1 + Math.exp(-odds))).toFixed(odds > 4 ? 1 : 0)} %`;
}
