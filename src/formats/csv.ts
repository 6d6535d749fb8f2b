import type { Format } from '../types.js';
import { csvFormat } from './csv/prose.js';

/**
 * CSV: cells are prose, but for those of a header and those without a Persian letter. The delimiter is the one of `,`
 * `;` tab `|` that the first line uses most, or that `sep=` names. A first row of names that are short and differ is a
 * header. A row with text behind a closing quote is left as it is and told of in `problems`. Options: `fields`,
 * columns, by their header or by their number from 1; default: all.
 *
 * @example clean('id,text\n1,"علي"\n', { format: csv }); // 'id,text\n1,"علی"\n'
 */
export const csv: Format = csvFormat('csv', [',', ';', '\t', '|']);
