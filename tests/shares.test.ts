import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sharesOf } from '../src/text/shares.js';

describe('the shares of the parts of a stretch', () => {
  it.each<[string, string[], string, string[]]>([
    ['digits and letters stay where they are', ['5', 'ي'], '۵ی', ['۵', 'ی']],
    ['dots that become one', ['...', '5'], '…۵', ['…', '۵']],
    ['a letter that becomes two', ['  ', 'ۀ'], ' ه\u0654', [' ', 'ه\u0654']],
    ['a letter that becomes two, before blanks', ['ۀ', ' '], 'ه\u0654 ', ['ه\u0654', ' ']],
    ['a ligature', ['ﷲ', '  '], 'الله ', ['الله', ' ']],
    ['a ligature behind blanks', [' ', ' ﷲ'], ' الله', [' ', 'الله']],
    ['a mark that takes the blank before it and gives one behind', [' ', '،،2'], '، ۲', ['', '، ۲']],
    ['a blank that is put between', ['؟', 'ي '], '؟ ی', ['؟ ', 'ی']],
    ['quotes and commas', ['>>', '٫  1'], '»، ۱', ['»', '، ۱']],
    ['curly quotes', ['”', '  '], '» ', ['»', ' ']],
    ['of blanks alone, the first is kept', [' ', ' '], ' ', [' ', '']],
  ])('%s', (_law, parts, text, shares) => {
    expect(sharesOf(parts, text)).toEqual(shares);
  });

  it('are the text', () => {
    const part = fc.string({ unit: fc.constantFrom(...'اي5 ،.\u200c'), maxLength: 4 });
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), part, (parts, text) => {
        const shares = sharesOf(parts, text);
        expect(shares).toHaveLength(parts.length);
        expect(shares.join('')).toBe(text);
      }),
    );
  });

  it('of a long stretch are the first part’s', () => {
    expect(sharesOf(['ا'.repeat(1000), 'ب'], 'ج'.repeat(1000))).toEqual(['ج'.repeat(1000), '']);
  });
});
