import type { CommandSurface, FlagSurface } from './surface.js';

/** Flags that belong together, and what is said of them on the line that they share. */
export interface SharedLine {
  readonly flags: readonly string[];
  readonly help: string;
}

/** The help of the program: a line for each command. */
export function programHelp(commands: readonly CommandSurface[]): string {
  const rows = commands.map(({ name, alias, operands, summary }) => {
    const also = alias ? ` (also: ${alias})` : '';
    return [`${name} ${operands}`.trimEnd(), `${summary}${also}`] as const;
  });
  return [
    'Usage: fanorm COMMAND [PATH...]\n',
    '\nMends Persian text: half-spaces, letters, digits, punctuation and spacing.\n\n',
    ...linesOf(rows),
    '\nfanorm COMMAND --help lists the flags of a command, --version the version.\n',
  ].join('');
}

/** The help of a command: it fits 24 lines of 80 columns. */
export function commandHelp(command: CommandSurface, shared: readonly SharedLine[]): string {
  const { name, operands, summary, flags } = command;
  const usage = `Usage: ${`fanorm ${name} ${operands}`.trimEnd()}  ${summary}\n`;
  const rows = flags.flatMap((flag) => rowsOf(flag, flags, shared));
  return [usage, ...linesOf([...rows, ['-h, --help', 'print this help']])].join('');
}

/** The line of a flag; none where another has it on its own. */
function rowsOf(flag: FlagSurface, all: readonly FlagSurface[], shared: readonly SharedLine[]) {
  const line = shared.find(({ flags }) => flags.includes(flag.name));
  if (!line) return [[spelled(flag), flag.help] as const];
  const together = all.filter(({ name }) => line.flags.includes(name));
  return together[0] === flag ? [[together.map(spelled).join('  '), line.help] as const] : [];
}

/** `-j, --jobs N`, `--digits fa|en|keep`, `--as auto|text|…`. */
function spelled({ name, short, value, choices = [] }: FlagSurface): string {
  const flag = `${short ? `-${short}, ` : ''}--${name}`;
  if (value === undefined) return flag;
  const isList = value.endsWith('…');
  return `${flag} ${choices.length === 0 || isList ? value : some(choices, WIDEST - flag.length - 1)}`;
}

/** The values themselves: all where they are few, else the first, as many as there is room for. */
function some(choices: readonly string[], room: number): string {
  const all = choices.join('|');
  return all.length <= WIDEST ? all : `${all.slice(0, all.lastIndexOf('|', room - '|…'.length))}|…`;
}

/** Two columns; the second begins further right where the first is long. */
function linesOf(rows: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.max(...rows.map(([left]) => left.length).filter((length) => length <= WIDEST));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}\n`);
}

const WIDEST = 32;
