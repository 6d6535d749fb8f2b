import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A text that is right, to be damaged and mended. */
export interface TextSet {
  readonly name: string;
  readonly lines: readonly string[];
  /** `LINE:BOUNDARY`, both from 0, to the labels that are accepted there; elsewhere only what stands there is. */
  readonly accepted: ReadonlyMap<string, string>;
  /** The text as somebody wrote it, where the set has that; it is then damaged in no other way. */
  readonly given: readonly string[] | undefined;
}

/**
 * Reads every NAME.txt of a folder, with NAME.accept.tsv (`LINE:BOUNDARY<TAB>LABELS`; `lines<TAB>N` keeps only the first
 * N lines) and NAME.input.txt where they are there.
 *
 * @param verdicts another folder with NAME.accept.tsv: what it says of a place takes the place of what the first one says
 */
export function readSets(folder: string, verdicts?: string): TextSet[] {
  return readdirSync(folder)
    .filter((file) => /^[^.]+\.txt$/.test(file))
    .sort()
    .map((file) => readSet(folder, verdicts, file.slice(0, -'.txt'.length)));
}

function readSet(folder: string, verdicts: string | undefined, name: string): TextSet {
  const read = (ending: string, from = folder) => {
    const path = join(from, name + ending);
    return existsSync(path) ? linesOf(readFileSync(path, 'utf8')) : undefined;
  };
  const judged = verdicts === undefined ? undefined : read('.accept.tsv', verdicts);
  const rows = [...(read('.accept.tsv') ?? []), ...(judged ?? [])].map((row) => row.split('\t'));
  const accepted = new Map(rows.flatMap(([place, labels]) => (place && labels ? [[place, labels] as const] : [])));
  const limit = Number(accepted.get('lines') ?? Number.POSITIVE_INFINITY);
  return { name, lines: (read('.txt') ?? []).slice(0, limit), accepted, given: read('.input.txt') };
}

function linesOf(text: string): string[] {
  return (text.endsWith('\n') ? text.slice(0, -1) : text).split('\n');
}
