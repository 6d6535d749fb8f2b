import { isForeign, isLetter } from '../../text/classes.js';
import type { Span } from '../../types.js';

/**
 * The prose of one line of a comment: nothing of it where it is a directive or looks like code, or where most letters
 * are of another script, as Persian is an example there. What is cut out of it stands as an object.
 */
export function proseOfLine(source: string, start: number, end: number): Span[] {
  const line = source.slice(start, end);
  const from = afterDecoration(line);
  const to = beforeDecoration(line, from);
  const body = line.slice(from, to);
  if (DIRECTIVE.test(body) || looksLikeCode(body)) return [];
  const pieces = cut(line, afterTag(line, from), to);
  if (!mostlyPersian(line, pieces)) return [];
  return pieces.map(([a, b], n) => ({ start: start + a, end: start + b, gap: n === 0 ? 'break' : 'object' }));
}

type Piece = readonly [start: number, end: number];

/** Stars and slashes, then the mark of a list item, a quotation or a heading, which a blank must follow. */
const HEAD = /[\s*/!]*(?:(?:[-+#>=~|\u2022\u00b7]+|\d{1,9}[.)])(?:\s+|$))?/y;
const TAIL = /[\s*/=#~_-]/;

const DIRECTIVE =
  /^@?(?:eslint|tslint|jshint|prettier|biome|ts|stylelint|oxlint|deno|istanbul|c8|v8|webpack|vite|type|pyright|mypy|noqa|pylint|flake8|isort|fmt|ruff|yapf|pragma|nosec|go|nolint|lint|export|line|cgo|clang|NOLINT|cppcheck|coverity|phpcs|phpstan|psalm|phan|rustfmt|clippy|resharper|shellcheck|spell|cspell|codespell|vim?|ex|region|endregion|sourceMappingURL|SPDX|fanorm)(?:[-:=]|\s+(?:ignore|disable|enable|expect|off|on|source)\b)|^-\*-|^\+build|^#|^@ts-|^noqa\b|^nolint\b|^type:/;

function afterDecoration(line: string): number {
  HEAD.lastIndex = 0;
  HEAD.test(line);
  return HEAD.lastIndex;
}

function beforeDecoration(line: string, from: number): number {
  let to = line.length;
  while (to > from && TAIL.test(line.charAt(to - 1))) to--;
  return to;
}

/** Code that was commented out, a table, a literal: what is in doubt. */
function looksLikeCode(body: string): boolean {
  return CODE_HEAD.test(body) || /[;{}]$|['"`]\)?[,:]$/.test(body) || /^['"`].*['"`\],:]$/.test(body);
}

const CODE_HEAD =
  /^(?!(?:TODO|FIXME|NOTE|XXX|HACK)\b)(?:[|}\])]|<(?!\/?(?:summary|remarks|param|returns|value|exception|typeparam|para|description)\b)|[\w$.>:-]+(?:\(|\[|\s*[-+*/.|&]?:?=[^=]|\s*=>|\+\+)|(?:return|const|let|var|import|from|print|echo|throw|raise|yield|await|public|private|protected|static|final|func|fn|def|class|struct|enum|export|use|using|package|case|new)\s)/;

/** After `@param {Type} name -` or `:param name:`, which prose follows from the first Persian word on. */
function afterTag(line: string, from: number): number {
  TAG.lastIndex = from;
  if (!TAG.test(line)) return from;
  let at = TAG.lastIndex;
  for (let depth = 0; at < line.length; at++) {
    const char = line.charAt(at);
    if (char === '{' || char === '[') depth++;
    else if (char === '}' || char === ']') depth--;
    else if (depth <= 0 && isLetter(char.charCodeAt(0))) return wordStart(line, at, TAG.lastIndex);
  }
  return line.length;
}

const TAG = /[@\\][A-Za-z][\w-]*|:[A-Za-z]+(?:[ \t][^:]*)?:/y;

function wordStart(line: string, at: number, from: number): number {
  let start = at;
  while (start > from && !/[\s}\]]/.test(line.charAt(start - 1))) start--;
  return start;
}

/** Inline code, tags, `{@link …}` and quoted single characters. A backtick without its twin takes the rest of the line. */
const CUT = /`+[^`]*`*|\{@[^{}]*\}|<\/?[A-Za-z][^<>]*>|'[^'\s]{1,2}'|"[^"\s]{1,2}"/g;

/** The pieces between what is cut out; where that stands at the edge of the line, an empty piece shows that it does. */
function cut(line: string, from: number, to: number): Piece[] {
  const pieces: Piece[] = [];
  let at = from;
  for (const { index, 0: code } of line.slice(from, to).matchAll(CUT)) {
    if (at < from + index || index === 0) pieces.push([at, from + index]);
    at = from + index + code.length;
  }
  if (at < to || pieces.length > 0) pieces.push([at, to]);
  return pieces;
}

function mostlyPersian(line: string, pieces: readonly Piece[]): boolean {
  let persian = 0;
  let foreign = 0;
  for (const [start, end] of pieces) {
    for (let at = start; at < end; at++) {
      const code = line.charCodeAt(at);
      if (isLetter(code)) persian++;
      else if (isForeign(code)) foreign++;
    }
  }
  return persian > foreign;
}
