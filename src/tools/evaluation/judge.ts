import { rules } from '../../rules/index.js';
import { apply } from '../../text/edits.js';
import type { Confidence, Edit } from '../../types.js';
import { labelsOf } from './labels.js';
import type { TextSet } from './sets.js';

/** A word boundary that was mended or reported, and whether it is right. */
export interface Verdict {
  readonly confidence: Confidence;
  /** How sure the engine said it was, as a share of a hundred. */
  readonly predicted: number;
  readonly right: boolean;
  /** Whether what stood there was wrong. */
  readonly needed: boolean;
}

const BOUNDARY_RULES = new Set(rules.filter(({ pass }) => pass === 'boundaries').map(({ id }) => id));

/** Judges each edit of word boundaries alone. Edits in which another rule had a say, or that are not weighed, are passed over. */
export function judge(set: TextSet, input: readonly string[], edits: readonly Edit[]): Verdict[] {
  const verdicts: Verdict[] = [];
  let line = 0;
  let start = 0;
  for (const edit of edits) {
    for (let end = start + (input[line] ?? '').length; edit.start > end; end = start + (input[line] ?? '').length) {
      start = end + 1;
      line++;
    }
    if (!edit.rules.every((id) => BOUNDARY_RULES.has(id)) || Number.isNaN(predictedOf(edit))) continue;
    const verdict = judgeOne(set, line, input[line] ?? '', {
      ...edit,
      start: edit.start - start,
      end: edit.end - start,
      fix: true,
    });
    if (verdict) verdicts.push(verdict);
  }
  return verdicts;
}

function judgeOne({ lines, accepted }: TextSet, line: number, input: string, edit: Edit): Verdict | undefined {
  const gold = labelsOf(lines[line] ?? '');
  const before = labelsOf(input);
  const after = labelsOf(apply(input, [edit]));
  const at = [...after.labels].findIndex((label, n) => label !== before.labels[n]);
  if (at < 0 || gold.letters !== after.letters) return undefined;
  const labels = accepted.get(`${line}:${at}`) ?? gold.labels[at] ?? '';
  return {
    confidence: edit.confidence,
    predicted: predictedOf(edit),
    right: labels.includes(after.labels[at] ?? '?'),
    needed: !labels.includes(before.labels[at] ?? '?'),
  };
}

/** A reason of the word-boundary engine ends in its share of a hundred: `(98 %)`. */
function predictedOf({ reason }: Edit): number {
  return Number(/\((\d+(?:\.\d+)?) %\)$/.exec(reason)?.[1] ?? Number.NaN);
}
