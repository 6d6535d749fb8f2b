import { seenAfter, seenBefore } from '../text/scan.js';
import { type Line, matchAt, type Token } from './reader.js';

const GROUPED = /#[#,]{0,8}0(?:[.,][0#]|[0#]){0,16}(?!\w)/y;
const ZEROS = /0+(?:,000)*(?:\.0+)?/y;
/** A number goes on there, if only after a blank, or an hour and its minutes. */
const GOES_ON = /^[:/.,٫٬،\s\u200c'’-]?[0-9٠-٩۰-۹]/;
const IN_NUMBER = /[0-9٠-٩۰-۹][:/.,٫٬،\s\u200c'’-]?$/;
const OF_PATTERN = '#¤';
/** There is no zero thousand. */
const SCALE = /^\s?(?:هزار|میلیون|میلیارد|تریلیون)/;

/** How numbers are to be written, which is no number: `00 هزار ¤`, `#,##0.00`, `0.00`. */
export function numberPattern(line: Line, at: number): Token | undefined {
  const { text } = line;
  const grouped = matchAt(GROUPED, line, at);
  if (grouped) return grouped;
  const token = matchAt(ZEROS, line, at);
  if (!token) return undefined;
  const end = token[1];
  if (IN_NUMBER.test(text.slice(Math.max(0, at - 2), at)) || GOES_ON.test(text.slice(end, end + 2))) return undefined;
  if (end - at > 1) return token;
  const isBeside = [seenBefore(text, at), seenAfter(text, text.charAt(end) === '.' ? end + 1 : end)].some(
    (code) => !Number.isNaN(code) && OF_PATTERN.includes(String.fromCharCode(code)),
  );
  return isBeside || SCALE.test(text.slice(end, end + LONGEST_SCALE)) ? token : undefined;
}

const LONGEST_SCALE = ' تریلیون'.length;
