import type { Prose } from '../types.js';

/** @throws TypeError for what comes from JavaScript and is no text */
export function mustBeString(text: unknown): string {
  if (typeof text === 'string') return text;
  throw new TypeError(`fanorm: the text must be a string, not ${text === null ? 'null' : typeof text}`);
}

/** @throws TypeError for what comes from JavaScript and is no prose: a format, options, an index */
export function mustBeProse(prose: Prose | undefined): Prose | undefined {
  if (prose === undefined || Array.isArray(prose?.spans)) return prose;
  const how = 'give a format to createCleaner({ format }), and write texts.map((text) => cleaner.clean(text))';
  throw new TypeError(`fanorm: the second argument must be the prose of the text; ${how}`);
}

/** @throws TypeError where stretches of a text, spans or edits, are not sorted and disjoint */
export function mustFollow(what: string, start: number, end: number, before: number): void {
  if (start >= before && end >= start) return;
  throw new TypeError(`fanorm: ${what} must be sorted and disjoint, but ${start}..${end} comes after ${before}`);
}
