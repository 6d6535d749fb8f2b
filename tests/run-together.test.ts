import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clean, edits } from '../src/index.js';

/** As `clean` has it where what is only told of is carried out. */
const parted = (text: string) => clean(text, { zwnj: 'ask' });

const PARTED: readonly (readonly [before: string, after: string])[] = [
  ['تورادوست دارم', 'تو را دوست دارم'],
  ['درغیراینصورت', 'در غیر این صورت'],
  ['باتوجهبه این', 'با توجه به این'],
  ['ازبین رفت', 'از بین رفت'],
  ['برخورداراست', 'برخوردار است'],
  ['چیزیکه دیدم', 'چیزی که دیدم'],
  ['سفیدوپراکنده', 'سفید و پراکنده'],
  ['بایداز خانه رفت', 'باید از خانه رفت'],
  ['بزرگتراز ما', 'بزرگ\u200cتر از ما'],
  ['خواهدکرد', 'خواهد کرد'],
  ['می\u200cداندکه رفت', 'می\u200cداند که رفت'],
  ['سنگین\u200cتراز او', 'سنگین\u200cتر از او'],
  ['آن\u200cهارا دید', 'آن\u200cها را دید'],
  ['ازکتاب\u200cهایم', 'از کتاب\u200cهایم'],
];

/** Words and names, and what may be one. */
const LEFT: readonly string[] = [
  'درآمد ایران',
  'ازدواج او',
  'بازار و آنکه',
  'شهرتهران',
  'مارادونا و مینیمالیستی',
  'لعنتیا و استقلالیا',
  'یادمه که کاربرای خوبیه',
  'برخواهیم گشت',
  'بابافغانی',
  'تووالو و ازبالای برازویل',
  'هشتادودومین',
  'نامزدشده',
  'کتابفروشی',
  'عشقولانه',
  'واشنگتن و بارسلونا و استراسبورگ',
  'بِالحَقِّ',
];

describe('words that were run together', () => {
  it.each(PARTED)('%s: are told of', (before, after) => {
    expect(clean(before)).toBe(before);
    const found = edits(before).filter(({ rules }) => rules.includes('run-together'));
    expect(found).toMatchObject([{ confidence: 'ask', fix: false, reason: 'words run together' }]);
    expect(parted(before)).toBe(after);
  });

  it.each(LEFT)('%s: no such thing is told', (text) => {
    expect(edits(text).filter(({ rules }) => rules.includes('run-together'))).toEqual([]);
  });

  it('are let be where the rule is off, or no boundary is mended', () => {
    for (const options of [{ disable: ['run-together'] }, { zwnj: 'off' }, { preset: 'minimal' }] as const)
      expect(edits('تورادوست دارم', options)).toEqual([]);
  });

  it('are let be in words that are kept, and the words of a list beat them', () => {
    expect(edits('تورادوست دارم', { keep: ['تورادوست'] })).toEqual([]);
    expect(clean('تورادوست دارم', { split: ['تورا دوست'], zwnj: 'ask' })).toBe('تورا دوست دارم');
  });

  it('are joined, once they are parted, in the same run', () => {
    for (const text of ['بهطورکامل', 'درمیخواهم آنرا', 'ازکتابهایم راضیم', 'بهدستآوردن', 'ازرئیسجمهور']) {
      const once = parted(text);
      expect(parted(once)).toBe(once);
    }
  });

  it('whatever they are, a second run is quiet', () => {
    const word = fc.constantFrom(
      ...'از به در با که را این آن است شد و تو من کتاب ها می رود خواهم های بزرگ تر طور کامل رئیس جمهور خانه'.split(' '),
    );
    const text = fc.array(fc.tuple(word, fc.constantFrom('', '', '', ' ', '\u200c')), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(text, (words) => {
        const once = parted(words.flat().join(''));
        expect(parted(once)).toBe(once);
      }),
      { numRuns: Number(process.env.FANORM_RUNS ?? 1000) },
    );
  });
});
