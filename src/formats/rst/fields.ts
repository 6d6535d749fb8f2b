import { wordsOf } from '../common/words-of.js';

/** Whether the body of a field of this name is text: not a date, a person, a type, or what a program reads. */
export function isProseField(name: string): boolean {
  const [word = ''] = name.trim().toLowerCase().split(/\s/);
  return !DATA.has(word);
}

const DATA = wordsOf(
  `address author authors class class-name contact copyright date email file height homepage id keywords lang language
  license mail name no-index no-search nocomments nosearch orphan revision slug status tags target tocdepth type rtype
  url version vartype width category categories template save_as lastmod modified`,
);
