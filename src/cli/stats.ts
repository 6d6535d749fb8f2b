import { type Cleaner, createCleaner } from '../clean.js';
import { FanormError } from '../errors.js';
import { loadFormat } from '../formats/index.js';
import { readText, readWindows } from '../io/read-windows.js';
import { select } from '../io/select.js';
import type { Target } from '../io/target.js';
import { type FileStats, type StatsReport, statsAsJson, statsAsTable } from '../report/stats.js';
import { type Stats, sumStats, TextStats } from '../stats/stats.js';
import { Tally } from '../stats/tally.js';
import { ZWNJ } from '../text/chars.js';
import { showName } from '../text/show-name.js';
import { viewOf } from '../text/view.js';
import type { Args } from './args.js';
import { selectOptions } from './select-options.js';
import { Sink } from './sink.js';
import type { World } from './world.js';

/** `fanorm stats`: counts, and changes nothing. */
export async function run(args: Args, world: World): Promise<number> {
  const top = args.number('top', { least: 0, otherwise: 10 });
  const paths = args.operands.length > 0 ? args.operands : [world.stdin.isTTY ? '.' : '-'];
  const collector = new Collector(args.value('encoding'), world);
  for await (const target of select(paths, selectOptions(args, world))) await collector.add(target);
  const report = collector.report(top);
  const inTerminal = world.stdout.isTTY === true;
  const out =
    args.value('format') === 'json'
      ? statsAsJson(report)
      : statsAsTable(report, { top, show: inTerminal ? drawn : exact });
  await new Sink(world.stdout).write(out);
  await new Sink(world.stderr).write(notes(report));
  return report.errors.length > 0 ? 2 : 0;
}

/** Counts one input after another; only numbers stay of each. */
class Collector {
  readonly #words = new Tally();
  readonly #corrections = new Tally();
  readonly #files: FileStats[] = [];
  readonly #errors: { path: string; message: string }[] = [];
  readonly #cleaners = new Map<string, Cleaner>();

  constructor(
    readonly encoding: string | undefined,
    readonly world: World,
  ) {}

  async add(target: Target): Promise<void> {
    if (target.skipped !== undefined) return;
    try {
      if (target.problem) throw target.problem;
      this.#files.push({ path: target.shown, stats: await this.#count(target) });
    } catch (error) {
      if (!(error instanceof FanormError)) throw error;
      if (error.code === 'BINARY' && !target.named) return;
      this.#errors.push({ path: target.shown, message: error.message });
    }
  }

  report(top: number): StatsReport {
    const [first, ...rest] = this.#files.map(({ stats }) => stats);
    return {
      files: this.#files,
      totals: rest.reduce(sumStats, first ?? new TextStats(this.#words, this.#corrections).result()),
      words: this.#words.top(top),
      corrections: this.#corrections.top(top),
      errors: this.#errors,
    };
  }

  async #count(target: Target): Promise<Stats> {
    const stats = new TextStats(this.#words, this.#corrections);
    const cleaner = this.#cleanerFor(target);
    const options = { stdin: this.world.stdin, encoding: this.encoding };
    const format = await loadFormat(target.format);
    if (format) {
      const source = await readText(target.path, options);
      const prose = format.read(source, target.formatOptions);
      stats.add({ source, prose: viewOf(source, prose).text, edits: cleaner.edits(source, prose) });
    } else {
      for await (const { text, from, to } of readWindows(target.path, options)) {
        const source = text.slice(from, to);
        stats.add({ source, prose: source, edits: cleaner.edits(source) });
      }
    }
    return stats.result();
  }

  #cleanerFor({ options }: Target): Cleaner {
    const key = JSON.stringify(options);
    const known = this.#cleaners.get(key) ?? createCleaner(options);
    this.#cleaners.set(key, known);
    return known;
  }
}

/** What standard error is told: the inputs that failed, and those that may read otherwise than they are. */
function notes({ files, errors }: StatsReport): string {
  const turned = files.flatMap(({ path, stats }) => {
    const controls = Object.entries(stats.bidi).map(([name, count]) => `${name} ×${count}`);
    if (controls.length === 0) return [];
    return [`${showName(path)}: warning: bidi controls (${controls.join(', ')}): it may read otherwise than it is\n`];
  });
  const failed = errors.map(({ path, message }) => `${withPath(showName(path), message)}\n`);
  return [...turned, ...failed].join('');
}

/** Some errors name their file, some do not. */
function withPath(path: string, message: string): string {
  return message.startsWith(`${path}:`) ? message : `${path}: ${message}`;
}

/** On a terminal: isolated, so that it does not turn the line around, and with ZWNJ to be seen. */
function drawn(text: string): string {
  return `${FSI}${showName(text).replaceAll(ZWNJ, '‹ZWNJ›')}${PDI}`;
}

function exact(text: string): string {
  return text;
}

const FSI = '\u2068';
const PDI = '\u2069';
