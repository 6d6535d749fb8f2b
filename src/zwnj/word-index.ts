/** An entry: two hashes of a word, its number, and its facts (`word-facts.ts`). */
const ENTRY = 4;
const CHECK = 1;
const WORD = 2;
const FACTS = 3;
/** So many entries there is room for at first. */
const FIRST = 1 << 12;

/**
 * The numbers and the facts of words, by two hashes of their letters. All that is asked about nearly every word of a text lies in
 * one entry, so that it costs the processor one look into its memory.
 */
export class WordIndex {
  private entries = new Int32Array(FIRST * ENTRY);
  private count = 0;

  /** Writes the number and the facts of a word into row `p` of two columns; false where it is not there. */
  read(id: number, check: number, words: Int32Array, facts: Int32Array, p: number): boolean {
    const { entries } = this;
    const last = entries.length - 1;
    for (let at = home(id, last); ; at = (at + ENTRY) & last) {
      const word = entries[at + WORD] ?? 0;
      if (word === 0) return false;
      if (entries[at] !== id || entries[at + CHECK] !== check) continue;
      words[p] = word;
      facts[p] = entries[at + FACTS] ?? 0;
      return true;
    }
  }

  /** Puts a word in that is not there. Its number is not 0. */
  add(id: number, check: number, word: number, facts: number): void {
    if (2 * ++this.count * ENTRY > this.entries.length) this.grow();
    this.put(id, check, word, facts);
  }

  clear(): void {
    this.entries.fill(0);
    this.count = 0;
  }

  private put(id: number, check: number, word: number, facts: number): void {
    const { entries } = this;
    const last = entries.length - 1;
    let at = home(id, last);
    while (entries[at + WORD] !== 0) at = (at + ENTRY) & last;
    entries[at] = id;
    entries[at + CHECK] = check;
    entries[at + WORD] = word;
    entries[at + FACTS] = facts;
  }

  private grow(): void {
    const old = this.entries;
    this.entries = new Int32Array(2 * old.length);
    for (let at = 0; at < old.length; at += ENTRY) {
      const word = old[at + WORD] ?? 0;
      if (word !== 0) this.put(old[at] ?? 0, old[at + CHECK] ?? 0, word, old[at + FACTS] ?? 0);
    }
  }
}

/** Where a hash would be if all were free. */
function home(id: number, last: number): number {
  return (Math.imul(id, 0x9e3779b1) >>> Math.clz32(last)) & -ENTRY;
}
