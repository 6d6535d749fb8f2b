import type { ConfigKey } from '../config/schema.js';
import { presetsOf } from '../options.js';
import type { Rule } from '../rules/rule.js';
import type { CommandSurface, FlagSurface } from './surface.js';

/** What the README's generated regions hold, by their names. */
export interface ReferenceSource {
  readonly commands: readonly CommandSurface[];
  readonly exits: readonly (readonly [status: string, meaning: string])[];
  readonly rules: readonly Rule[];
  readonly config: readonly ConfigKey[];
  readonly formats: readonly (readonly [id: string, names: readonly string[]])[];
}

/**
 * A text with its generated regions written anew. A region stands between `<!-- generated: flags -->` and
 * `<!-- /generated -->`; what is around the regions comes out as it was.
 *
 * @throws Error for a region without an end or a name that there is not
 */
export function writeRegions(text: string, source: ReferenceSource): string {
  const [head = '', ...rest] = text.split(OPEN);
  return rest.reduce((out, piece) => out + OPEN + region(piece, source), head);
}

const OPEN = '<!-- generated: ';
const CLOSE = '<!-- /generated -->';

function region(piece: string, source: ReferenceSource): string {
  const name = piece.slice(0, piece.indexOf(' -->'));
  const end = piece.indexOf(CLOSE);
  const render = Object.hasOwn(REGIONS, name) ? REGIONS[name] : undefined;
  if (end < 0 || !render) throw new Error(`generated region "${name}": ${render ? `no ${CLOSE}` : 'unknown name'}`);
  return `${name} -->\n\n${render(source)}\n${piece.slice(end)}`;
}

const REGIONS: Readonly<Record<string, (source: ReferenceSource) => string>> = {
  commands: ({ commands }) =>
    table(
      ['Command', 'What it does'],
      commands.map(({ name, alias, operands, summary }) => [
        code(`fanorm ${name} ${operands}`.trim()) + (alias ? ` (also ${code(alias)})` : ''),
        summary,
      ]),
    ),
  flags: ({ commands }) =>
    table(
      ['Flag', 'Commands', 'What it does'],
      flagsOf(commands).map(({ flag, names }) => [spelled(flag), names.join(', '), described(flag)]),
    ),
  exits: ({ exits }) =>
    table(
      ['Status', 'Meaning'],
      exits.map(([status, meaning]) => [code(status), meaning]),
    ),
  formats: ({ formats }) =>
    table(
      ['`--as`', 'Files'],
      formats.map(([id, names]) => [code(id), names.map(code).join(' ') || 'by their content, or when named']),
    ),
  config: ({ config }) =>
    table(
      ['Key', 'In `overrides` too', 'What it says'],
      config.map(({ name, overridable, description, choices = [] }) => [
        code(name),
        overridable ? 'yes' : '',
        choices.length > 0 ? `${description.replace(/\.$/, '')}: ${choices.map(code).join(', ')}.` : description,
      ]),
    ),
  rules: ({ rules }) =>
    table(
      ['Rule', 'Safety', 'Presets', 'What it does', 'Example'],
      rules.map((rule) => {
        const { id, safety, summary, changes } = rule;
        const [example] = changes;
        const pair = example ? `${code(example[0])} → ${code(example[1])}` : '';
        return [code(id), safety, presetsOf(rule).join(', ') || 'none', summary, pair];
      }),
    ),
};

/** Every flag once, with the commands that have it. `format` has other values in each and stands for all. */
function flagsOf(commands: readonly CommandSurface[]): readonly { flag: FlagSurface; names: readonly string[] }[] {
  const known = new Map<string, { flag: FlagSurface; names: string[] }>();
  for (const { name, flags } of commands) {
    for (const flag of flags) {
      const entry = known.get(flag.name) ?? { flag, names: [] };
      entry.names.push(name);
      known.set(flag.name, entry);
    }
  }
  return [...known.values()];
}

function spelled({ name, short, value }: FlagSurface): string {
  return code([short && `-${short}, `, `--${name}`, value && ` ${value}`].filter(Boolean).join(''));
}

function described({ help, choices, value, name }: FlagSurface): string {
  const isRule = value?.startsWith('RULE') ?? false;
  const isShort = choices !== undefined && !isRule && name !== 'format';
  return isShort ? `${help}: ${choices.map(code).join(', ')}` : help;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => '---'), ...rows.map((row) => row.map(cell))];
  return lines.map((row) => `| ${row.join(' | ')} |\n`).join('');
}

/** A bar would end the cell. Letters that nobody sees stay themselves, as in the files that are mended. */
function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', '⏎');
}

function code(text: string): string {
  return text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``;
}
