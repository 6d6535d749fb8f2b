/** Where the value of an attribute that holds text stands in its line; undefined for any other. */
export function textValue(line: string): number | undefined {
  const [entry, name = ''] = /^:([A-Za-z][\w-]*):[ \t]+/.exec(line) ?? [];
  if (entry === undefined || line.endsWith('\\') || line.endsWith('+')) return undefined;
  return TEXTS.has(name) || name.endsWith('-caption') ? entry.length : undefined;
}

const TEXTS: ReadonlySet<string> = new Set(['description', 'doctitle', 'navtitle', 'title', 'toc-title']);
