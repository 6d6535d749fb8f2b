import { CURRENCIES, SECTIONS, WORD_START } from './number-words.js';
import { type Line, matchAt, type Token } from './reader.js';

const PHONE = /\+[0-9][0-9 ()-]{5,20}[0-9]/y;
const DIAL = /\*[0-9]+(?:\*[0-9]+)*#/y;
const IBAN = /[A-Z]{2}[0-9]{2}(?: [0-9]{4}){3,7}(?: [0-9]{1,3})?(?![0-9])/y;
const POINTED = /[0-9]+(?:\.[0-9]+)+/y;

/** A telephone number with its country code: `+98 912 345 6789`. */
export function phone(line: Line, at: number): Token | undefined {
  return matchAt(PHONE, line, at);
}

/** A code to dial: `*780#`, `*555*1*2#`. */
export function dialCode(line: Line, at: number): Token | undefined {
  return matchAt(DIAL, line, at);
}

/** A bank account in groups of four: `IR82 0540 1026 8002 0817 9090 02`. */
export function iban(line: Line, at: number): Token | undefined {
  return matchAt(IBAN, line, at);
}

/** After these a number with one point is a version, and after a version with a word or mark for a list between. */
const PRODUCTS =
  'نسخ[هۀة]|نسخه\u200cها[یي]|نسخه پیش از|نگارش|کرنل|گنوم|تلگرام|واتساپ|پی\u200cاچ\u200cپی|دات\u200cنت|نسخه\u0654|نسخه[ \u200c][یي]|ویرایش|ورژن|آپدیت|پایتون|جنگو|لاراول|وردپرس|اندروید|ویندوز|اوبونتو|دبیان|فدورا|لینوکس|جاوا|بلوتوث|کروم|فایرفاکس|هسته\u0654|هسته';
const PRODUCT = new RegExp(`${WORD_START}(?:${PRODUCTS}) \\(?(?:[0-9.]+ ?(?:یا|و|تا|به|،|,|/) ?){0,4}$`);
/** How far back it is looked for. */
const REACH = 40;
/** A point in a sum of money parts thousands. */
const THOUSANDS = /^[0-9]{1,3}(?:\.[0-9]{3})+$/;
const MONEY = new RegExp(`^ ?(?:میلیون |میلیارد |هزار )?(?:${CURRENCIES})`);
const SECTION = new RegExp(`${WORD_START}(?:${SECTIONS}) $`);

/** A version or an IP address: `2.3.1`, `192.168.1.1`. The numbers of a section and of a date are prose. */
export function pointedNumber({ text, end }: Line, at: number): Token | undefined {
  if (isDigitOrPoint(text.charCodeAt(at - 1))) return undefined;
  POINTED.lastIndex = at;
  if (!POINTED.test(text) || POINTED.lastIndex > end) return undefined;
  const to = POINTED.lastIndex;
  const number = text.slice(at, to);
  const groups = number.split('.');
  const before = text.slice(Math.max(0, at - REACH), at);
  if (groups.length === 2) return text.charAt(to) === '+' || PRODUCT.test(before) ? [at, to] : undefined;
  if (THOUSANDS.test(number) && MONEY.test(text.slice(to, to + REACH))) return undefined;
  return SECTION.test(before) || isDate(groups) ? undefined : [at, to];
}

function isDate(groups: readonly string[]): boolean {
  return groups.length === 3 && (groups[0]?.length === 4 || groups[2]?.length === 4);
}

function isDigitOrPoint(code: number): boolean {
  return code === 0x2e || (code >= 0x30 && code <= 0x39);
}
