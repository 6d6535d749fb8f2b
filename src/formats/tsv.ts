import type { Format } from '../types.js';
import { csvFormat } from './csv/prose.js';

/**
 * TSV: as CSV, with a tab between cells. A quote that encloses no cell is a letter: many tables with tabs know no
 * quotes. Options: `fields`, as in CSV.
 *
 * @example clean('1\tعلي\n', { format: tsv }); // '1\tعلی\n'
 */
export const tsv: Format = csvFormat('tsv', ['\t']);
