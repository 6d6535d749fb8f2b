import type { Report, ReportOptions } from './report.js';

/** The printers of `check`, by the value of `--format`, the default first. Each is loaded when it is asked for. */
export const REPORTS = {
  text: async (options: ReportOptions) => (await import('./text.js')).textReport(options),
  json: async () => (await import('./json.js')).jsonReport(),
  jsonl: async () => (await import('./jsonl.js')).jsonlReport(),
  sarif: async (options: ReportOptions) => (await import('./sarif.js')).sarifReport(options),
  github: async () => (await import('./github.js')).githubReport(),
} as const satisfies Readonly<Record<string, (options: ReportOptions) => Promise<Report>>>;
