import { FLEETING } from '../common/fleeting.js';
import { matchEnd } from '../common/sticky.js';

/** The beginnings of blocks, each looked for at one place of a source. They answer -1, or an empty list, for none. */

/** The end of the hashes of a heading. */
export function headingMarker(source: string, at: number): number {
  return matchEnd(/#{1,6}(?=[ \t\r\n]|$)/y, source, at);
}

/** The end of the marker of a list item. */
export function itemMarker(source: string, at: number): number {
  return matchEnd(/(?:[-+*]|\d{1,9}[.)])(?=[ \t\r\n]|$)/y, source, at);
}

/** The end of the label of a footnote's definition, `[^1]:`. */
export function footnoteMarker(source: string, at: number): number {
  return matchEnd(/\[\^[^\]\s[]+\]:[ \t]*/y, source, at);
}

/** The end of the backticks or tildes that open a block of code. */
export function fenceMarker(source: string, at: number, lineEnd: number): number {
  const end = matchEnd(/`{3,}|~{3,}/y, source, at);
  if (end < 0 || source[at] === '~') return end;
  const backtick = source.indexOf('`', end);
  return backtick >= 0 && backtick < lineEnd ? -1 : end;
}

/** The end of what stands before the title of a container: `:::tip `, `::: details `, `:::note[`. */
export function directiveMarker(source: string, at: number): number {
  return matchEnd(/:{3,}[ \t]*(?:[\w-]+(?=[\s[{]|$)[ \t]*)?\[?/y, source, at);
}

/** Whether a block of MkDocs begins here, whose title stands in quotes: `!!! note "…"`, `??? tip "…"`, `=== "…"`. */
export function isAdmonition(source: string, at: number): boolean {
  return matchEnd(/(?:!!!|\?\?\?\+?)[ \t]+[\w-]|===[!+]?[ \t]+"/y, source, at) >= 0;
}

/** Whether the code of an MDX module begins here. */
export function isModuleCode(source: string, at: number): boolean {
  return matchEnd(MODULE_CODE, source, at) >= 0;
}

const MODULE_CODE =
  /import[ \t]+(?:["'{*]|[\w$]+(?:,|[ \t]+from\b))|export[ \t]+(?:[{*]|(?:default|const|let|var|function|class|async|type|interface)\b)/y;

/** The character that keeps a line from being a thematic break, its last one if it is too short; its end if it is one. */
export function thematicBreakStop(source: string, at: number, lineEnd: number): number {
  const marker = source[at];
  let markers = 0;
  for (let i = at; i < lineEnd; i++) {
    if (source[i] === marker) markers++;
    else if (source[i] !== ' ' && source[i] !== '\t') return i;
  }
  return markers >= 3 ? lineEnd : lineEnd - 1;
}

/** Whether the rest of a line is a run of `=` or of `-`: the underline of a heading. */
export function isUnderline(source: string, at: number, lineEnd: number): boolean {
  let end = at;
  while (end < lineEnd && source[end] === source[at]) end++;
  return trimmedEnd(source, end, lineEnd) === end;
}

/** The same, with what cannot be seen before a blank: without it the stretch would begin further on. */
export function skipFleeting(source: string, from: number, end: number): number {
  return Math.min(Math.max(from, matchEnd(FLEETING_BLANKS, source, from)), end);
}

/** Where a stretch ends without trailing blanks of any kind and what cannot be seen. */
export function beforeFleeting(source: string, from: number, end: number): number {
  while (end > from && FLEETING.test(source.charAt(end - 1))) end--;
  return end;
}

const FLEETING_BLANKS = new RegExp(`${FLEETING.source}*[ \\t]`, 'y');

/** Where a stretch ends without its trailing blanks. */
export function trimmedEnd(source: string, from: number, end: number): number {
  while (end > from && (source[end - 1] === ' ' || source[end - 1] === '\t')) end--;
  return end;
}
