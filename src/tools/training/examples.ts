import { LONGEST } from '../../lexicon/hash.js';
import { type Candidate, Seeker } from '../../zwnj/candidates.js';
import { contextFeatures, MOST_FEATURES, partFeatures } from '../../zwnj/features.js';
import type { Knowledge } from '../../zwnj/knowledge.js';
import { Letters } from '../../zwnj/letters.js';
import { cutOf } from '../../zwnj/part-store.js';
import { partsAt } from '../../zwnj/parts.js';
import { JOINT, NONE, NUMBER, SPACE } from '../../zwnj/pieces.js';
import { Protection } from '../../zwnj/protection.js';
import { NUMBER_ID, Reading } from '../../zwnj/reading.js';
import { Words } from '../../zwnj/words.js';
import type { Text } from './corpus.js';
import { type Damage, damage } from './damage.js';
import type { Habits } from './habits.js';
import { createPage } from './page.js';
import { varied } from './paradigms.js';

/** Examples in a row: the features of each, and whether a ZWNJ (or the join) is right. */
export interface Examples {
  readonly features: Int32Array;
  /** Example e has the features from starts[e] up to starts[e + 1]. */
  readonly starts: Int32Array;
  readonly labels: Uint8Array;
  readonly weights: Float32Array;
  readonly count: number;
}

/**
 * How each line is read: with all ZWNJs gone, with all of them spaces, and mixed, with some left and without. Of the mixed
 * ones there are several, since what becomes of a ZWNJ there is chance: with half of them 5 % more are missed.
 */
const DAMAGES: readonly Damage[] = [
  { deleted: 1, spaced: 0 },
  { deleted: 0, spaced: 1 },
  { deleted: 0.4, spaced: 0.4 },
  { deleted: 0.4, spaced: 0.4 },
  { deleted: 0.5, spaced: 0.5 },
  { deleted: 0.5, spaced: 0.5 },
];

export class ExampleMaker {
  private readonly reading = new Reading();
  private readonly good = new Reading();
  private readonly buffer = new Int32Array(2 * MOST_FEATURES);
  private readonly letters = new Letters(LONGEST);
  private readonly all = new Growing();

  /** @param chance what is put for an ending, and what becomes of a ZWNJ in a line that is read mixed */
  constructor(
    private readonly habits: Habits,
    private readonly chance: () => number,
  ) {}

  /** Adds the examples of texts, as somebody sees them who has this knowledge. */
  add(texts: readonly Text[], knowledge: Knowledge): void {
    const seeker = new Seeker(new Words(knowledge), knowledge);
    for (const text of texts) {
      for (const line of text.lines) {
        for (const how of DAMAGES) {
          const good = varied(line, this.chance);
          this.addLine(text, good, damage(good, how, this.chance, knowledge.lexicon), seeker, knowledge);
        }
      }
    }
  }

  done(): Examples {
    return this.all.done();
  }

  /** The letters of the two parts, a number being one letter. */
  private lettersOf({ left, right }: Candidate): Letters {
    const { reading, letters } = this;
    letters.clear();
    const from = reading.first[left] ?? 0;
    const start = reading.kind[left] === NUMBER ? (reading.first[left + 1] ?? 0) : from;
    if (start > from) letters.push(NUMBER_ID);
    for (let n = start; n < (reading.first[right + 1] ?? 0); n++) letters.push(reading.letter(n));
    return letters;
  }

  private addLine(text: Text, line: string, damaged: string, seeker: Seeker, knowledge: Knowledge): void {
    const { reading, buffer } = this;
    const gold = goldOf(this.good, line);
    const page = createPage(damaged);
    reading.read(page, 0, new Protection(page));
    if (reading.length !== this.good.length) return;
    seeker.each(reading, (candidate) => {
      const yes = labelOf(candidate, gold);
      if (
        yes === 0 &&
        text.isCollected &&
        candidate.state === SPACE &&
        this.habits.isSlip(seeker.words.parts.left(candidate.parts), seeker.words.parts.right(candidate.parts))
      )
        return;
      const letters = this.lettersOf(candidate);
      const parts = partsAt(letters, knowledge, cutOf(seeker.words.parts.facts(candidate.parts)));
      // A lost blank says nothing of what others write with a ZWNJ there: همین طور, همین\u200cطور.
      if (candidate.state === NONE && gold[candidate.at] === SPACE && (parts.listed || parts.seen > 0)) return;
      const own = partFeatures(letters, knowledge, parts, candidate.state === SPACE, buffer);
      const context = contextFeatures(reading, seeker.words, candidate, buffer.subarray(own));
      this.all.add(buffer, own + context, yes, text.weight);
    });
  }
}

/** What stands before each letter of a good line. */
export function goldOf(reading: Reading, line: string): Uint8Array {
  const page = createPage(line);
  reading.read(page, 0, new Protection(page));
  const gold = new Uint8Array(reading.length);
  for (let p = 1; p < reading.pieces; p++) {
    const at = reading.first[p] ?? 0;
    gold[at] = Math.max(gold[at] ?? 0, reading.before[p] ?? 0);
  }
  return gold;
}

/** Whether a candidate is to be mended: where a ZWNJ is right, and where a plural is torn off. */
function labelOf({ at, state }: Candidate, gold: Uint8Array): 0 | 1 {
  return gold[at] === JOINT || (state === SPACE && gold[at] === NONE) ? 1 : 0;
}

/** Arrays that grow. */
class Growing {
  private features = new Int32Array(1 << 24);
  private starts = new Int32Array(1 << 20);
  private labels = new Uint8Array(1 << 20);
  private weights = new Float32Array(1 << 20);
  private count = 0;
  private used = 0;

  add(from: Int32Array, length: number, label: number, weight: number): void {
    if (this.used + length > this.features.length)
      this.features = grown(this.features, new Int32Array(this.features.length * 2));
    if (this.count + 2 > this.labels.length) {
      this.starts = grown(this.starts, new Int32Array(this.starts.length * 2));
      this.labels = grown(this.labels, new Uint8Array(this.labels.length * 2));
      this.weights = grown(this.weights, new Float32Array(this.weights.length * 2));
    }
    this.features.set(from.subarray(0, length), this.used);
    this.used += length;
    this.labels[this.count] = label;
    this.weights[this.count] = weight;
    this.starts[++this.count] = this.used;
  }

  done(): Examples {
    return {
      features: this.features,
      starts: this.starts,
      labels: this.labels,
      weights: this.weights,
      count: this.count,
    };
  }
}

function grown<T extends Int32Array | Uint8Array | Float32Array>(from: T, into: T): T {
  into.set(from);
  return into;
}
