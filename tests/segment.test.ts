import { describe, expect, it } from 'vitest';
import { untouchable } from '../src/segment/index.js';

/** What of a text is protected, piece by piece. */
function protectedIn(text: string): string[] {
  const ranges = untouchable(text);
  const pieces: string[] = [];
  for (let i = 0; i < ranges.length; i += 2) pieces.push(text.slice(ranges[i], ranges[i + 1]));
  return pieces;
}

/** A text of one line, and the pieces of it that are protected. */
const TOKENS: Readonly<Record<string, readonly (readonly [text: string, ...pieces: string[]])[]>> = {
  'URLs and addresses': [
    ['به https://fa.example.org/wiki/كتاب بروید', 'https://fa.example.org/wiki/كتاب'],
    ['سایت www.site.ir، را', 'www.site.ir'],
    ['از digikala.com بخر.', 'digikala.com'],
    ['نشانی (https://a.ir/b_(c)) است', 'https://a.ir/b_(c)'],
    ['نامه به media.relations2024@x.ir بزن', 'media.relations2024@x.ir'],
    ['شمارهٔ +98 912 345 6789 است', '+98 912 345 6789'],
    ['نشانی 192.168.1.1 است', '192.168.1.1'],
    ['شبای IR120620000000200300400500 است', 'IR120620000000200300400500'],
  ],
  names: [
    ['کاربر @ali_reza گفت', '@ali_reza'],
    ['برچسب #نیم\u200cفاصله_فارسی داغ شد', '#نیم\u200cفاصله_فارسی'],
    ['رنگ #1a2b3c است', '#1a2b3c'],
  ],
  'files and paths': [
    ['فایل C:\\Users\\علي\\report.docx نیست', 'C:\\Users\\علي\\report.docx'],
    ['در /usr/local/bin است', '/usr/local/bin'],
    ['فایل Image2.jpg است', 'Image2.jpg'],
    ['پروندهٔ گزارش_نهايي.pdf است', 'گزارش_نهايي.pdf'],
    ['پروندهٔ .gitignore است', '.gitignore'],
  ],
  'versions and Latin words with digits': [
    ['نسخهٔ v2.4.1 آمد', 'v2.4.1'],
    ['نسخهٔ 2.4 آمد', '2.4'],
    ['مدل GPT-4 و i7-12700K و H2O و mp3', 'GPT-4', 'i7-12700K', 'H2O', 'mp3'],
    ['در IBM-96 085 B 95BCS بود', 'IBM-96', 'B 95BCS'],
    ['تاریخ 12.5.1402 بود'],
    ['بخش 2.3.1 را'],
  ],
  'Latin runs': [
    ['جملهٔ Hello, world; how are you? سه', 'Hello, world; how are you?'],
    ["آهنگ Don't Stop را", "Don't Stop"],
    ['سیستم Windows 11 را', 'Windows 11'],
    ['شرکت Google 25 درصد', 'Google'],
    ['آیا React? بله', 'React'],
    ['عبارت x = 10 را', 'x = 10'],
    ['دستور git commit -m "first draft" را', 'git commit -m "first draft"'],
  ],
  'code, markup, placeholders': [
    ['دستور `كتاب 1` و ``a ` b`` را', '`كتاب 1`', '``a ` b``'],
    [
      'سلام {name}، {{ کاربر.نام }} و $\u007bx} و %s و %1$s و %(n)s',
      '{name}',
      '{{ کاربر.نام }}',
      '$\u007bx}',
      '%s',
      '%1$s',
      '%(n)s',
    ],
    ['متن <b class="كتاب">تیره</b> &nbsp; است', '<b class="كتاب">', '</b>', '&nbsp;'],
    ['واژهٔ hello&nbsp;دوست', 'hello&nbsp;'],
    ['[پیوند](https://x.ir/كتاب) را', '](https://x.ir/كتاب)'],
    ['روایت بیهقی[^1] و [^یادداشت] و [1] را', '[^1]', '[^یادداشت]'],
    ['فرمول $\\frac{a}{b} + x^2$ را', '$\\frac{a}{b} + x^2$'],
    ['نوشت :name را', ':name'],
  ],
  'emoji and emoticons': [
    ['خوب :) بود', ':)'],
    ['خانوادهٔ \u{1f468}\u200d\u{1f469}\u200d\u{1f467} ما', '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}'],
    ['شمارهٔ 1\ufe0f\u20e3 است', '1\ufe0f\u20e3'],
    ['پرچم \u{1f1ee}\u{1f1f7} ما', '\u{1f1ee}\u{1f1f7}'],
  ],
  'other languages': [
    ['سوره با «بِسْمِ اللَّهِ الرَّحْمَٰنِ الرَّحِيمِ» آغاز شد', 'بِسْمِ اللَّهِ الرَّحْمَٰنِ الرَّحِيمِ'],
    ['پیامبر «قال رسول الله صلى الله عليه وسلم» را', 'قال رسول الله صلى الله عليه وسلم'],
    ['السلام عليكم ورحمة الله وبركاته', 'السلام عليكم ورحمة الله وبركاته'],
    ['شاعر گفت: «ئەم دڵە شێتە هەر تۆی دەوێ»', 'ئەم دڵە شێتە هەر تۆی دەوێ'],
    ['یہ کتاب بہت اچھی ہے', 'یہ کتاب بہت اچھی ہے'],
    ['زه د پښتو ژبه زده کوم', 'زه د پښتو ژبه زده کوم'],
    ['خطبه با «رَبِّ اغْفِرْ لِي وَارْحَمْنِي» پایان یافت', 'رَبِّ اغْفِرْ لِي وَارْحَمْنِي'],
    ['غزل «أَلَا يَا أَيُّهَا السَّاقِي أَدِرْ» آغاز شد', 'أَلَا يَا أَيُّهَا السَّاقِي أَدِرْ'],
    ['مرد گفت: «أنا لا أفهم هذا الكتاب.»', 'أنا لا أفهم هذا الكتاب'],
    ['رمان «البداية والنهاية» را خرید', 'البداية والنهاية'],
    ['ترانهٔ «أنت عمري» را می\u200cخواند', 'أنت عمري'],
    ['فروشندهٔ کویتی گفت: «شكرا جزيلا.» و رفت', 'شكرا جزيلا'],
    ['نام زبان سندی «سنڌي» است', 'سنڌي'],
    ['علي و يحيى در يک كلاس درس مي\u200cخوانند.'],
    ['خانەها را با گچ سفید کردند.'],
    ['تأثير اين رأي بر مسئله روشن نيست.'],
    ['حجت الاسلام علي اكبر در بين المللي بود'],
    ['كتاب هاي كهنه را فروخت.'],
    ['شيء مشكوكي در حیاط پیدا شد.'],
    ['روزنامهٔ «كيهان» را که خواند، «كليله و دمنه» را برداشت.'],
    ['گروه «ياران كوير» در یزد برنامه دارد.'],
    ['نامهٔ «علي رضايي» رسید.'],
    ['ميرزا «شكرا جزيلا» را مي\u200cگفت.'],
    ['تأثیر «أمیر» بر رأی او.'],
    ['کِرم و کَرَم را مُعَلِّم نوشت.'],
  ],
  'lines that are not Persian': [
    ['Room 12, floor 3, call 555-0199.', 'Room 12, floor 3, call 555-0199.'],
    ['The word سلام means hello.', 'The word سلام means hello.'],
    ['12:30', '12:30'],
    ['متن ساده، بی هیچ نشانه.'],
  ],
};

describe.each(Object.entries(TOKENS))('%s', (_kind, rows) => {
  it.each(rows)('protects in %j %j %j %j', (text, ...pieces) => {
    expect(protectedIn(text)).toEqual(pieces.filter((piece) => piece !== undefined));
  });
});
