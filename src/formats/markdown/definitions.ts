import { definitionTarget, normalLabel } from './link.js';

/** The link reference definitions that a paragraph begins with. */
export interface Definitions {
  readonly labels: readonly string[];
  /** Their titles, as flat pairs of offsets. */
  readonly titles: readonly number[];
  /** Where the rest of the paragraph begins. */
  readonly end: number;
}

/** Reads the definitions at the head of a paragraph: `[label]: destination "title"`, one after the other. */
export function readDefinitions(text: string): Definitions {
  const labels: string[] = [];
  const titles: number[] = [];
  let at = 0;
  for (;;) {
    LABEL.lastIndex = at;
    const label = LABEL.exec(text)?.[1];
    const target = label?.trim() ? definitionTarget(text, LABEL.lastIndex) : undefined;
    if (label === undefined || !target) return { labels, titles, end: at };
    labels.push(normalLabel(label));
    titles.push(...(target.title ?? []));
    const feed = text.indexOf('\n', target.end);
    at = feed < 0 ? text.length : feed + 1;
  }
}

/** CommonMark bounds the length of a label. */
const LABEL = /[ \t]*\[((?:[^[\]\\]|\\.){1,999})\]:/sy;
