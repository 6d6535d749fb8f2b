import type { Finding } from '../io/finding.js';
import { showName } from '../text/show-name.js';
import { changeInPoints, drawn, painter } from './drawing.js';
import type { Report, ReportOptions } from './report.js';

/** One line a finding for people: place, rule and code points first, the Persian last, so that nothing is turned round. */
export function textReport({ terminal, colors, max }: ReportOptions): Report {
  const paint = painter(colors);
  const show = terminal ? drawn : (text: string) => text;
  let printed = 0;
  let left = 0;

  function line(shown: string, finding: Finding): string {
    const { part, start, rules, removed, inserted, before, after, fix } = finding;
    const name = part === undefined ? shown : `${shown}:${part}`;
    const place = `${showName(name)}:${start.line}:${start.column}`;
    const rule = `${rules.join('+')}${fix ? '' : ' (ask)'}`.padEnd(18);
    const points = changeInPoints(removed, inserted).padEnd(17);
    return `${paint.bold(place)}  ${paint.cyan(rule)} ${paint.dim(points)}  ${show(before)} → ${show(after)}\n`;
  }

  return {
    findings(target, findings) {
      const room = max === 0 ? findings.length : Math.max(0, max - printed);
      const shown = findings.slice(0, room);
      printed += shown.length;
      left += findings.length - shown.length;
      return shown.map((finding) => line(target.shown, finding)).join('');
    },
    outcome({ target }) {
      const more = left === 0 ? '' : `${showName(target.shown)}: and ${left} more (--max 0 shows all)\n`;
      printed = 0;
      left = 0;
      return more;
    },
    error() {
      printed = 0;
      left = 0;
      return '';
    },
    end: () => '',
  };
}
