/** Words of sums of money: what stands before them is an amount. */
export const CURRENCIES = 'تومان|تومن|ریال|دلار|یورو|درهم|افغانی';

/** Where a word begins: آدرس is no درس. */
export const WORD_START = '(?<![آ-ی\u200c])';

/** Words for parts of a text: what stands behind them is the number of one, whose points part numbers. */
export const SECTIONS =
  'بخش|زیربخش|فصل|شکل|جدول|بند|ماده|نمودار|پیوست|گام|درس|تمرین|مثال|رابطه|معادله|فرمول|' +
  'قضیه|لم|تعریف|الگوریتم|گزاره|تصویر|تبصره|ماژول|نکته';

const MEASURES = 'درصد|نفر|عدد|سال|ماه|روز|ساعت|دقیقه|ثانیه|متر|گرم|تن|لیتر|هکتار|درجه|واحد|نمره';

/** Whether what is counted or measured stands at `at`, behind a number: درصد, متری, کیلوگرم; not a word that only begins so, as تنظیم. */
export function isCounted(text: string, at: number): boolean {
  return COUNTED.test(text.slice(at, at + LONGEST));
}

const COUNTED = new RegExp(`^ ?(?:هزار|میلی|سانتی|کیلو|(?:(?:${CURRENCIES}|${MEASURES})ی?|بار|برابر)(?![آ-ی\u200c]))`);
/** No such word is longer, its blank before it and what follows included. */
const LONGEST = 10;
