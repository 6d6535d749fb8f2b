import { wordsOf } from '../common/words-of.js';

/** What of a directive is prose: its body, with the text behind `::`, or without that. */
export type DirectiveText = 'all' | 'body';

/** What of the directives of docutils and Sphinx is prose. Those that are not here are left alone. */
export function directiveText(name: string): DirectiveText | undefined {
  return DIRECTIVES.get(name.toLowerCase());
}

const ALL = wordsOf(
  'attention caution danger error hint important note tip warning admonition seealso todo topic sidebar rubric ' +
    'centered list-table epigraph highlights pull-quote compound dropdown tab-item',
);
const BODY = wordsOf(
  'figure container class rst-class only versionadded versionchanged deprecated versionremoved hlist tab-set',
);

const DIRECTIVES: ReadonlyMap<string, DirectiveText> = new Map([
  ...[...ALL].map((name) => [name, 'all'] as const),
  ...[...BODY].map((name) => [name, 'body'] as const),
]);
