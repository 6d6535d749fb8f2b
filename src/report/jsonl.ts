import { type FanormError, SourceError } from '../errors.js';
import { DecodeError } from '../io/decoder.js';
import type { Finding } from '../io/finding.js';
import type { Tally } from '../io/outcome.js';
import type { Report } from './report.js';
import { SCHEMA } from './schema.js';

/** One event a line, the summary last. */
export function jsonlReport(): Report {
  const line = (event: object) => `${JSON.stringify(event)}\n`;
  return {
    findings: ({ shown }, findings) =>
      findings.map((finding) => line({ type: 'finding', path: shown, ...findingFields(finding) })).join(''),
    outcome: () => '',
    error: (target, error, message) => line({ type: 'error', path: target.shown, ...errorFields(error, message) }),
    end: (tally) => line({ type: 'summary', schema: SCHEMA, ...summaryFields(tally) }),
  };
}

export function findingFields(finding: Finding) {
  const { rules, part, start, end, byteOffset, utf16Offset, before, after, edit, confidence, reason, fix } = finding;
  return {
    rule: rules[0] ?? '',
    rules,
    part,
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    byteOffset,
    utf16Offset,
    before,
    after,
    safe: confidence === 'safe',
    confidence,
    fix,
    reason,
    edit: { utf16Start: edit.start, utf16End: edit.end, text: edit.text },
  };
}

export function errorFields(error: FanormError, message: string) {
  const byteOffset = error instanceof DecodeError ? error.byteOffset : undefined;
  const place = error instanceof SourceError ? { line: error.line, column: error.column } : {};
  return { code: error.code, byteOffset, ...place, message };
}

export function summaryFields({ files, changed, fixes, suggestions, failed }: Tally) {
  return { files: files + failed, changed, findings: fixes, suggestions, errors: failed };
}
