import { type Line, matchAt, type Token } from './reader.js';

/** No time of day has so many numbers. */
const COLONS = /[0-9A-Fa-f]{1,4}(?::[0-9A-Fa-f]{1,4}){5,7}(?![0-9A-Za-z:])/y;
const DASHES = /[0-9A-F]{2}(?:-[0-9A-F]{2}){5}(?![0-9A-Za-z-])/y;
const SHORTENED =
  /(?:[0-9A-Fa-f]{1,4}(?::[0-9A-Fa-f]{1,4}){0,6})?::(?:[0-9A-Fa-f]{1,4}(?::[0-9A-Fa-f]{1,4}){0,6}(?:\/[0-9]{1,3})?|\/[0-9]{1,3})(?![0-9A-Za-z:])/y;

/** The address of a network device, or one of IPv6, that begins with a digit or colons: `00:1a:2b:3c:4d:5e`, `::1`. */
export function networkAddress(line: Line, at: number): Token | undefined {
  if (/[0-9A-Fa-f:-]/.test(line.text.charAt(at - 1))) return undefined;
  return matchAt(COLONS, line, at) ?? matchAt(DASHES, line, at) ?? matchAt(SHORTENED, line, at);
}
