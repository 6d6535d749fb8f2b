import { readArtifact } from '#artifacts';
import { openArtifact } from '../lexicon/artifact.js';
import { mix } from '../lexicon/hash.js';
import { openTable, type Table } from '../lexicon/table.js';

/** What the corpus knows of words, and the weights of the classifier. */
export interface Model {
  /** How often a word is written in one piece: see `FREQUENCY` and `CLOSED`. */
  readonly words: Table;
  /** With how many different words before it a piece was seen behind a ZWNJ: 1 + log2, at most 15. */
  readonly rights: Table;
  /** With how many different words behind it a piece was seen before a ZWNJ: likewise. */
  readonly lefts: Table;
  /**
   * Where a word is written with ZWNJs, by `jointKey`: after how many letters, from the bit `JOINT_CUT` on, and how sure
   * that is: 1 (it may be), 2 (a list has it), to 15 by how often texts have it.
   */
  readonly joints: Table;
  /** To which cluster a word belongs, of those that stand between the same words. */
  readonly clusters: Table;
  /** Whether two words by their hashes may be a word with ZWNJ; a no is sure for a pair that the texts have. */
  mayBeJoined(left: number, right: number): boolean;
  readonly weights: Int32Array;
  /** What one unit of a weight is worth, in log-odds. */
  readonly scale: number;
}

/** The bits of a value of `words` that hold the log of the word's frequency, 1 to 15. */
export const FREQUENCY = 0x0f;
/** Set for a form of a verb, without its prefixes. */
export const VERB = 0x10;
/** Set for a word that is common in one piece and was never seen cut: it is left alone. */
export const CLOSED = 0x80;

let opened: Model | undefined;

/** The model of the package, opened when it is first asked for. Throws FanormError `BAD_LEXICON` when it is damaged. */
export function model(): Model {
  opened ??= openModel(readArtifact('model.bin'));
  return opened;
}

export function openModel(bytes: Uint8Array): Model {
  const artifact = openArtifact(bytes, 'model.bin');
  const pairs = artifact.u32('PAIR');
  const scale = artifact.u32('SCAL')[0] ?? 0;
  return {
    words: openTable(artifact.u32('WORD')),
    rights: openTable(artifact.u32('RGHT')),
    lefts: openTable(artifact.u32('LEFT')),
    joints: openTable(artifact.u32('JOIN')),
    clusters: openTable(artifact.u32('CLUS')),
    mayBeJoined: (left, right) => {
      const bit = pairBit(left, right);
      return ((pairs[bit >>> 5] ?? 0) & (1 << (bit & 31))) !== 0;
    },
    weights: artifact.i32('WGHT'),
    scale: scale / 0x10000,
  };
}

/** In a value of `joints`: how sure it is, and the bit from which on the number of letters before the ZWNJ stands. */
export const JOINT_SEEN = 0x0f;
export const JOINT_CUT = 4;
/** How sure a joint is that the texts do not have, and one that they have once; what they have more often is more. */
export const JOINT_POSSIBLE = 1;
export const JOINT_LISTED = 2;
export const JOINT_ONCE = 3;

/** The key in `joints` of the n-th place where a word has a ZWNJ, counted from 0 with none left out. */
export function jointKey(whole: number, n: number): number {
  return whole ^ Math.imul(n, 0x9e3779b1);
}

/** What stands for two words by their hashes. */
export function pairKey(left: number, right: number): number {
  return Math.imul(left, 0x9e3779b1) ^ right;
}

/** How many bits tell which pairs of words may be joined. */
export const PAIR_BITS = 1 << 20;

/** The bit of a pair of words. */
export function pairBit(left: number, right: number): number {
  return mix(pairKey(left, right)) & (PAIR_BITS - 1);
}
