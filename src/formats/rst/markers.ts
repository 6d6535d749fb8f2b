import { pastMatch } from '../common/sticky.js';

/** Where an enumerator ends that stands at `at`; -1 if there is none. */
export function enumeratorEnd(source: string, at: number, lineEnd: number): number {
  const end = pastMatch(ENUMERATOR, source, at);
  if (end === at) return -1;
  return end >= lineEnd || /\s/.test(source.charAt(end)) ? end : -1;
}

/** Where the name of a field ends with its second colon, which a blank follows; -1 if there is none at `at`. */
export function fieldEnd(source: string, at: number, lineEnd: number): number {
  if (source[at] !== ':' || /[:\s]/.test(source.charAt(at + 1))) return -1;
  for (let i = at + 1; i < lineEnd; i++) {
    if (source[i] === '\\') i++;
    else if (source[i] !== ':' || i === at + 1) continue;
    else if (source[i + 1] === '`') return -1;
    else if (i + 1 >= lineEnd || /\s/.test(source.charAt(i + 1))) return /\s/.test(source.charAt(i - 1)) ? -1 : i + 1;
  }
  return -1;
}

/** Whether a line is one sign over and over. */
export function isAdornment(source: string, start: number, end: number): boolean {
  if (start >= end || !/[!-/:-@[-`{-~]/.test(source.charAt(start))) return false;
  for (let at = start + 1; at < end; at++) if (source[at] !== source[start]) return false;
  return true;
}

/** Whether a line may be an option of a command, with what it does behind two blanks. */
export function isOption(line: string): boolean {
  return /^(?:--?|\/|\+)[A-Za-z\d?]/.test(line) && (/\s\s|\t/.test(line) || !/[\u0600-\u06ff]/.test(line));
}

/** Where the label of a footnote or a citation ends that stands at `at`; -1 if there is none. */
export function labelEnd(source: string, at: number, lineEnd: number): number {
  if (source[at] !== '[') return -1;
  let end = at + 1;
  while (end < lineEnd && source[end] !== ']' && !/\s/.test(source.charAt(end))) end++;
  if (source[end] !== ']' || end >= lineEnd) return -1;
  return end + 1 >= lineEnd || /\s/.test(source.charAt(end + 1)) ? end + 1 : -1;
}

const ENUMERATOR = /\(?(?:\d+|[A-Za-z]|[ivxlcdmIVXLCDM]+|#)[.)]/y;
