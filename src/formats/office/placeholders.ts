import { viewOf } from '../../text/view.js';
import type { Prose, Suppression } from '../../types.js';

/**
 * The prose of a document, but for the placeholders of templates in it, which programs look up by their names: `{name}`,
 * `{#name}`, `${name}`, `<<first_name>>`, `+++INS name+++`. They may begin in one run of letters and end in another.
 */
export function keepPlaceholders(source: string, prose: Prose): Prose {
  if (!MAY_HOLD.test(source)) return prose;
  const found = [...viewOf(source, prose).text.matchAll(PLACEHOLDER)].filter(([, quoted]) => !quoted || isTag(quoted));
  if (found.length === 0) return prose;
  const inSource = placesOf(prose);
  const off: Suppression[] = found.map(({ index, 0: { length } }) => ({
    start: inSource(index),
    end: inSource(index + length - 1) + 1,
  }));
  return { ...prose, off: [...(prose.off ?? []), ...off] };
}

const MAY_HOLD = /[{]|\+\+\+|&lt;\s*&lt;|<</;
const PLACEHOLDER = /\{[^{}\n\ufffc]{1,80}\}|<<([^<>\n\ufffc]{1,80})>>|\+\+\+[^+\n\ufffc]{1,160}\+\+\+/g;

/** What is no tag is a quotation: `<<سلام>>`. */
function isTag(quoted: string): boolean {
  return /[_[\]]/.test(quoted) || /^[\w.-]+$/.test(quoted);
}

/** Where in the source offsets of the prose stand that are asked for in their order. */
function placesOf({ spans }: Prose): (offset: number) => number {
  let n = 0;
  let from = 0;
  return (offset) => {
    for (let span = spans[n]; span; span = spans[++n]) {
      const start = n > 0 && span.gap !== 'seam' ? from + 1 : from;
      const end = start + (span.text?.length ?? span.end - span.start);
      if (offset < end) return span.text === undefined ? span.start + offset - start : span.start;
      from = end;
    }
    return spans.at(-1)?.end ?? 0;
  };
}
