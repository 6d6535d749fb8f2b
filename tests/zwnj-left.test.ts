import { describe, expect, it } from 'vitest';
import { clean } from '../src/clean.js';
import { rules } from '../src/rules/index.js';
import { ZWNJ } from '../src/text/chars.js';
import { optionsOf } from './rule-options.js';

/** Sentences that stay as they are, by the reason; `~` stands for a ZWNJ. */
const LEFT: Readonly<Record<string, readonly string[]>> = {
  'wine is no verb prefix': ['جام می بر دست داشت', 'می ناب در پیاله ریخت'],
  'words that only begin so': [
    'میدان شهر شلوغ بود',
    'میوه و نمک خریدند',
    'میهن ما ایران است',
    'میراث پدرش را فروخت',
    'نمایش تمام شد',
  ],
  'the vocative is no indefinite': [
    'ای دوست به خانه ما بیا',
    'ای کاش می~دانستی',
    'فاش گویمت ای کارساز',
    'پول را بده ای مرد',
    'ما خفتگان ای باد صبا',
  ],
  'what ends in a written ezafe has its blank': ['لبِ جویی نشست', 'عاشقِ سوخته دل آمد', 'بر ساغرِ زرّینِ خور نگر'],
  'the wine that has its vowel is no verb prefix': ['از مِی خواستم', 'جامِ مِی خواهی بیا'],
  'a host of pages is no plural': [
    'پشتیبانی هاست خوب است',
    'خرید هاست و دامنه را فراموش نکن',
    'وب~سرور هاست این پورت~ها را می~بندد',
  ],
  'names that look like endings': ['دریاچه هامون خشک شد', 'در زمان سلسله هان', 'یک شکلات هات بخور'],
  'trends are no comparative': ['این هشتگ ترند شد'],
  'possible for me is no verb': ['در این کار توفیقی میسرم نشد', 'پیش آن قد رعنا میرمت'],
  'wet is no comparative': ['چشم تر او را دیدم', 'دستمال تر را آویخت'],
  'words that only end so': [
    'دختر و مادر در دفتر نشستند',
    'شتر از بیابان آمد',
    'بهتر است بیشتر بخوانی',
    'تنها آمد',
    'پرنده را رها کرد',
    'کلام او سلام بود',
    'خداوند بلند است',
    'چند تن آمدند',
    'تیترهای روزنامه درشت بود',
    'سهامشان را فروختند',
  ],
  'spoken forms of what is written in one piece': [
    'از ما کمترن',
    'بهتره نری',
    'نون میاریم خونه',
    'کسی نمیاد',
    'میارمش',
    'دیشب میومد و نمیومدن',
    'انها رفتند',
  ],
  'words that are run together are no compound': [
    'پایتخت آن شهرتهران است',
    'به اصل مطلب اشارهکنم که مهم است',
    'دانشگاهتهران و مردمتهران',
  ],
  'three words are not joined by halves': ['یه بی ام و خرید'],
  'nothing is joined to and': ['افزاره~های یواس~بی و دیسپلی را ببینید'],
  'colloquial plurals and words for neighbours are one piece': ['شهر قشنگیه، ایرانیاش خوبن', 'همسایت زنگ زد'],
  'praise is words apart': ['پیامبر صلی الله علیه و آله', 'او سلام الله علیها و صلوات الله علیه'],
  'kinds are counted in words': ['اینجا ۹۰ گونه مهاجر و ۲۴گونه بومی است'],
  'a vocalised word is Arabic': ['آیه «تُجادِلُکَ فِی زَوْجِها» را می~خواند'],
  'است is a word, but behind a participle': ['غذاهای ما ایرانیاست', 'شهر بزرگیاست', 'این سختاست'],
  'a participle of verse has ستی on': ['دگرها شنیدستی این هم', 'تو آن را دیدستی'],
  'ه is of the plural, or of هم': ['درس و کارهاش', 'روزهام شبیه هم بود', 'همه کنارهم بودیم', 'کارهم پیدا نشد'],
  'a blank before های says plural': ['قطر های دایره', 'مشاور های املاک', 'موز های رسیده', 'فرفر های رنگی'],
  'a preposition ends no word': ['کلمه~های قلمبه سلمبه لابه~لای متن'],
  'what looks like an ending of speech is a word by itself': [
    'کسی نگفته این کجاست',
    'آخر این ترم می~رم',
    'انار ترش خریدم',
  ],
  'too is no prefix': ['او هم کار می~کند', 'من هم دل دارم', 'همکار من دانشجو است'],
  'an imperative is no pronoun': ['خفه شو و بشین', 'زنده شو ای خاک', 'از ماشین پیاده شو', 'دیوانه شو تا عاقل شوی'],
  'an initial is no pronoun': [
    'مقاله م. احمدی چاپ شد',
    'جمله ن. کریمی را خواندم',
    'گزینه م غلط است',
    'نسخه ن کامل نیست',
  ],
  'a swelling is no preverb': ['ورمی روی مچ پایش بود'],
  'without is no prefix': ['بی تو نمی~توانم زندگی کنم', 'بی او رفتیم', 'بیچاره بیمار شد'],
  'glued by rule': [
    'کتابم را به کتابش دادم',
    'راهروهای دانشگاه دور بود',
    'دانشگاه و کتابخانه',
    'پنجشنبه به مدرسه رفتیم',
  ],
  'two free words': ['پل بازسازی شده است', 'به عنوان معلم آمد', 'قابل توجه است', 'هر روز صبح'],
  'an ezafe ends a word': ['هزینه\u0654 هاست و دامنه گران شد', 'خانه\u0654ها گران شد'],
  'both are right': ['خانه\u0647\u0654 ما', 'خانه~ی ما', 'آنها رفتند', 'آن~ها رفتند'],
};

describe.each(Object.entries(LEFT))('%s', (_, sentences) => {
  it.each(sentences)('%s stays', (sentence) => {
    const right = sentence.replaceAll('~', ZWNJ);
    expect(clean(right)).toBe(right);
  });
});

describe.each(rules.filter(({ pass }) => pass === 'boundaries'))('$id', ({ id, keeps }) => {
  it.each(keeps)('with all rules on, keeps %j', (text) => {
    expect(clean(text, optionsOf(id))).toBe(text);
  });
});
