import type { Format } from '../types.js';
import { qt } from './qt.js';
import { sources } from './source.js';

/** What ends in `.ts`: TypeScript, or a translation of Qt Linguist, told by what it begins with. */
export const ts: Format = {
  id: 'ts',
  read(source, options) {
    const format = LINGUIST.test(source.slice(0, 500)) ? qt : sources.get('ts');
    return format?.read(source, options) ?? { spans: [] };
  },
};

const LINGUIST = /^\ufeff?\s{0,99}(?:<\?xml|<!DOCTYPE TS|<TS[\s>])/;
