import type { Counts } from '../stats/histogram.js';
import { TOPICS } from '../stats/mixed.js';
import { readingMinutes, type Stats } from '../stats/stats.js';
import { showName } from '../text/show-name.js';
import { SCHEMA } from './schema.js';

/** The stats of many files, and what came most in all of them. */
export interface StatsReport {
  readonly files: readonly FileStats[];
  readonly totals: Stats;
  readonly words: Ranking;
  readonly corrections: Ranking;
  readonly errors: readonly { readonly path: string; readonly code: string; readonly message: string }[];
}

export interface FileStats {
  readonly path: string;
  readonly stats: Stats;
}

type Ranking = readonly (readonly [string, number])[];

/** How a table is drawn. */
export interface StatsStyle {
  /** Rows of each ranking. */
  readonly top: number;
  /** Turns text of a file into what is shown: isolated and with ZWNJ drawn on a terminal, as it is in a pipe. */
  readonly show: (text: string) => string;
}

/** For a program: totals, by file, and the rankings. */
export function statsAsJson({ files, totals, words, corrections, errors }: StatsReport): string {
  const report = {
    schema: SCHEMA,
    totals: { files: files.length, readingMinutes: readingMinutes(totals), ...totals },
    words: words.map(([word, count]) => ({ word, count })),
    corrections: corrections.map(([change, count]) => ({ change, count })),
    files: files.map(({ path, stats }) => ({ path, ...stats })),
    errors,
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

/** For a person: tables with small bars. */
export function statsAsTable(report: StatsReport, style: StatsStyle): string {
  const { files, totals, words, corrections } = report;
  const sections = [
    summary(totals, files.length),
    rulesTable(report, style),
    characters(totals, style),
    mixed(files, style),
    filesTable(files, style),
    ranking('Word', words, style),
    ranking('Correction', corrections, style),
  ];
  return sections.filter((section) => section !== '').join('\n');
}

function summary(totals: Stats, files: number): string {
  const minutes = readingMinutes(totals);
  return `${sized(files, 'file')}, ${sized(totals.words, 'word')}, ${sized(totals.sentences, 'sentence')}, ${sized(totals.characters, 'character')}; ${sized(minutes, 'minute')} to read\n`;
}

function rulesTable({ files, totals }: StatsReport, { top }: StatsStyle): string {
  const rows = most(totals.rules).slice(0, top);
  return table(
    ['Rule', 'Files', 'Fixes'],
    rows.map(([id, fixes]) => [id, files.filter(({ stats }) => stats.rules[id]).length, fixes]),
  );
}

function characters(totals: Stats, { show }: StatsStyle): string {
  const { right = 0, wrong = 0, missing = 0 } = totals.zwnj;
  const lines = [
    ['Scripts', list(totals.scripts)],
    ['Kinds', list(totals.kinds)],
    ['Arabic variants', list(totals.variants, show)],
    ['Digits', list(totals.digits)],
    ['ZWNJ', `${number(right)} right, ${number(wrong)} wrong, ${number(missing)} missing`],
    ['Invisible', list(totals.hidden)],
    ['Bidi controls', list(totals.bidi)],
  ] as const;
  return lines
    .filter(([, text]) => text !== '')
    .map(([name, text]) => `${name.padEnd(16)}${text}\n`)
    .join('');
}

/** The topics in which not all files are of one mind: each way with how often, and the files of the rarer ones. */
function mixed(files: readonly FileStats[], { show }: StatsStyle): string {
  const topics = [
    ...TOPICS.map((topic) => [topic, (stats: Stats) => stats.mixed[topic]] as const),
    ['digits', (stats: Stats) => stats.digits] as const,
  ];
  const rows = topics.flatMap(([topic, of]) => {
    const ways = new Map<string, { count: number; paths: string[] }>();
    for (const { path, stats } of files) {
      for (const [way, count] of Object.entries(of(stats))) {
        const known = ways.get(way) ?? { count: 0, paths: [] };
        ways.set(way, { count: known.count + count, paths: [...known.paths, path] });
      }
    }
    const sorted = [...ways].sort(([, a], [, b]) => b.count - a.count);
    if (sorted.length < 2) return [];
    return sorted.map(([way, { count, paths }], index) => {
      const where = index > 0 && paths.length <= 3 ? `: ${paths.map((path) => show(showName(path))).join(', ')}` : '';
      return `${topic.padEnd(10)}${number(count).padStart(8)}  in ${sized(paths.length, 'file')}${where}  ${show(way)}\n`;
    });
  });
  return rows.length > 0 ? `Mixed usage\n${rows.join('')}` : '';
}

function filesTable(files: readonly FileStats[], { top, show }: StatsStyle): string {
  if (files.length < 2) return '';
  const rows = files
    .map(({ path, stats }) => [show(showName(path)), stats.words, sum(stats.rules)] as const)
    .sort(([, , a], [, , b]) => b - a)
    .slice(0, top);
  return table(['File', 'Words', 'Fixes'], rows);
}

function ranking(title: string, rows: Ranking, { show }: StatsStyle): string {
  const largest = rows[0]?.[1] ?? 0;
  if (rows.length === 0) return '';
  const lines = rows.map(
    ([text, count]) => `${number(count).padStart(8)}  ${bar(count, largest).padEnd(BAR)}  ${show(text)}\n`,
  );
  return `${title}s\n${lines.join('')}`;
}

/** Three columns, the last with a bar. */
function table(head: readonly [string, string, string], rows: readonly (readonly [string, number, number])[]): string {
  if (rows.length === 0) return '';
  const width = Math.max(head[0].length, ...rows.map(([name]) => name.length));
  const largest = Math.max(...rows.map(([, , count]) => count));
  const lines = rows.map(([name, files, count]) =>
    `${name.padEnd(width)}  ${number(files).padStart(8)}  ${number(count).padStart(8)}  ${bar(count, largest)}`.trimEnd(),
  );
  return `${head[0].padEnd(width)}  ${head[1].padStart(8)}  ${head[2].padStart(8)}\n${lines.join('\n')}\n`;
}

const BAR = 12;

function bar(count: number, largest: number): string {
  return '█'.repeat(largest === 0 ? 0 : Math.ceil((count / largest) * BAR));
}

function list(counts: Counts, show = (text: string) => text): string {
  return most(counts)
    .map(([name, count]) => `${show(name)} ${number(count)}`)
    .join(', ');
}

function most(counts: Counts): readonly (readonly [string, number])[] {
  return Object.entries(counts).sort(([, a], [, b]) => b - a);
}

function sum(counts: Counts): number {
  return Object.values(counts).reduce((total, count) => total + count, 0);
}

function sized(count: number, noun: string): string {
  return `${number(count)} ${noun}${count === 1 ? '' : 's'}`;
}

function number(count: number): string {
  return count.toLocaleString('en-US');
}
