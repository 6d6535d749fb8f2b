import type { FanormError } from '../errors.js';
import type { Target } from '../io/target.js';
import { drawn } from '../report/drawing.js';
import { type FileStats, type StatsReport, statsAsJson, statsAsTable } from '../report/stats.js';
import { type Stats, sumStats, TextStats } from '../stats/stats.js';
import { Tally } from '../stats/tally.js';
import { showName } from '../text/show-name.js';
import type { Args } from './args.js';
import { EXIT } from './exit.js';
import { inputsOf, pathsOf, sessionOptions } from './inputs.js';
import { Notes } from './notes.js';
import { MENDING, Session, type Visitor } from './session.js';
import { Sink } from './sink.js';
import type { World } from './world.js';

/** `fanorm stats`: counts, and changes nothing. */
export async function run(args: Args, world: World): Promise<number> {
  const out = new Sink(world.stdout);
  const notes = new Notes(out, args, world);
  const top = args.number('top', { least: 0, otherwise: 10 });
  const collector = new Collector();
  const targets = await inputsOf(pathsOf(args, world, '.'), args, world);
  const session = new Session(world, out, notes, sessionOptions(targets, args, MENDING));
  const { failed } = await session.run(targets, {
    want: 'reading',
    begin: (target) => collector.visit(target),
    failed: async (...failure) => collector.fail(...failure),
  });
  const report = collector.report(top);
  const show = out.isTerminal ? drawn : (text: string) => text;
  await out.write(args.value('format') === 'json' ? statsAsJson(report) : statsAsTable(report, { top, show }));
  for (const file of report.files) await warnOfBidi(file, notes);
  return failed > 0 ? EXIT.failed : EXIT.done;
}

/** Counts one input after another; only numbers stay of each. */
class Collector {
  readonly #words = new Tally();
  readonly #corrections = new Tally();
  readonly #files: FileStats[] = [];
  readonly #errors: { path: string; code: string; message: string }[] = [];

  visit({ shown }: Target): Visitor {
    const stats = new TextStats(this.#words, this.#corrections);
    return {
      piece: async ({ reading }) => {
        if (reading) stats.add(reading);
      },
      done: async () => {
        this.#files.push({ path: shown, stats: stats.result() });
      },
    };
  }

  fail({ shown }: Target, { code }: FanormError, message: string): void {
    this.#errors.push({ path: shown, code, message });
  }

  report(top: number): StatsReport {
    return {
      files: this.#files,
      totals: this.#totals(),
      words: this.#words.top(top),
      corrections: this.#corrections.top(top),
      errors: this.#errors,
    };
  }

  #totals(): Stats {
    const nothing = new TextStats(this.#words, this.#corrections).result();
    return this.#files.map(({ stats }) => stats).reduce(sumStats, nothing);
  }
}

/** A warning of what is known as Trojan Source. */
async function warnOfBidi({ path, stats }: FileStats, notes: Notes): Promise<void> {
  const controls = Object.entries(stats.bidi).map(([name, count]) => `${name} ×${count}`);
  if (controls.length === 0) return;
  await notes.note(
    `${showName(path)}: warning: bidi controls (${controls.join(', ')}): it may read otherwise than it is`,
  );
}
