import type { Format } from '../types.js';

/** A kind of text that is known by the ends of its names. */
interface Kind {
  /** Without the dot, in lower case. */
  readonly extensions: readonly string[];
  /** Absent for text that is prose throughout. */
  readonly load?: () => Promise<Format>;
}

const KINDS: Readonly<Record<string, Kind>> = {
  text: { extensions: ['txt', 'text', 'rst', 'adoc'] },
};

/** The ids of all formats, as `--as` takes them. */
export const formatIds: readonly string[] = Object.keys(KINDS);

/**
 * The format of a file by the end of its name, letter case aside.
 *
 * @example formatOf('notes.txt'); // 'text'
 */
export function formatOf(name: string): string | undefined {
  const extension = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase();
  return extension === undefined ? undefined : byExtension.get(extension);
}

/** Loads a format, and the parser that it stands on. Undefined for an id that is no format, and for `text`. */
export async function loadFormat(id: string): Promise<Format | undefined> {
  return Object.hasOwn(KINDS, id) ? KINDS[id]?.load?.() : undefined;
}

const byExtension: ReadonlyMap<string, string> = new Map(
  Object.entries(KINDS).flatMap(([id, { extensions }]) => extensions.map((extension) => [extension, id] as const)),
);
