import type { Rule } from './rule.js';

export const runTogether: Rule = {
  id: 'run-together',
  pass: 'boundaries',
  safety: 'ask',
  presets: ['standard', 'corpus'],
  summary: 'Part words that were run together, as in text that was scanned or copied from a PDF.',
  why: 'A blank behind a letter that does not join is easily lost, as its loss shows nothing: درنهایت. They are only told of, and those alone that hold a word such as از or را, unless you ask for it (`--zwnj ask`).',
  changes: [
    ['تورادوست دارم', 'تو را دوست دارم'],
    ['درغیراینصورت', 'در غیر این صورت'],
    ['مجبورشد برود', 'مجبور شد برود'],
    ['ازکتاب\u200cها', 'از کتاب\u200cها'],
  ],
  keeps: ['درآمد ایران', 'ازدواج', 'آنرا', 'شهرتهران', 'مارادونا و مینیمالیستی', 'بعضیا', 'وقتیکه'],
};
