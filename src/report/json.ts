import type { Target } from '../io/target.js';
import { errorFields, findingFields, summaryFields } from './jsonl.js';
import type { Report } from './report.js';
import { SCHEMA } from './schema.js';

/** One document, `{ schema, files: [{ path, findings, error }], summary }`, written as it comes. */
export function jsonReport(): Report {
  let opened: Target | undefined;
  let files = 0;
  let findings = 0;

  function open(target: Target): string {
    if (opened === target) return '';
    opened = target;
    findings = 0;
    const before = files++ === 0 ? `{"schema":${SCHEMA},"files":[` : ',';
    return `${before}\n{"path":${JSON.stringify(target.shown)},"findings":[`;
  }

  return {
    findings(target, found) {
      const opening = open(target);
      const items = found.map(
        (finding) => `${findings++ === 0 ? '' : ','}\n  ${JSON.stringify(findingFields(finding))}`,
      );
      return opening + items.join('');
    },
    outcome: ({ target }) => `${open(target)}],"error":null}`,
    error: (target, error, message) => `${open(target)}],"error":${JSON.stringify(errorFields(error, message))}}`,
    end(tally) {
      const head = files === 0 ? `{"schema":${SCHEMA},"files":[` : '';
      return `${head}\n],"summary":${JSON.stringify(summaryFields(tally))}}\n`;
    },
  };
}
