import type { FormatOptions, Prose } from '../../types.js';
import { matchesGlob } from './glob.js';

/**
 * Which values of a tree (JSON, YAML, TOML) are prose: where one stands on the way from the root down to a value.
 *
 * A field is a JSON pointer in which `*` stands for any text inside one key, and the key `**` for any number of keys:
 * `/messages/0`, `/messages/*`, `/*_fa`, `**` + `/description`. An item of a list has its number, from 0, for a key;
 * `~1` and `~0` in a key stand for `/` and `~`. A field without any `/` is looked for at every depth. A field that
 * names an object or a list takes in all that it holds.
 */
export interface Fields {
  /** Whether the value here is chosen, and all in it. */
  readonly chosen: boolean;
  /** Where one stands at a key of the value here. */
  at(key: string | number): Fields;
  /** Is told the value here, if it is a string, as it reads. */
  told?(value: string): void;
}

/**
 * Reads a source by the fields that were asked for: `read` is given where one stands at the root. Without any, every
 * value is chosen; else the prose says which of them there are.
 */
export function byFields({ fields }: FormatOptions = {}, read: (root: Fields) => Prose): Prose {
  if (!fields) return read(EVERYTHING);
  const found = new Set<string>();
  const prose = read(
    stand(
      fields.map((field) => ({ field, keys: keysOf(field), next: 0 })),
      found,
    ),
  );
  return { ...prose, found };
}

const EVERYTHING: Fields = { chosen: true, at: () => EVERYTHING };
const NOTHING: Fields = { chosen: false, at: () => NOTHING };

/** A field of which the keys before `next` are matched. */
interface Match {
  readonly field: string;
  readonly keys: readonly string[];
  readonly next: number;
}

/** Inside of what is chosen the other fields are still looked for, so that `found` has all of them. */
function stand(matches: readonly Match[], found: Set<string>, inChosen = false): Fields {
  const all = matches.flatMap(pastAnyDepth);
  const matched = all.filter(isMatched);
  for (const { field } of matched) found.add(field);
  const chosen = inChosen || matched.length > 0;
  const open = all.filter((match) => !isMatched(match) && !(chosen && found.has(match.field)));
  if (open.length === 0) return chosen ? EVERYTHING : NOTHING;
  const stepped = (key: string) => distinct(open.flatMap((match) => step(match, key)));
  return { chosen, at: (key) => stand(stepped(String(key)), found, chosen) };
}

function isMatched({ keys, next }: Match): boolean {
  return next === keys.length;
}

/** `**` also stands for no key at all. */
function pastAnyDepth(match: Match): Match[] {
  const { keys, next } = match;
  return keys[next] === '**' ? [match, ...pastAnyDepth({ ...match, next: next + 1 })] : [match];
}

function step(match: Match, key: string): Match[] {
  const glob = match.keys[match.next] ?? '';
  if (glob === '**') return [match];
  return matchesGlob(glob, key) ? [{ ...match, next: match.next + 1 }] : [];
}

/** The same place in a field is reached in many ways (`**` + `/**`), but is one place. */
function distinct(matches: readonly Match[]): Match[] {
  return matches.filter(
    (match, index) => matches.findIndex(({ keys, next }) => keys === match.keys && next === match.next) === index,
  );
}

function keysOf(field: string): readonly string[] {
  if (!field.includes('/')) return ['**', unescapeKey(field)];
  return field.replace(/^\//, '').split('/').map(unescapeKey);
}

function unescapeKey(key: string): string {
  return key.replaceAll('~1', '/').replaceAll('~0', '~');
}
