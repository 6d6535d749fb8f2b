import { describe, expect, it } from 'vitest';
import { hashOf } from '../src/lexicon/hash.js';
import { lexicon } from '../src/lexicon/lexicon.js';
import { Habits } from '../src/tools/training/habits.js';
import { settle } from '../src/tools/training/settle.js';

const text = (...lines: string[]) => [{ name: 'text', lines, weight: 1, isCollected: true }];
const times = (count: number, line: string) => Array.from({ length: count }, () => line);
const compounds = new Set(['پنج\u200cساله', 'یخ\u200cزده', 'هیچ\u200cکس', 'خط\u200cآهن']);

describe('what texts write as a rule', () => {
  it.each([
    ['a listed compound', ['پنج\u200cساله', 'پنج\u200cساله'], 'کودک پنج ساله', 'کودک پنج\u200cساله'],
    ['one seen but once', ['پنج\u200cساله'], 'کودک پنج ساله', 'کودک پنج ساله'],
    ['one written apart more often', ['خط\u200cآهن', 'خط\u200cآهن', ...times(3, 'خط آهن')], 'خط آهن', 'خط آهن'],
    ['one that is not listed', times(9, 'کتاب\u200cخوان'), 'کتاب خوان', 'کتاب خوان'],
    ['a participle', times(9, 'یخ\u200cزده'), 'رود یخ زده است', 'رود یخ زده است'],
    ['a function word', times(9, 'هیچ\u200cکس'), 'هیچ کس نبود', 'هیچ کس نبود'],
    [
      'a part of a longer word',
      times(2, 'پنج\u200cساله'),
      'بیست\u200cوپنج ساله\u200cها',
      'بیست\u200cوپنج ساله\u200cها',
    ],
  ])('%s', (_, lines, before, after) => {
    expect(new Habits(text(...lines)).settled(before, compounds)).toBe(after);
  });

  it.each([
    ['five times with ZWNJ and never with a blank', [...times(5, 'کتاب\u200cخوان')], true],
    ['four times', [...times(4, 'کتاب\u200cخوان')], false],
    ['and once with a blank', [...times(5, 'کتاب\u200cخوان'), 'کتاب خوان'], false],
    ['six times, and once with a blank', [...times(6, 'کتاب\u200cخوان'), 'کتاب خوان'], true],
  ])('a blank is a slip where a pair stands %s: %#', (_, lines, slip) => {
    expect(new Habits(text(...lines)).isSlip(hashOf('کتاب'), hashOf('خوان'))).toBe(slip);
  });

  it('a blank before a second part of four letters that follows a ZWNJ as a rule is a slip, whatever stands before it', () => {
    const habits = new Habits(text(...times(30, 'میز\u200cشناسی'), ...times(30, 'آش\u200cپز')));
    expect(habits.isSlip(hashOf('کتاب'), hashOf('شناسی'))).toBe(true);
    expect(habits.isSlip(hashOf('کتاب'), hashOf('پز'))).toBe(false);
  });
});

describe('what edited Persian is agreed on', () => {
  it.each([
    ['a plural', 'کتاب ها و خانههای شهر', 'کتاب\u200cها و خانه\u200cهای شهر'],
    ['the copula behind ی', 'من از این جا راضی ام', 'من از این جا راضی\u200cام'],
    ['a pronoun behind ی and silent ه', 'بینایی اش و روزنامه اش', 'بینایی\u200cاش و روزنامه\u200cاش'],
    ['the indefinite', 'به مقاله ای در روزنامه', 'به مقاله\u200cای در روزنامه'],
    ['a perfect', 'همه نوشته اند', 'همه نوشته\u200cاند'],
    ['what is written on to a silent ه', 'فشردهسازی نهادهای همهجانبه', 'فشرده\u200cسازی نهادهای همه\u200cجانبه'],
    ['what بی makes', 'بی اهمیت بی آن که بی سر و صدا', 'بی\u200cاهمیت بی آن که بی سر و صدا'],
    ['no vocative', 'گفت که ای کاش', 'گفت که ای کاش'],
    ['nothing behind another letter', 'گوش شان', 'گوش شان'],
    ['nothing behind a sounded ه', 'راه شان ندادیم', 'راه شان ندادیم'],
  ])('%s', (_, before, after) => {
    expect(settle(before, lexicon(), new Set(), new Set())).toBe(after);
  });
});
