import { quotePairs } from './quote-pairs.js';
import type { Rule } from './rule.js';

export const quotes: Rule = {
  id: 'quotes',
  pass: 'punctuation',
  safety: 'likely',
  presets: ['standard', 'corpus'],
  summary: 'Write «…» for straight, curly and double angle quotes in pairs, ‹…› for straight ones inside.',
  why: 'Guillemets are the quotation marks of Persian.',
  changes: [
    ['او گفت "سلام" و رفت', 'او گفت «سلام» و رفت'],
    ['رمان “بوف کور” را', 'رمان «بوف کور» را'],
    ['رمان „بوف کور“ را', 'رمان «بوف کور» را'],
    ['رمان <<بوف کور>> را', 'رمان «بوف کور» را'],
    ['«گفت "نه" و رفت»', '«گفت ‹نه› و رفت»'],
  ],
  keeps: ['«گفت “نه” و رفت»', 'لولهٔ ۵" خرید', 'گفت "سلام', "آهنگ Don't Stop"],
  finder: {
    at: '"“”„‟<>',
    find(page, index) {
      const quote = quotePairs(page, index).get(index);
      return quote && { start: index, end: index + quote.length, text: quote.text };
    },
  },
};
