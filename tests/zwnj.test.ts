import { describe, expect, it } from 'vitest';
import { clean, createCleaner } from '../src/clean.js';
import { ZWNJ } from '../src/text/chars.js';
import { describeShared, sharedText, sharedTexts } from './shared.js';

/** Sentences that are right, by family; `~` stands for a ZWNJ. They come right from all their ZWNJs deleted, and spaced. */
const JOINED: Readonly<Record<string, readonly string[]>> = {
  'a word with shaddas': ['فعّالیّت~های انسانی', 'محبّت~های بی~حدّ او'],
  'the verb prefix': [
    'او هر روز به مدرسه می~رود',
    'نمی~توانم فردا بیایم',
    'چرا برنمی~گردی؟',
    'کودکان درمی~آورند',
    'همیشه می~خندیدند و آواز می~خواندند',
    'من این را نمی~دانستم',
    'از خنده می~میرم و او نمی~میرد',
  ],
  'spoken Persian': [
    'می~خوام برم خونه',
    'نمی~دونم چی بگم',
    'علی می~گه فردا می~آد',
    'دارن می~رن سفر',
    'سر راهم می~رسونمت خونه~تون',
    'گلوله~هامون تموم شده',
    'نقشه~هاتونو بدین به من',
    'قهوه~شونو تا ته خوردن',
    'کوچیک~تره از همه~شون خنک~تره',
    'هنوز نرسیده~م و خیلی خسته~م',
    'همسایه~ها شکایت کرده~ان',
    'کلاس~هامون افتاده تو ماه رمضون',
    'این فیوز ضعیفه، قوی~ترشو بذارین',
    'اسباب~بازی~هاش رو شکست',
  ],
  'the perfect': [
    'به خانه رفته~ام',
    'آنان سال~ها پیش مهاجرت کرده~اند',
    'ما این کتاب را خوانده~ایم',
    'شما دیر رسیده~اید',
    'تا کنون او را ندیده~ام',
    'پدرانشان در همین کوه می~زیسته~اند',
  ],
  'the plural': [
    'کتاب~ها روی میز بود',
    'خانه~های قدیمی شهر',
    'برنامه~هایی برای کودکان',
    'درخت~هایش خشک شد',
    'دشمن~هایشان را می~شناختند',
  ],
  'the indefinite': ['خانه~ای در روستا خریدند', 'پژوهش هسته~ای ادامه دارد', 'در گوشه~ای نشست'],
  'the comparative': [
    'این خانه بزرگ~تر است',
    'مهم~ترین خبر روز',
    'کتابی سنگین~تر از همه',
    'ما از شما خسته~تریم',
    'باهوش~ترینشان را برگزیدند',
  ],
  'the prefix': ['بی~شک حق با اوست', 'هنرمندی بی~نظیر بود'],
  'the clitic': ['خانه~ام در همین کوچه است', 'برنامه~مان تغییر کرد', 'نامه~اش را خواندم', 'ما ایرانی~ایم'],
  'the compound': [
    'روابط بین~المللی ایران',
    'نرم~افزار تازه~ای نوشتند',
    'پیش~بینی هوا درست بود',
    'چشم~انداز روشنی دارد',
    'گفت~وگو ادامه یافت',
    'جست~وجو بی~نتیجه ماند',
  ],
};

describe.each(Object.entries(JOINED))('%s is joined by a ZWNJ', (_, sentences) => {
  it.each(sentences)('%s', (sentence) => {
    const right = sentence.replaceAll('~', ZWNJ);
    expect(clean(sentence.replaceAll('~', ''))).toBe(right);
    expect(clean(sentence.replaceAll('~', ' '))).toBe(right);
    expect(clean(right)).toBe(right);
  });
});

