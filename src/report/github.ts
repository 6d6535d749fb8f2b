import { inWords } from '../errors.js';
import type { Finding } from '../io/finding.js';
import type { Target } from '../io/target.js';
import { showName } from '../text/show-name.js';
import { changeInPoints } from './drawing.js';
import type { Report } from './report.js';

/**
 * Workflow commands: one annotation a file, because GitHub shows ten of a step and drops the rest. Files that failed come
 * first, so that all are held back to the end.
 */
export function githubReport(): Report {
  let first: Finding | undefined;
  let count = 0;
  let annotations = 0;
  const failures: string[] = [];
  const found: string[] = [];

  function annotate(held: string[], properties: Readonly<Record<string, string | number>>, message: string): void {
    annotations++;
    if (held.length === MOST) return;
    const named = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
    held.push(`::error ${named.join(',')}::${escapeData(message)}\n`);
  }

  function close({ shown }: Target): void {
    const finding = first;
    const more = count > 1 ? ` (and ${count - 1} more)` : '';
    first = undefined;
    count = 0;
    if (!finding) return;
    const { part, start, end, removed, inserted, rules, before, after } = finding;
    const rule = rules.join('+');
    const lines = { line: start.line, endLine: end.line, col: start.column, endColumn: end.column };
    // GitHub shows no line of a document, so its place is said in words.
    const place = { file: shown, ...(part === undefined && lines) };
    const where = part === undefined ? '' : `${part}:${start.line}:${start.column}: `;
    const points = changeInPoints(removed, inserted);
    annotate(found, { ...place, title: `fanorm ${rule}` }, `${where}${rule}: ${points}: ${before} → ${after}${more}`);
  }

  return {
    findings(_target, findings) {
      const fixes = findings.filter((finding) => finding.fix);
      first ??= fixes[0];
      count += fixes.length;
      return '';
    },
    outcome({ target }) {
      close(target);
      return '';
    },
    error(target, error, message) {
      close(target);
      annotate(failures, { file: target.shown, title: 'fanorm' }, inWords(showName(target.shown), error, message));
      return '';
    },
    end({ files, changed, failed }) {
      const said = [...failures, ...found].slice(0, MOST);
      const unsaid = annotations - said.length;
      if (unsaid === 0) return said.join('');
      const all = `fanorm: ${changed} of ${files + failed} files would change, ${failed} failed`;
      const notice = `${all}; ${unsaid} more files are not annotated. Run fanorm check for all.`;
      return `${said.join('')}::notice::${escapeData(notice)}\n`;
    },
  };
}

const MOST = 10;

/** Percent first, or the others would be escaped twice. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
