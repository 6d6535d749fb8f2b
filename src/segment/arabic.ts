/** Marks that may stand on any letter, taken away before a word is looked at. */
const MARKS = /[\u064b-\u0655\u0670]/g;
const MARK = /[\u064b-\u0655\u0670]/;

const ARTICLE = /^(?:[وفبك]?ال|لل|ول?لل).{2,}/;
/** بالا and كالا with Persian endings only look as if they had one. */
const NO_ARTICLE = /^(?:بالا|كالا)(?:[يی]{1,2}|تر(?:[يی]ن|ها)?|ها[يی]?|ست|خره)$/;
/** إنّ, إلى, إذا and their kin, with the pronouns that are written onto them; not إنسان, which is a word of Persian too. */
const PARTICLE =
  /^[وفلب]?إ(?:ن(?:[يیا]|ما|ن[يیا]|(?:هم|ه|[كک]م)ا?|هن|[كک]|ها)?|ل(?:ا|ى|[يی](?:(?:هم|ه|[كک]م)ا?|هن|[كک]|نا)?)|ذا|[يی]ا[كک]م?)$/;
const ENDING = /(?:ة|ى|ات|ين|ون|هم|كم|نا|ها)$/;
const WORDS = new Set(
  [
    'في',
    'على',
    'إلى',
    'الى',
    'عن',
    'من',
    'ما',
    'لا',
    'إن',
    'أن',
    'كان',
    'قال',
    'قالت',
    'يا',
    'هو',
    'هي',
    'هذا',
    'هذه',
    'ذلك',
  ]
    .concat([
      'التي',
      'الذي',
      'الذين',
      'الله',
      'لله',
      'بالله',
      'صلى',
      'عليه',
      'عليها',
      'عليهم',
      'عليكم',
      'وسلم',
      'وآله',
      'وعلى',
      'رضي',
      'عنه',
    ])
    .concat(['صل', 'وآل', 'أهلا', 'وسهلا', 'بكم', 'لكم', 'منكم', 'وأنتم', 'رب'])
    .concat(['أنا', 'أنت', 'أنتم', 'نحن', 'إنه', 'إنها'])
    .concat(['إنا', 'إياك', 'ثم', 'أو', 'لم', 'لن', 'قد', 'بسم', 'سبحان', 'إلا', 'اللهم', 'وبركاته', 'ورحمة']),
);

/** Whether a word looks Arabic: its article, or a word that Persian does not use so. */
export function isArabicWord(word: string): boolean {
  const bare = withoutMarks(word);
  return (
    beginsWithArticle(bare) ||
    WORDS.has(bare) ||
    (bare.includes('إ') && PARTICLE.test(bare)) ||
    bare.includes('ة') ||
    bare.includes('ى') ||
    (bare.includes('ي') && ENDING.test(bare))
  );
}

/** Whether a word is Arabic wherever it stands: with its article and ة (العربية), and longer than البتة and الهة. */
export function isSurelyArabic(word: string): boolean {
  return /^ال.{3,}ة$/.test(withoutMarks(word));
}

/**
 * Whether a word has vowel marks as only Arabic has them: beside its article, or on most letters and to the end, on ة or as a
 * short vowel. A word of Persian ends in none but the kasra of ezafe.
 */
export function isVocalisedAsArabic({ text, marked, vocalised }: Vowels): boolean {
  if (!marked) return false;
  return (vocalised && ARABIC_END.test(text)) || (TWO_VOWELS.test(text) && beginsWithArticle(withoutMarks(text)));
}

const TWO_VOWELS = /[\u064b-\u0652][^\u064b-\u0652]*[\u064b-\u0652]/;

interface Vowels {
  readonly text: string;
  readonly marked: boolean;
  readonly vocalised: boolean;
}

/** Two fathas on alef are typed for the tanvin of Persian: تماماَ. */
const ARABIC_END = /.[^ا\u064e][ة\u064c-\u064f\u0652]\u0651?$/;

export function withoutMarks(word: string): string {
  return MARK.test(word) ? word.replaceAll(MARKS, '') : word;
}

/** Whether a word without marks looks as if it had the article of Arabic. */
export function beginsWithArticle(bare: string): boolean {
  return (bare.charAt(1) === 'ل' || bare.charAt(2) === 'ل') && ARTICLE.test(bare) && !NO_ARTICLE.test(bare);
}

/**
 * Whether a run of words is Arabic: two articles or phrases in it, one of them more than a ة or ى that is also typed in
 * Persian words and names.
 */
export function isArabicRun(words: readonly { readonly text: string; readonly arabic: boolean }[]): boolean {
  const bare = words.map(({ text }) => withoutMarks(text));
  const certain = bare.filter(isCertain).length;
  const sure = bare.filter((word) => isCertain(word) || /[ةى]$/.test(word)).length;
  const likely = words.filter((word) => word.arabic).length;
  return certain > 0 && sure > 1 && sure * 5 >= words.length * 2 && likely * 2 >= words.length;
}

function isCertain(bare: string): boolean {
  return bare !== 'على' && (beginsWithArticle(bare) || WORDS.has(bare) || PARTICLE.test(bare));
}
