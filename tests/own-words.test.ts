import { describe, expect, it } from 'vitest';
import { clean } from '../src/clean.js';
import { ZWNJ } from '../src/text/chars.js';

describe("the user's own words beat the model", () => {
  const own = { join: ['کتاب\u200cباز'], split: ['هم کار'], keep: ['میرود', 'نرم افزار'] };

  it.each([
    ['کتاب باز خوب', 'کتاب~باز خوب'],
    ['کتابباز خوب', 'کتاب~باز خوب'],
    ['همکار من', 'هم کار من'],
    ['هم~کار من', 'هم کار من'],
    ['او میرود', 'او میرود'],
    ['نرم افزار خوب', 'نرم افزار خوب'],
  ])('%s becomes %s', (text, expected) => {
    expect(clean(text.replaceAll('~', ZWNJ), own)).toBe(expected.replaceAll('~', ZWNJ));
  });

  it.each([
    ['دانش آموز', 'دانش آموز ها آمدند', 'دانش آموزها آمدند'],
    ['دانش آموز', 'دانش~آموزها و دانش~آموزی', 'دانش آموزها و دانش~آموزی'],
    ['پیش بینی', 'پیشبینیها و پیش~بینی~ها', 'پیش بینی~ها و پیش بینی~ها'],
    ['کتاب خانه', 'کتابخانهها و کتابخانه~ها', 'کتاب خانه~ها و کتاب خانه~ها'],
    ['روم~خانه', 'میروم خانه', 'می~روم~خانه'],
  ])('%s also in what it is a part of: %s', (word, text, expected) => {
    const own = word.includes('~') ? { join: [word.replace('~', ZWNJ)] } : { split: [word] };
    const mended = clean(text.replaceAll('~', ZWNJ), own);
    expect(mended).toBe(expected.replaceAll('~', ZWNJ));
    expect(clean(mended, own)).toBe(mended);
  });
});
