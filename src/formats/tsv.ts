import type { Format } from '../types.js';
import { csvFormat } from './csv/prose.js';

/**
 * TSV: as CSV, with a tab between cells.
 *
 * @example clean('1\tعلي\n', { format: tsv }); // '1\tعلی\n'
 */
export const tsv: Format = csvFormat('tsv', ['\t']);
