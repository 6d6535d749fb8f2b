import { BOM } from '../../text/chars.js';

/** Where the text of a source begins: behind its byte order mark, if it has one. */
export function textStart(source: string): number {
  return source.startsWith(BOM) ? BOM.length : 0;
}
