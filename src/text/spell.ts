import type { Prose, Span } from '../types.js';

/** A text as it is written in the source in place of a span: by the spelling of that, or else as the prose is. */
export function spell(text: string, { spelling }: Pick<Span, 'spelling'>, { encode }: Pick<Prose, 'encode'>): string {
  const write = spelling?.encode ?? encode;
  return write ? write(text) : text;
}
