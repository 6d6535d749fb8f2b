import { pointsOf } from './points.js';
import { type Line, matchAt, type Token } from './reader.js';

const PHONE = /\+[0-9][0-9 ()-]{5,20}[0-9]/y;
/** Bounded, as `*1*1*1` has to be read in linear time. */
const DIAL = /\*[0-9]{1,20}(?:\*[0-9]{1,20}){0,9}#/y;
const IBAN = /[A-Z]{2}[0-9]{2}(?: [0-9]{4}){3,7}(?: [0-9]{1,3})?(?![0-9])/y;
const POINTED = /[0-9]+(?:\.[0-9]+){1,99}/y;

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

const OPERATOR = '(?:[<>!]=?|[=~]=|~>|\\^)';
const BOUND = `${OPERATOR} ?[0-9]+(?:\\.[0-9*]+)*`;
const BOUNDS = new RegExp(`${BOUND}(?:(?:, ?| ?\\|\\|? ?)${BOUND})+`, 'y');

/** What versions a requirement admits, from the first operator on: `>=3.2,<4.0`, `^7.4 || ^8.0`. */
export function versionBounds(line: Line, at: number): Token | undefined {
  return matchAt(BOUNDS, line, at);
}

/** A version or an IP address: `2.3.1`, `192.168.1.1`. The numbers of a section and of a date are prose. */
export function pointedNumber({ text, end }: Line, at: number): Token | undefined {
  if (text.charAt(at - 1) === '.' || isLatinDigit(text.charCodeAt(at - 1))) return undefined;
  POINTED.lastIndex = at;
  if (!POINTED.test(text) || POINTED.lastIndex > end) return undefined;
  const to = POINTED.lastIndex;
  return pointsOf(text, at, to) === 'version' ? [at, to] : undefined;
}

/** 0 to 9. */
export function isLatinDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}
