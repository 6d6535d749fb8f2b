import { type Bigrams, countBigrams } from './bigrams.js';
import type { Text } from './corpus.js';

/** So many clusters there are. */
const CLUSTERS = 200;
/** A word seen less often has none. */
export const CLUSTERED_FROM = 5;
const MOST_ROUNDS = 12;
/** It is over when no more of a thousand words than these still move. */
const STILL = 5;

/**
 * Clusters of words that stand between the same words: cities, months, infinitives. Each word in turn goes where it makes
 * the texts most likely under a model of pairs of clusters (the exchange algorithm: R. Kneser and H. Ney, 1993; S. Martin,
 * J. Liermann and H. Ney, 1998).
 *
 * @returns the cluster of each word, from 1 on, by its letters without ZWNJs
 */
export function clustersOf(texts: readonly Text[]): Map<string, number> {
  const bigrams = countBigrams(texts, CLUSTERED_FROM);
  const { words } = bigrams;
  const exchange = new Exchange(bigrams);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const moved = words.filter((_, word) => exchange.move(word)).length;
    if (moved * 1000 <= words.length * STILL) break;
  }
  return new Map(words.map((word, w) => [word, 1 + (exchange.clusters[w] ?? 0)]));
}

/**
 * Words in clusters. What is no word has a cluster of its own behind the others, and stays there. With N for counts, the
 * logarithm of the likelihood is, but for a constant, the sum of N(c, d) ln N(c, d) over pairs of clusters, less twice the
 * sum of N(c) ln N(c).
 */
class Exchange {
  readonly clusters: Int32Array;
  private readonly all: number;
  /** N(c, d), at c * all + d, and N(c). */
  private readonly pairs: Float64Array;
  private readonly counts: Float64Array;
  private readonly behind: Neighbours;
  private readonly before: Neighbours;

  constructor(private readonly bigrams: Bigrams) {
    const { words, size, behind } = bigrams;
    this.all = CLUSTERS + size - words.length;
    this.clusters = Int32Array.from({ length: size }, (_, w) =>
      w < words.length ? w % CLUSTERS : CLUSTERS + w - words.length,
    );
    this.pairs = new Float64Array(this.all * this.all);
    this.counts = new Float64Array(this.all);
    this.behind = new Neighbours(this.all);
    this.before = new Neighbours(this.all);
    for (let word = 0; word < size; word++) {
      const from = this.clusters[word] ?? 0;
      this.counts[from] = (this.counts[from] ?? 0) + (bigrams.counts[word] ?? 0);
      this.behind.count(behind[word], this.clusters, -1);
      for (const to of this.behind.clusters) this.add(from, to, this.behind.of(to));
    }
  }

  /** Moves a word to the best cluster for it; whether that is another one. */
  move(word: number): boolean {
    const own = this.clusters[word] ?? 0;
    const self = this.behind.count(this.bigrams.behind[word], this.clusters, word);
    this.before.count(this.bigrams.before[word], this.clusters, word);
    this.put(word, own, self, -1);
    let best = Number.NEGATIVE_INFINITY;
    let to = own;
    for (let cluster = 0; cluster < CLUSTERS; cluster++) {
      const gain = this.gain(word, cluster, self);
      if (gain <= best) continue;
      best = gain;
      to = cluster;
    }
    this.put(word, to, self, 1);
    this.clusters[word] = to;
    return to !== own;
  }

  /** What a word that is in no cluster adds to the likelihood in this one; `self`: how often it stands next to itself. */
  private gain(word: number, cluster: number, self: number): number {
    const { all, pairs, behind, before } = this;
    const inside = pairs[cluster * all + cluster] ?? 0;
    let gain = grown(inside, behind.of(cluster) + before.of(cluster) + self);
    for (const other of behind.clusters)
      if (other !== cluster) gain += grown(pairs[cluster * all + other] ?? 0, behind.of(other));
    for (const other of before.clusters)
      if (other !== cluster) gain += grown(pairs[other * all + cluster] ?? 0, before.of(other));
    return gain - 2 * grown(this.counts[cluster] ?? 0, this.bigrams.counts[word] ?? 0);
  }

  /** Counts a word into a cluster, or, with -1, out of it. */
  private put(word: number, cluster: number, self: number, sign: 1 | -1): void {
    for (const other of this.behind.clusters) this.add(cluster, other, sign * this.behind.of(other));
    for (const other of this.before.clusters) this.add(other, cluster, sign * this.before.of(other));
    this.add(cluster, cluster, sign * self);
    this.counts[cluster] = (this.counts[cluster] ?? 0) + sign * (this.bigrams.counts[word] ?? 0);
  }

  private add(from: number, to: number, count: number): void {
    const at = from * this.all + to;
    this.pairs[at] = (this.pairs[at] ?? 0) + count;
  }
}

/** How often the clusters stand on one side of a word. */
class Neighbours {
  /** The clusters that do. */
  clusters: number[] = [];
  private readonly counts: Float64Array;

  constructor(size: number) {
    this.counts = new Float64Array(size);
  }

  of(cluster: number): number {
    return this.counts[cluster] ?? 0;
  }

  /**
   * @param pairs words and how often they stand there
   * @param word what is not counted but given back: how often the word stands next to itself
   */
  count(pairs: Int32Array = new Int32Array(), clusters: Int32Array, word: number): number {
    for (const cluster of this.clusters) this.counts[cluster] = 0;
    this.clusters = [];
    let self = 0;
    for (let n = 0; n < pairs.length; n += 2) {
      const [other = 0, count = 0] = [pairs[n], pairs[n + 1]];
      if (other === word) {
        self = count;
        continue;
      }
      const cluster = clusters[other] ?? 0;
      if (this.counts[cluster] === 0) this.clusters.push(cluster);
      this.counts[cluster] = this.of(cluster) + count;
    }
    return self;
  }
}

/** By how much n ln n grows from n to n + more. */
function grown(n: number, more: number): number {
  return timesLog(n + more) - timesLog(n);
}

const KNOWN = Float64Array.from({ length: 1 << 16 }, (_, n) => (n === 0 ? 0 : n * Math.log(n)));

function timesLog(n: number): number {
  return n < KNOWN.length ? (KNOWN[n] ?? 0) : n * Math.log(n);
}
