import { createRequire } from 'node:module';
import type * as Jsonc from 'jsonc-parser';
import type { Node, ParseError } from 'jsonc-parser';
import { ConfigError } from '../errors.js';
import { positionOf } from '../text/position.js';
import { CONFIG, type Config } from './schema.js';

/** A mistake in a configuration: its offset in the text, and what it is. */
export interface Mistake {
  readonly offset: number;
  readonly message: string;
}

/** A configuration as its file says it, what is wrong with it, and where in the file each value stands. */
export interface Parsed {
  readonly config: Config;
  readonly mistakes: readonly Mistake[];
  /** The UTF-16 offset of the value at a path of keys and indices. */
  offsetOf(...path: readonly (string | number)[]): number;
}

/**
 * Reads the text of a configuration file: JSON with comments and trailing commas. Never throws.
 *
 * @param key the key under which the configuration stands, `fanorm` in package.json; undefined comes out where it is absent
 */
export function parseConfig(text: string, key?: string): Parsed | undefined {
  const { findNodeAtLocation } = jsonc();
  const mistakes: Mistake[] = [];
  const top = parseJson(text, mistakes);
  const root = key === undefined || !top ? top : findNodeAtLocation(top, [key]);
  if (key !== undefined && !root && mistakes.length === 0) return undefined;
  const complain = (node: Node, message: string) => mistakes.push({ offset: node.offset, message });
  const config = (root && mistakes.length === 0 && CONFIG.read(root, complain)) || {};
  return { config, mistakes, offsetOf: (...path) => (root && findNodeAtLocation(root, [...path])?.offset) ?? 0 };
}

/** Every mistake of a file in one error, each on its line: `fanorm.json:4:3: unknown key "rule" (did you mean "rules"?)`. */
export function badConfig(path: string, shown: string, text: string, mistakes: readonly Mistake[]): ConfigError {
  const lines = mistakes
    .toSorted((a, b) => a.offset - b.offset)
    .map(({ offset, message }) => `${shown}:${placeOf(text, offset)}: ${message}`);
  return new ConfigError(lines.join('\n'), path);
}

/** `4:3`: the line and column of an offset. */
export function placeOf(text: string, offset: number): string {
  const { line, column } = positionOf(text, offset);
  return `${line}:${column}`;
}

/** Most runs meet no configuration, so that the parser is loaded with the first. */
function jsonc(): typeof Jsonc {
  return createRequire(import.meta.url)('jsonc-parser');
}

const DEEPEST = 64;

function parseJson(text: string, mistakes: Mistake[]): Node | undefined {
  const deep = firstTooDeep(text);
  if (deep !== undefined) {
    mistakes.push({ offset: deep, message: `nested more than ${DEEPEST} deep` });
    return undefined;
  }
  const errors: ParseError[] = [];
  const { parseTree, printParseErrorCode } = jsonc();
  const root = parseTree(text, errors, { allowTrailingComma: true });
  for (const { error, offset } of errors) mistakes.push({ offset, message: inWords(printParseErrorCode(error)) });
  return root;
}

/** The parser recurses, so that depth is looked at before it runs. */
function firstTooDeep(text: string): number | undefined {
  const scanner = jsonc().createScanner(text, true);
  let depth = 0;
  for (let token = scanner.scan(); token !== END; token = scanner.scan()) {
    if (token === OPEN_BRACE || token === OPEN_BRACKET) depth++;
    if (token === CLOSE_BRACE || token === CLOSE_BRACKET) depth--;
    if (depth > DEEPEST) return scanner.getTokenOffset();
  }
  return undefined;
}

// The values of jsonc-parser's SyntaxKind, a const enum that isolated modules cannot read.
const OPEN_BRACE = 1;
const CLOSE_BRACE = 2;
const OPEN_BRACKET = 3;
const CLOSE_BRACKET = 4;
const END = 17;

/** `CloseBraceExpected` as `close brace expected`. */
function inWords(code: string): string {
  return code
    .split(/(?=[A-Z])/)
    .join(' ')
    .toLowerCase();
}
