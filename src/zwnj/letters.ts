import { roll, suffixHash } from '../lexicon/hash.js';

/** Letters in a row, and the hash of any stretch of them. */
export class Letters {
  length = 0;
  readonly code: Uint16Array;
  /** The hash of all letters before this one. */
  readonly hash: Int32Array;
  /** For `endingsOf`, which finds it out: -1 as long as nobody asked. */
  endings = -1;

  constructor(room: number) {
    this.code = new Uint16Array(room);
    this.hash = new Int32Array(room + 1);
  }

  clear(): void {
    this.length = 0;
    this.endings = -1;
  }

  push(code: number): void {
    this.endings = -1;
    const n = this.length;
    this.code[n] = code;
    this.hash[n + 1] = roll(this.hash[n] ?? 0, code);
    this.length = n + 1;
  }

  /** The hash of the letters `from` up to `to`, at most 64 of them. */
  between(from: number, to: number): number {
    return suffixHash(this.hash[to] ?? 0, this.hash[from] ?? 0, to - from);
  }
}

/** Letters as code units. */
export const ALEF = 'ا'.charCodeAt(0);
export const HEH = 'ه'.charCodeAt(0);
export const YEH = 'ی'.charCodeAt(0);
export const TEH = 'ت'.charCodeAt(0);
