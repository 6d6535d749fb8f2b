import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FanormError } from '../src/errors.js';
import { openArtifact, writeArtifact } from '../src/lexicon/artifact.js';
import { hashOf, joinHash, LONGEST, mix, roll, suffixHash } from '../src/lexicon/hash.js';
import { joint, lexicon, openLexicon } from '../src/lexicon/lexicon.js';
import { buildTable, openTable } from '../src/lexicon/table.js';
import { lexiconBytes } from '../src/tools/lexicon/bytes.js';
import { readDictionary } from '../src/tools/lexicon/dictionary.js';
import { openModel } from '../src/zwnj/model.js';

const FOLDER = join(import.meta.dirname, '..', 'src', 'lexicon');

describe('the binaries of the package', () => {
  it('lexicon.bin is what npm run lexicon builds', () => {
    expect(Buffer.compare(lexiconBytes(readDictionary()), readFileSync(join(FOLDER, 'lexicon.bin')))).toBe(0);
  });

  it('both together take at most 4 MiB', () => {
    const sizes = ['lexicon.bin', 'model.bin'].map((name) => statSync(join(FOLDER, name)).size);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(4 * 2 ** 20);
  });
});

/** The one line in which opening an artifact says no; undefined where it says nothing. */
function refusal(open: () => unknown): string | undefined {
  try {
    open();
    return undefined;
  } catch (error) {
    if (error instanceof FanormError && error.code === 'BAD_LEXICON') return error.message;
    throw error;
  }
}

const SMALL = writeArtifact({ WORD: Uint32Array.of(1, 2, 3), WGHT: Int32Array.of(-1, 2, 3) });
const ONE_LINE = /^small\.bin is damaged: [^\n]+; install fanorm again$/;

function readSmall(bytes: Uint8Array): void {
  const artifact = openArtifact(bytes, 'small.bin');
  artifact.u32('WORD');
  artifact.i32('WGHT');
}

function withByte(bytes: Uint8Array, at: number, change: (byte: number) => number): Uint8Array {
  const copy = bytes.slice();
  copy[at] = change(copy[at] ?? 0);
  return copy;
}

describe('a damaged artifact is refused in one clear line', () => {
  it('wherever it is cut short', () => {
    for (let length = 0; length < SMALL.length; length++) {
      expect(
        refusal(() => readSmall(SMALL.slice(0, length))),
        `${length} bytes`,
      ).toMatch(ONE_LINE);
    }
  });

  it('whichever bit is flipped', () => {
    for (let bit = 0; bit < SMALL.length * 8; bit++) {
      const flipped = withByte(SMALL, bit >> 3, (byte) => byte ^ (1 << (bit & 7)));
      expect(
        refusal(() => readSmall(flipped)),
        `bit ${bit}`,
      ).toMatch(ONE_LINE);
    }
  });

  it.each([
    ['nothing', new Uint8Array(), 'it is cut short'],
    ['a few bytes more', new Uint8Array([...SMALL, 0]), 'it is cut short'],
    ['four bytes more', new Uint8Array([...SMALL, 0, 0, 0, 1]), 'its checksum is wrong'],
    ['a page of the network', new TextEncoder().encode('<!doctype html>\n'), 'it has another signature'],
    ['another version', withByte(SMALL, 4, () => 1), 'it has version 1, not 2'],
    ['another number of sections', withByte(SMALL, 6, () => 3), 'its number of sections is wrong'],
    ['another checksum', withByte(SMALL, 8, (byte) => byte ^ 1), 'its checksum is wrong'],
    ['another section', writeArtifact({ WORD: Uint32Array.of(1) }), 'it has no section WGHT'],
  ])('%s', (_, bytes, how) => {
    expect(refusal(() => readSmall(bytes))).toBe(`small.bin is damaged: ${how}; install fanorm again`);
  });
});

describe.each([
  ['lexicon.bin', openLexicon],
  ['model.bin', openModel],
] as const)('%s', (name, open) => {
  const bytes = new Uint8Array(readFileSync(join(FOLDER, name)));

  it('opens where it lies in a larger buffer, aligned or not', () => {
    for (const offset of [0, 1, 4]) {
      const larger = new Uint8Array(bytes.length + 8);
      larger.set(bytes, offset);
      expect(refusal(() => open(larger.subarray(offset, offset + bytes.length)))).toBeUndefined();
    }
  });

  it('is refused when a bit of it is flipped or its end is missing', () => {
    const message = new RegExp(`^${name} is damaged: `);
    for (let n = 0; n < 24; n++) {
      const at = Math.floor(((n + 0.5) / 24) * bytes.length);
      expect(
        refusal(() => open(withByte(bytes, at, (byte) => byte ^ 16))),
        `byte ${at}`,
      ).toMatch(message);
      expect(
        refusal(() => open(bytes.subarray(0, at & ~3))),
        `${at} bytes`,
      ).toMatch(message);
    }
  });

  it('is refused when it is another artifact', () => {
    expect(refusal(() => open(SMALL))).toMatch(/ is damaged: it has no section [A-Z]{4}; install fanorm again$/);
  });
});

