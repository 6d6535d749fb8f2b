import type { Format } from '../types.js';
import { qt } from './qt.js';
import { TS } from './source/languages.js';
import { sourceFormat } from './source/source-format.js';

/**
 * What ends in `.ts`: TypeScript, read as `js` is, or a translation of Qt Linguist, told by what it begins with and read as
 * `qt` is. Options: `strings`, as in `js`.
 *
 * @throws SourceError as `js` and `qt`
 * @example clean('x(); // علي', { format: ts }); // 'x(); // علی'
 */
export const ts: Format = {
  id: 'ts',
  read: (source, options) => (LINGUIST.test(source.slice(0, 500)) ? qt : typescript).read(source, options),
};

const typescript = sourceFormat(TS);

const LINGUIST = /^\ufeff?\s{0,99}(?:<\?xml|<!DOCTYPE TS|<TS[\s>])/;
