/** Words of sums of money: what stands before them is an amount. */
export const CURRENCIES = 'تومان|تومن|ریال|دلار|یورو|درهم|افغانی';

/** Where a word begins: آدرس is no درس. */
export const WORD_START = '(?<![آ-ی\u200c])';

/** Words for parts of a text: what stands behind them is the number of one, whose points part numbers. */
export const SECTIONS =
  'بخش|زیربخش|فصل|شکل|جدول|بند|ماده|نمودار|پیوست|گام|درس|تمرین|مثال|رابطه|معادله|فرمول|' +
  'قضیه|لم|تعریف|الگوریتم|گزاره|تصویر|تبصره|ماژول|نکته|قسمت|مرحله|جلسه|سوال|سؤال|پرسش|' +
  'مسئله|مسأله|مساله|آیه|اصل|سرفصل|زیرفصل|مبحث|گفتار|پاراگراف|ضمیمه|آزمایش|فاز|شماره';

/** After these a number with one point is a version. */
export const PRODUCTS =
  'نسخ[هۀة]|نگارش|ویرایش|ورژن|آپدیت|کرنل|هسته|گنوم|تلگرام|واتساپ|پی\u200cاچ\u200cپی|دات\u200cنت|' +
  'پایتون|جنگو|لاراول|وردپرس|اندروید|ویندوز|اوبونتو|دبیان|فدورا|لینوکس|جاوا|بلوتوث|کروم|فایرفاکس';

/** After these a number with one point may be a version. */
export const EDITIONS = 'انتشار|ریلیز|سری|شاخه|بیلد';

/** What such words take at their end: نسخهٔ, نسخه ی, and the plural. */
export const WORD_END = '(?:\u0654|\u200cها[یي]?|[ \u200c]?[یي])?';

/** Words that no title begins with: a version is spoken of (2.3.1 را), or what is new in it is told (2.3.1 رفع خطا). */
export const NO_TITLE =
  '(?:را|از|به|تا|و|یا|است|بود|شد|در|که|با|هم|برای)(?![آ-ی\u200c])|' +
  '(?:منتشر|انتشار|نسخه|نگارش|رفع|اضافه|افزود|تغییر|بهبود|پایدار|آزمایشی|بتا)|' +
  '(?:[Aa]lpha|[Bb]eta|RC|rc|LTS|[Ss]table|[Rr]elease|[Ff]inal)';

const MEASURES =
  'درصد|نفر|عدد|سال|ماه|روز|ساعت|دقیقه|ثانیه|متر|گرم|تن|لیتر|هکتار|درجه|واحد|نمره|' +
  'مایل|اینچ|ولت|وات|آمپر|هرتز|بایت|پیکسل|امتیاز|ستاره';
const MULTIPLES = 'هزار|میلی|سانتی|کیلو|تریلیون|گیگ|مگا?(?:بایت|بیت|هرتز|پیکسل|وات)|ترابایت';

/** Whether what is counted or measured stands at `at`, behind a number: درصد, متری, کیلوگرم, %; not a word that only begins so, as تنظیم. */
export function isCounted(text: string, at: number): boolean {
  return COUNTED.test(text.slice(at, at + LONGEST));
}

const COUNTED = new RegExp(
  `^[ \u00a0]?(?:[%٪]|${MULTIPLES}|(?:(?:${CURRENCIES}|${MEASURES})ی?|بار|برابر)(?![آ-ی\u200c]))`,
);
/** No such word is longer, its blank before it and what follows included. */
const LONGEST = 12;
