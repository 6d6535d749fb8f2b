import type { Prose } from '../types.js';

/** @throws TypeError for what comes from JavaScript and is no text */
export function mustBeString(text: unknown): string {
  if (typeof text === 'string') return text;
  throw new TypeError(`fanorm: the text must be a string, not ${kindOf(text)}`);
}

/** @throws TypeError for what comes from JavaScript and are no options */
export function mustBeOptions<T extends object>(options: T): T {
  if (isPlain(options)) return options;
  const how = "as in { digits: 'keep' }; for a list of texts write texts.map((text) => clean(text))";
  throw new TypeError(`fanorm: the options must be a plain object, not ${kindOf(options)}, ${how}`);
}

/** Whether a value is an object of names and values and nothing else: no list, no map, nothing with inherited values. */
export function isPlain(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const parent = Object.getPrototypeOf(value);
  // Of another window it is another `Object.prototype`, but none has a parent.
  return parent === null || (Object.getPrototypeOf(parent) === null && Object.hasOwn(parent, 'hasOwnProperty'));
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'an object of a class' : typeof value;
}

/** @throws TypeError for what comes from JavaScript and is no prose: a format, options, an index */
export function mustBeProse(prose: Prose | undefined): Prose | undefined {
  if (prose === undefined || Array.isArray(prose?.spans)) return prose;
  const how = 'give a format to createCleaner({ format }), and write texts.map((text) => cleaner.clean(text))';
  throw new TypeError(`fanorm: the second argument must be the prose of the text; ${how}`);
}

/** @throws TypeError for what comes from JavaScript and is no list of edits; the edits themselves are not looked at */
export function mustBeEdits<T>(edits: Iterable<T>): Iterable<T> {
  if (typeof edits === 'object' && edits !== null && Symbol.iterator in edits) return edits;
  throw new TypeError(`fanorm: the edits must be a list, as edits(text) gives it, not ${kindOf(edits)}`);
}

/** @throws TypeError where stretches of a text, spans or edits, are not sorted and disjoint */
export function mustFollow(what: string, start: number, end: number, before: number): void {
  if (start >= before && end >= start) return;
  throw new TypeError(`fanorm: ${what} must be sorted and disjoint, but ${start}..${end} comes after ${before}`);
}