describe('an artifact', () => {
  it('gives back the sections that it was written with', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.int32Array(), fc.uint32Array(), (a, b, c) => {
        const artifact = openArtifact(writeArtifact({ AAAA: a, BBBB: b, CCCC: c }), 'x');
        expect([artifact.u8('AAAA'), artifact.i32('BBBB'), artifact.u32('CCCC')]).toEqual([a, b, c]);
      }),
    );
  });
});

const hash = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
const value = fc.integer({ min: 1, max: 255 });

describe('a table', () => {
  it('knows every key, the first of two alike, and no other', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(hash, value)), fc.array(hash), (entries, others) => {
        const table = openTable(buildTable(entries));
        const known = new Map([...entries].reverse());
        for (const [key, expected] of known) expect(table.get(key)).toBe(expected);
        for (const other of others) expect(table.get(other)).toBe(known.get(other) ?? 0);
      }),
    );
  });

  it('is at most two thirds full and has an empty slot, so that each look-up ends', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(hash, value)), (entries) => {
        const slots = buildTable(entries);
        const used = slots.filter((slot) => slot !== 0).length;
        expect(used).toBeLessThan(slots.length);
        expect(used * 1.5).toBeLessThanOrEqual(slots.length);
      }),
    );
  });
});

const word = fc.string({ unit: fc.constantFrom(...'ابپتهیکمو'), maxLength: LONGEST / 2 });

describe('the hash', () => {
  it('of two stretches is made of the hashes of each, and gives them back', () => {
    fc.assert(
      fc.property(word, word, (first, second) => {
        const both = hashOf(first + second);
        expect(joinHash(hashOf(first), hashOf(second), second.length)).toBe(both);
        expect(suffixHash(both, hashOf(first), second.length)).toBe(hashOf(second));
      }),
    );
  });

  it('is rolled letter by letter', () => {
    fc.assert(
      fc.property(word, (text) => {
        expect([...text].reduce((sum, letter) => roll(sum, letter.charCodeAt(0)), 0)).toBe(hashOf(text));
      }),
    );
  });

  it('is mixed one to one', () => {
    fc.assert(
      fc.property(fc.uniqueArray(hash, { maxLength: 500 }), (hashes) => {
        expect(new Set(hashes.map(mix)).size).toBe(hashes.length);
      }),
    );
  });
});

const part = fc.string({ unit: fc.constantFrom(...'ابپ'), minLength: 1, maxLength: 15 });

describe('a joint', () => {
  it('says how many letters stand before the first ZWNJ, and between it and the second', () => {
    fc.assert(
      fc.property(part, part, (first, second) => {
        expect(joint(`${first}\u200c${second}`)).toBe(first.length);
        expect(joint(`${first}\u200c${second}\u200cها`)).toBe(first.length | (second.length << 4));
      }),
    );
  });

  it.each([
    ['\u200cها', 0],
    [`${'ا'.repeat(16)}\u200cها`, 0],
    [`پیش\u200c${'ا'.repeat(16)}\u200cها`, 0],
  ])('of %j is %i: too far in', (text, expected) => {
    expect(joint(text)).toBe(expected);
  });
});

describe('the lexicon', () => {
  const { stem, joined, word: wordAt } = lexicon();

  it.each(['کتاب', 'خانه', 'دانشگاه', 'بهتر', 'میدان'])('%s is a stem', (text) => {
    expect(stem(hashOf(text))).toBeGreaterThan(0);
  });

  it.each(['بزرگتر', 'کتابهاش', 'قفطرثص', ''])('%j is none', (text) => {
    expect(stem(hashOf(text))).toBe(0);
  });

  it.each([
    ['نرمافزار', 3],
    ['پیشبینی', 3],
    ['گفتوگو', 3],
    ['کتاب', 0],
  ])('%s has its first ZWNJ after %i letters', (letters, length) => {
    expect(joined(hashOf(letters)) & 15).toBe(length);
  });

  it.each([
    ['کتابم', true],
    ['کتابشان', true],
    ['قفطرثصم', false],
    ['ا'.repeat(LONGEST + 1), false],
  ])('%s is a word: %s', (text, known) => {
    const hashes = Int32Array.from({ length: text.length + 1 }, (_, n) => hashOf(text.slice(0, n)));
    expect(wordAt(hashes, 0, text.length) > 0).toBe(known);
  });
});
