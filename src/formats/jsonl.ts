import { SourceError } from '../errors.js';
import type { Format, Problem, Prose, Span } from '../types.js';
import { byFields, type Fields } from './common/fields.js';
import { textStart } from './common/text-start.js';
import { jsonProse } from './json/scanned-prose.js';

/**
 * JSON Lines: a JSON value on each line, read as JSON is. A record that is no JSON is left as it is and told of in
 * `problems`. Lines are read one by one, so a source of any size may come in windows of them. Options: `fields`, JSON
 * pointers with `*` and `**`, as `FormatOptions` has them, from the root of a record; default: all values.
 *
 * @example clean('{"name": "علي"}\n{"name": "سعدي"}\n', { format: jsonl }); // '{"name": "علی"}\n{"name": "سعدی"}\n'
 */
export const jsonl: Format = {
  id: 'jsonl',
  records: { end: (text) => text.lastIndexOf('\n') + 1 },
  read: (source, options) => byFields(options, (root) => readRecords(source, root)),
};

function readRecords(source: string, root: Fields): Prose {
  const spans: Span[] = [];
  const problems: Problem[] = [];
  let start = textStart(source);
  for (let line = 1; start < source.length; line++) {
    const lineFeed = source.indexOf('\n', start);
    const end = lineFeed < 0 ? source.length : lineFeed;
    const record = readRecord(source.slice(start, end), root, start);
    if ('spans' in record) for (const span of record.spans) spans.push(span);
    else problems.push({ ...record, line });
    start = end + 1;
  }
  return { spans, problems };
}

type JsonRecord = { readonly spans: readonly Span[] } | Omit<Problem, 'line'>;

function readRecord(record: string, fields: Fields, from: number): JsonRecord {
  try {
    return jsonProse(record, 'json', fields, from);
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    // What follows the semicolon is the way round for a whole file.
    return { column: error.column, message: `broken record: ${error.message.split(';')[0]}` };
  }
}
