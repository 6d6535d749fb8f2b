import { isBlank, isInvisible, isLetter, isMark } from '../text/classes.js';
import { TEH_MARBUTA } from '../text/look-alikes.js';
import { skip, skipBack } from '../text/scan.js';
import { isPersianAt } from './context.js';
import type { Rule } from './rule.js';

/** Words that Persian writes with ت, and so not with ه: left for their author. */
const WITH_TEH = new Set([
  'رحمة',
  'نعمة',
  'قدرة',
  'حکمة',
  'سنة',
  'جنة',
  'حجة',
  'آیة',
  'بعثة',
  'هجرة',
  'دعوة',
  'شریعة',
  'ولادة',
  'شهادة',
]);

export const tehMarbuta: Rule = {
  id: 'teh-marbuta',
  pass: 'marks',
  safety: 'likely',
  presets: ['standard', 'corpus'],
  summary: 'Write ه for ة at the end of a Persian word.',
  why: 'Persian took these words over with ه (مدرسه). Before ال the phrase is Arabic and ة is right: دایرةالمعارف.',
  changes: [
    ['مدرسة بزرگ', 'مدرسه بزرگ'],
    ['مدرسة من', 'مدرسه من'],
  ],
  keeps: [
    'و احلل عقدة من لسانی',
    'الی اربعة من اهلی',
    'ستّ عشرة و خمسمائة',
    'سیاسة خارجیة',
    'جالسة',
    'دایرةالمعارف',
    'دایرة المعارف',
    'رحمة',
    'صلاة',
    'المدرسة',
  ],
  finder: {
    at: TEH_MARBUTA,
    find({ text }, index) {
      const next = text.charCodeAt(index + 1);
      if (isLetter(next) || isMark(next) || isInvisible(next)) return undefined;
      const after = skip(text, index + 1, isBlank);
      if (text.startsWith('ال', after) || isMark(text.charCodeAt(after))) return undefined;
      const start = skipBack(text, index, isLetter, index - 12);
      const word = text.slice(start, index + 1);
      if (word.length < 3 || word.endsWith('اة') || word.startsWith('ال') || WITH_TEH.has(word)) return undefined;
      if (isMark(text.charCodeAt(start - 1))) return undefined;
      return isPersianAt(text, start, index + 1, `${word.slice(0, -1)}ه`)
        ? { start: index, end: index + 1, text: 'ه' }
        : undefined;
    },
  },
};
