import type { Token } from 'parse5';

/** The values of a start tag that people read, without their quotes, in the order of the source as flat pairs. */
export function proseAttributes(source: string, tag: Token.TagToken): number[] {
  const values: number[] = [];
  const locations = tag.location && 'attrs' in tag.location ? tag.location.attrs : undefined;
  for (const { name } of tag.attrs) {
    const location = locations?.[name];
    if (!location || !isProseAttribute(name, tag.tagName, (asked) => attributeOf(tag, asked))) continue;
    values.push(...quotedValue(source, location.startOffset + name.length, location.endOffset));
  }
  return values;
}

/**
 * Whether people read the value of an attribute.
 *
 * @param attribute the values of the others, by name
 */
export function isProseAttribute(
  name: string,
  element: string,
  attribute: (name: string) => string | undefined,
): boolean {
  if (name !== 'content' || element !== 'meta') return PROSE.has(name);
  return DESCRIPTIONS.has((attribute('name') ?? attribute('property') ?? '').toLowerCase());
}

/** The value of an attribute by its name. */
export function attributeOf(tag: Token.TagToken, name: string): string | undefined {
  return tag.attrs.find((attribute) => attribute.name === name)?.value;
}

const PROSE: ReadonlySet<string> = new Set(['title', 'alt', 'placeholder', 'aria-label']);

const DESCRIPTIONS: ReadonlySet<string> = new Set([
  'description',
  'og:title',
  'og:description',
  'twitter:title',
  'twitter:description',
]);

/** What stands in quotes, without the blanks at its edges. A value without quotes would be cut by a blank: it is none. */
function quotedValue(source: string, from: number, to: number): number[] {
  const raw = source.slice(from, to);
  const opening = /^\s*=\s*(["'])\s*/.exec(raw);
  if (!opening || opening[0].length >= raw.length) return [];
  return [from + opening[0].length, from + raw.slice(0, -1).trimEnd().length];
}
