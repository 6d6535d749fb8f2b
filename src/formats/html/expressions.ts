import type { Ranges } from '../../types.js';
import { bracesEnd } from './braces.js';

/**
 * How a dialect of HTML writes what a program puts into it: what opens it, and what closes it, '' for balanced braces; or a
 * pattern of all of it.
 */
export type Delimiters = readonly (readonly [open: string, close: string] | RegExp)[];

/** Finds the expressions of a template, outside of comments, scripts and styles. One that is not closed is none. */
export function expressionsOf(source: string, delimiters: Delimiters): Ranges {
  const ranges: number[] = [];
  const missing = new Set<string>();
  const opener = openerOf(delimiters);
  const closers = new Map([...SKIPPED, ...delimiters.flatMap((one) => (one instanceof RegExp ? [] : [one]))]);
  for (let match = opener.exec(source); match; match = opener.exec(source)) {
    const open = match[0].toLowerCase();
    const close = closers.get(open);
    if (close === undefined) {
      ranges.push(match.index, opener.lastIndex);
      continue;
    }
    const end = missing.has(close) ? -1 : closerOf(source, match.index, opener.lastIndex, close);
    if (end < 0) missing.add(close);
    else {
      if (!SKIPPED.has(open)) ranges.push(match.index, end);
      opener.lastIndex = end;
    }
  }
  return ranges;
}

/** The source with its expressions blacked out, so that nothing in them is taken for a tag. */
export function mask(source: string, ranges: Ranges): string {
  const parts: string[] = [];
  let at = 0;
  for (let r = 0; r < ranges.length; r += 2) {
    const start = ranges[r] ?? 0;
    const end = ranges[r + 1] ?? 0;
    parts.push(source.slice(at, start), 'x'.repeat(end - start));
    at = end;
  }
  return parts.join('') + source.slice(at);
}

const SKIPPED: ReadonlyMap<string, string> = new Map([
  ['<!--', '-->'],
  ['<script', '</script'],
  ['<style', '</style'],
]);

function openerOf(delimiters: Delimiters): RegExp {
  const openers = delimiters.map((one) => (one instanceof RegExp ? one.source : literally(one[0])));
  return new RegExp([...SKIPPED.keys(), ...openers].join('|'), 'gi');
}

function literally(text: string): string {
  return text.replace(/[{?]/g, '\\$&');
}

function closerOf(source: string, at: number, from: number, close: string): number {
  if (close === '') return bracesEnd(source, at, source.length);
  const end = source.indexOf(close, from);
  return end < 0 ? -1 : end + close.length;
}
