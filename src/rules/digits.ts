import { pointsOf } from '../segment/points.js';
import { isDigit } from '../text/classes.js';
import type { Rule } from './rule.js';

const DIGITS = '0123456789٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹';
const SEPARATORS = '.,٫٬/:-';

export const digits: Rule = {
  id: 'digits',
  pass: 'marks',
  safety: 'safe',
  presets: ['standard', 'corpus'],
  option: 'digits',
  summary:
    'Write the digits of Persian prose as the option `digits` says, and the separators and percent signs with them.',
  why: 'The digits of a Persian text are ۰–۹; dates, times and section numbers keep what parts them.',
  changes: [
    ['سال 1357 بود', 'سال ۱۳۵۷ بود'],
    ['صفحهٔ ٢٤', 'صفحهٔ ۲۴'],
    ['عدد 3.14 است', 'عدد ۳٫۱۴ است'],
    ['مبلغ 1,234,567 تومان', 'مبلغ ۱٬۲۳۴٬۵۶۷ تومان'],
    ['با 50% تخفیف', 'با ۵۰٪ تخفیف'],
    ['در 1402/05/03 ساعت 12:30', 'در ۱۴۰۲/۰۵/۰۳ ساعت ۱۲:۳۰'],
    ['کتاب 12.000 تومان', 'کتاب ۱۲.۰۰۰ تومان'],
    ['مبلغ 52.800.000 تومان', 'مبلغ ۵۲.۸۰۰.۰۰۰ تومان'],
    ['حدود 3.5-4.5 متر', 'حدود ۳٫۵-۴٫۵ متر'],
    ['بنا بر قضیه 2.3', 'بنا بر قضیه ۲.۳'],
    ['بخش 2.3 و 2.4 را ببینید', 'بخش ۲.۳ و ۲.۴ را ببینید'],
    ['1.1 مقدمه', '۱.۱ مقدمه'],
    ['1.1.2. مقدمه', '۱.۱.۲. مقدمه'],
    ['1.2 تنظیمات', '۱.۲ تنظیمات'],
    ['1.5 متر پارچه', '۱٫۵ متر پارچه'],
    ['پایبند 2.5 اصل', 'پایبند ۲٫۵ اصل'],
  ],
  keeps: ['سال ۱۳۵۷', 'ساعت ۷:۴۵', '۳.۱۴ است', 'Room 12'],
  finder: {
    at: `${DIGITS}%`,
    find({ text, settings }, index) {
      const style = settings.digits;
      if (style === 'keep' || isInNumber(text, index)) return undefined;
      const signed = text.charAt(index) === '%';
      if (signed && !isDigit(text.charCodeAt(index + 1))) return undefined;
      let end = numberEnd(text, signed ? index + 1 : index);
      const number = text.slice(signed ? index + 1 : index, end);
      const out = style === 'fa' ? toPersian(number, text, index) : toEnglish(number);
      if (signed) return { start: index, end, text: `${style === 'fa' ? '٪' : '%'}${out}` };
      const percent = PERCENT[style].exec(text.slice(end, end + 3));
      if (percent) end += percent[0].length;
      return { start: index, end, text: percent ? out + percent[1] + (style === 'fa' ? '٪' : '%') : out };
    },
  },
};

/** A percent sign in the other script after a number, with the blank before it. `%d` and `%s` are no percent signs. */
const PERCENT = { fa: /^([ \u00a0]?)%(?![\w(%])/, en: /^([ \u00a0]?)٪/ } as const;

function isInNumber(text: string, index: number): boolean {
  const before = text.charAt(index - 1);
  if (before === '%' && isDigit(text.charCodeAt(index))) return true;
  return isDigit(before.charCodeAt(0)) || (isSeparator(before) && isDigit(text.charCodeAt(index - 2)));
}

function isSeparator(char: string): boolean {
  return char !== '' && SEPARATORS.includes(char);
}

function numberEnd(text: string, index: number): number {
  let end = index;
  while (isDigit(text.charCodeAt(end)) || (isSeparator(text.charAt(end)) && isDigit(text.charCodeAt(end + 1)))) end++;
  return end;
}

const THOUSANDS = /^[^.,٬٫/:-]{1,3}(?:[,٬][^.,٬٫/:-]{3})+(?:[.٫][^.,٬٫/:-]+)?$/;
const DECIMAL = /^[0-9٠-٩]+\.[0-9٠-٩]+$/;
/** 12.000 is twelve thousand where a point parts the thousands. */
const MAYBE_THOUSANDS = /^[1-9١-٩][0-9٠-٩]{0,2}\.[0-9٠-٩]{3}$/;
/** @param index where the number stands in the text */
function toPersian(number: string, text: string, index: number): string {
  let at = index;
  const parts = number.split('-').map((part) => {
    const written = partToPersian(part, text, at);
    at += part.length + 1;
    return written;
  });
  return parts.join('-');
}

/** As `toPersian`, of a number without a dash. */
function partToPersian(number: string, text: string, index: number): string {
  if (!/[^۰-۹٫٬]/.test(number)) return number;
  const shaped = number.replaceAll(/[0-9٠-٩]/g, (digit) => '۰۱۲۳۴۵۶۷۸۹'.charAt(DIGITS.indexOf(digit) % 10));
  if (THOUSANDS.test(number)) return shaped.replaceAll(',', '٬').replace('.', '٫');
  if (DECIMAL.test(number) && !MAYBE_THOUSANDS.test(number) && isDecimal(text, index, number))
    return shaped.replace('.', '٫');
  return shaped;
}

function isDecimal(text: string, index: number, number: string): boolean {
  return pointsOf(text, index, index + number.length) === 'decimal';
}

function toEnglish(number: string): string {
  const shaped = number.replaceAll(/[٠-٩۰-۹]/g, (digit) => String(DIGITS.indexOf(digit) % 10));
  return shaped.replaceAll('٬', ',').replaceAll('٫', '.');
}