/** Pairs that are damaged in other ways than all at once. */
const MENDED: readonly (readonly [damaged: string, right: string])[] = [
  ['گفت و گو کردند', 'گفت~وگو کردند'],
  ['جست و جو در وب', 'جست~وجو در وب'],
  ['خانه ی ما', 'خانه~ی ما'],
  ['کار ها تمام شد', 'کارها تمام شد'],
  ['نمی~خواهم و می روم', 'نمی~خواهم و می~روم'],
  ['جرئت بیش تری داشت', 'جرئت بیشتری داشت'],
  ['سال هاست که رفته', 'سال~هاست که رفته'],
  ['فایل هاست ها را ببینید', 'فایل هاست~ها را ببینید'],
  ['برای به روز رسانی برنامه', 'برای به~روزرسانی برنامه'],
  // No بیمه|تاب: مهتاب is never cut.
  ['شبم بیمهتاب است', 'شبم بی~مهتاب است'],
];

describe('what is damaged in another way comes right', () => {
  it.each(MENDED)('%s', (damaged, right) => {
    expect(clean(damaged.replaceAll('~', ZWNJ))).toBe(right.replaceAll('~', ZWNJ));
  });
});

/** Lines in which a compound stands as it does on purpose, since the other ZWNJs do not, and then as the others do. */
const BY_HABIT: readonly (readonly [line: string, right: string])[] = [
  ['گاو پیشانی سفید را همه می~شناسند', 'گاو پیشانی سفید را همه می~شناسند'],
  ['گاو پیشانی سفید را همه میشناسند', 'گاو پیشانی سفید را همه می~شناسند'],
  ['گاو پیشانی سفید را همه می شناسند', 'گاو پیشانی~سفید را همه می~شناسند'],
  ['او خونرنگ است و نمی~ترسد', 'او خونرنگ است و نمی~ترسد'],
  ['او خونرنگ است و نمی ترسد', 'او خونرنگ است و نمی~ترسد'],
  ['او خونرنگ است و نمیترسد', 'او خون~رنگ است و نمی~ترسد'],
  ['بادهای مرگآسای جنوبی می~وزید', 'بادهای مرگآسای جنوبی می~وزید'],
  ['بادهای مرگآسای جنوبی می وزید', 'بادهای مرگآسای جنوبی می~وزید'],
  ['بادهای مرگآسای جنوبی میوزید', 'بادهای مرگ~آسای جنوبی می~وزید'],
];

describe('a compound is mended where its line has lost other ZWNJs in the same way', () => {
  it.each(BY_HABIT)('%s', (line, right) => {
    const mended = clean(line.replaceAll('~', ZWNJ));
    expect(mended).toBe(right.replaceAll('~', ZWNJ));
    expect(clean(mended)).toBe(mended);
  });
});

describe('the reason', () => {
  it.each([
    ['او میرود', /^verb prefix می, in the dictionary \(\d+(\.\d)? %\)$/],
    ['کتاب ها را بردند', /^plural ها, [a-z ]+ \(\d+(\.\d)? %\)$/],
    ['این بزرگتر است', /^comparative تر, [a-z ]+ \(\d+(\.\d)? %\)$/],
    ['کار ها تمام شد', /^torn off ها, [a-z ]+ \(\d+(\.\d)? %\)$/],
  ])('of %s names what is joined, on what grounds, and how sure that is', (text, reason) => {
    expect(
      createCleaner()
        .edits(text)
        .map((edit) => edit.reason),
    ).toEqual([expect.stringMatching(reason)]);
  });
});

const SAMPLED = 6;
/** Where an ending may be torn off a letter that does not join. */
const TORN = /(?<=[ادذرزژو])(?:های?|تر)(?= )/g;

describeShared('data', 'a decision does not depend on whether its neighbour was mended', () => {
  it.each(sharedTexts(/^[^.]+\.txt$/))('%s: the second run is quiet', (file) => {
    const lines = sharedText(file).split('\n');
    const given = lines.filter((_, line) => line % SAMPLED === 0).join('\n');
    const glued = given.replaceAll(ZWNJ, '');
    for (const text of [given, glued, given.replaceAll(ZWNJ, ' '), glued.replaceAll(TORN, ' $&')]) {
      for (const zwnj of ['safe', 'likely', 'ask'] as const) {
        const cleaner = createCleaner({ zwnj });
        const fixes = cleaner.edits(cleaner.clean(text)).filter(({ fix }) => fix);
        expect(fixes.slice(0, 3), zwnj).toEqual([]);
      }
    }
  });
});
