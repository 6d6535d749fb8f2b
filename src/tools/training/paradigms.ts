/** Endings that stand in the same places, and the share of them for which another of these is put. */
interface Paradigm {
  readonly of: readonly string[];
  /** What is put in their place: themselves, if nothing is said. */
  readonly by?: readonly string[];
  readonly share: number;
}

const COMMON = 0.08;
const RARE = 0.4;

const PARADIGMS: readonly Paradigm[] = [
  { of: ['هایم', 'هایت', 'هایش', 'هایمان', 'هایتان', 'هایشان'], share: RARE },
  { of: ['هام', 'هات', 'هاش', 'هامون', 'هاتون', 'هاشون'], share: RARE },
  { of: ['هامو', 'هاتو', 'هاشو', 'هامونو', 'هاتونو', 'هاشونو', 'هارو'], share: RARE },
  { of: ['هاست'], by: ['هایند', 'هاییم', 'هایید'], share: RARE },
  { of: ['هاس', 'هان', 'هامه', 'هاته', 'هاشه', 'هاشونه', 'هاییم', 'هایین'], share: RARE },
  { of: ['ام', 'ات', 'اش', 'مان', 'تان', 'شان'], share: RARE },
  { of: ['ایم', 'اید', 'اند'], by: ['ایم', 'اید', 'اند', 'ان'], share: RARE },
  { of: ['م', 'ت', 'ش', 'مون', 'تون', 'شون'], share: RARE },
  { of: ['مو', 'تو', 'شو', 'مونو', 'تونو', 'شونو'], share: RARE },
  { of: ['مه', 'ته', 'شه', 'مونه', 'تونه', 'شونه'], share: RARE },
  { of: ['ن', 'ان'], share: RARE },
  { of: ['ین', 'این'], share: RARE },
  { of: ['س', 'ست'], share: RARE },
  { of: ['ترم', 'ترت', 'ترش', 'ترمان', 'ترتان', 'ترشان', 'ترمون', 'ترتون', 'ترشون'], share: RARE },
  { of: ['ترند', 'تریم', 'ترید'], share: RARE },
  { of: ['تره', 'ترن', 'ترا', 'ترست'], share: RARE },
  { of: ['ترو', 'ترمو', 'ترتو', 'ترشو'], share: RARE },
  { of: ['ترینم', 'ترینت', 'ترینش', 'ترینمان', 'ترینشان', 'ترینمون', 'ترینشون'], share: RARE },
  { of: ['ترینه', 'ترینن', 'ترینا', 'ترینو'], share: RARE },
  {
    of: ['ها'],
    by: [
      ...['هام', 'هات', 'هاش', 'هامون', 'هاتون', 'هاشون', 'هامو', 'هاتو', 'هاشو', 'هاشونو'],
      ...['هاست', 'هاس', 'هان', 'هامه', 'هاته', 'هاشه', 'هایم', 'هایت', 'هاییم'],
    ],
    share: COMMON,
  },
  {
    of: ['تر'],
    by: ['ترم', 'ترش', 'ترند', 'تریم', 'ترید', 'ترها', 'ترهای', 'تره', 'ترن', 'ترا', 'ترو', 'ترشو', 'ترشان', 'ترشون'],
    share: COMMON,
  },
  {
    of: ['ترین'],
    by: [
      ...['ترینش', 'ترینم', 'ترینشان', 'ترینشون', 'ترینه', 'ترینا', 'ترینو'],
      ...['ترین\u200cها', 'ترین\u200cهای', 'ترین\u200cهاش'],
    ],
    share: COMMON,
  },
];

const OTHERS = new Map(PARADIGMS.flatMap(({ of, by = of, share }) => of.map((ending) => [ending, { by, share }])));
const LAST = /(?<=\u200c)[\u0621-\u06d3]+(?![\u0621-\u06d3\u064b-\u0654\u200c])/g;

/**
 * A good line with other endings here and there, for what texts have of a paradigm is mostly a form or two: for one بالاترینشان
 * there are thousands of بالاترین.
 */
export function varied(line: string, chance: () => number): string {
  return line.replace(LAST, (ending) => {
    const other = OTHERS.get(ending);
    if (other === undefined || chance() >= other.share) return ending;
    return other.by[Math.floor(chance() * other.by.length)] ?? ending;
  });
}
