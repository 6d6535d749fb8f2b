import { labelsOf } from './labels.js';
import type { TextSet } from './sets.js';

/** What came of the boundaries of a text. */
export interface Score {
  readonly boundaries: number;
  /** ZWNJs of the output that are right, and those that are not, and places that have none and want one. */
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
  /** Boundaries of the input that are wrong, and how many of them come out right. */
  readonly broken: number;
  readonly fixed: number;
  /** Boundaries that were right and come out wrong. */
  readonly harmed: number;
  /** Lines whose letters changed; none of their boundaries counts. */
  readonly lost: number;
}

/** Compares every boundary of the output with the set's. */
export function scoreOf({ lines, accepted }: TextSet, input: readonly string[], output: readonly string[]): Score {
  const score = { boundaries: 0, right: 0, wrong: 0, missed: 0, broken: 0, fixed: 0, harmed: 0, lost: 0 };
  for (const [line, text] of lines.entries()) {
    const gold = labelsOf(text);
    const before = labelsOf(input[line] ?? '').labels;
    const after = labelsOf(output[line] ?? '');
    if (gold.letters !== after.letters) {
      score.lost++;
      continue;
    }
    for (const [at, label] of [...after.labels].entries()) {
      const labels = accepted.get(`${line}:${at}`) ?? gold.labels[at] ?? '';
      const was = labels.includes(before[at] ?? '?');
      const is = labels.includes(label);
      score.boundaries++;
      if (label === 'Z') score[is ? 'right' : 'wrong']++;
      else if (!is && labels.includes('Z')) score.missed++;
      if (!was) score.broken++;
      if (!was && is) score.fixed++;
      if (was && !is) score.harmed++;
    }
  }
  return score;
}

/** The figures that are made of a score: shares of a hundred, `harm` of a thousand boundaries. */
export interface Figures {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly fixed: number;
  readonly harm: number;
  readonly lost: number;
}

export function figuresOf({ right, wrong, missed, broken, fixed, harmed, boundaries, lost }: Score): Figures {
  const precision = share(right, right + wrong, 0);
  const recall = share(right, right + missed, 0);
  return {
    precision,
    recall,
    f1: right === 0 ? 0 : (2 * precision * recall) / (precision + recall),
    fixed: share(fixed, broken, 100),
    harm: 10 * share(harmed, boundaries, 0),
    lost,
  };
}

/** A share of a hundred; `of nothing` where there is nothing to have a share of. */
export function share(part: number, all: number, ofNothing: number): number {
  return all === 0 ? ofNothing : (100 * part) / all;
}
