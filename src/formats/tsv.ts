import type { Format } from '../types.js';
import { csvProse } from './csv/prose.js';

/**
 * TSV: as CSV, with a tab between cells.
 *
 * @example clean('1\tعلي\n', { format: tsv }); // '1\tعلی\n'
 */
export const tsv: Format = {
  id: 'tsv',
  read: (source, options) => csvProse(source, ['\t'], options),
};
