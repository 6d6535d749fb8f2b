/** What every directive begins with. A text without it has none. */
export const MARK = 'fanorm-';

const KINDS = ['disable-next-line', 'disable-line', 'disable-file', 'disable', 'enable'] as const;
type Kind = (typeof KINDS)[number];

/** `fanorm-disable-file` must stand in so many lines at the head of a text. */
export const HEAD_LINES = 5;

/** A directive as it is written. Offsets are UTF-16 code units. */
export interface DirectiveMark {
  readonly kind: Kind;
  readonly start: number;
  /** After its last rule name. */
  readonly end: number;
  /** The names after it, with their offsets; none stands for all rules. */
  readonly names: readonly { readonly name: string; readonly start: number }[];
}

/**
 * The directives in a text, in order. Names are parted by spaces or commas; ` -- ` begins a remark. A mention in quotes
 * or backquotes is no directive, nor is a longer word (`fanorm-disabled`, `fanorm-disable.md`).
 */
export function* directiveMarks(text: string): Generator<DirectiveMark> {
  for (let start = text.indexOf(MARK); start >= 0; start = text.indexOf(MARK, start + MARK.length)) {
    if (NO_BORDER.test(text.slice(Math.max(0, start - 2), start))) continue;
    KEYWORD.lastIndex = start + MARK.length;
    const keyword = KEYWORD.exec(text)?.[0];
    const kind = KINDS.find((candidate) => candidate === keyword);
    if (!kind) continue;
    const names = namesAfter(text, KEYWORD.lastIndex);
    const last = names.at(-1);
    yield { kind, start, end: last ? last.start + last.name.length : KEYWORD.lastIndex, names };
  }
}

/** The whole run of letters that follows, so that nothing longer than a keyword is taken for one. */
const KEYWORD = /[\w-]+(?:\.\w+)?/y;
const NO_BORDER = /[\w"'`]$|\w-$/;
const NAME = /[ \t,]+([a-z]+(?:-[a-z0-9]+){0,99})/y;

function namesAfter(text: string, from: number): { name: string; start: number }[] {
  const names: { name: string; start: number }[] = [];
  NAME.lastIndex = from;
  for (let found = NAME.exec(text); found?.[1] && !found[1].startsWith(MARK); found = NAME.exec(text)) {
    names.push({ name: found[1], start: NAME.lastIndex - found[1].length });
  }
  return names;
}
