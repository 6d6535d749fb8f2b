import { writeArtifact } from '../../lexicon/artifact.js';
import { hashOf } from '../../lexicon/hash.js';
import { joint } from '../../lexicon/lexicon.js';
import { buildTable } from '../../lexicon/table.js';
import { HAMZA_ABOVE, ZWNJ } from '../../text/chars.js';
import { JOINS } from '../../zwnj/kinds.js';
import { classesOf, type Dictionary } from './dictionary.js';

/** The bytes of lexicon.bin. The same dictionary gives the same bytes. */
export function lexiconBytes(dictionary: Dictionary): Uint8Array {
  const flags = [...new Set(dictionary.stems.map((entry) => entry.flags))].sort();
  const classes = new Map(flags.map((name, n) => [name, n + 1]));
  const words: [hash: number, affixClass: number][] = [];
  const joined: [hash: number, joint: number][] = [];
  for (const { stem, flags } of withoutGluedByMistake(dictionary)) {
    const letters = stem.replaceAll(ZWNJ, '');
    if (letters === stem) words.push([hashOf(stem), classes.get(flags) ?? 0]);
    else joined.push([hashOf(letters), joint(stem)]);
  }
  return writeArtifact({
    WORD: buildTable(words),
    JOIN: buildTable(joined),
    SUFF: buildTable(endingKeys(dictionary, classes)),
    ENDS: buildTable(simpleEndings(dictionary).map((ending) => [hashOf(ending), 1])),
  });
}

/** Written together by rule, though the parts are words: the glued form of another comparative or plural is an error. */
const GLUED = new Set(['بهتر', 'بیشتر', 'کمتر', 'مهتر', 'کهتر', 'مستتر', 'آنها', 'اینها', 'منتها', 'علیها', 'الیها']);

/** The stems but those that are another one with an ending that wants a ZWNJ: بزرگتر is listed beside بزرگ\u200cتر. */
function withoutGluedByMistake({ stems }: Dictionary) {
  const takes = new Map(stems.map(({ stem, flags }) => [stem, flags]));
  return stems.filter(({ stem }) => {
    const [, left = '', ending] = /^(.{3,})(ها|تر|ترین)$/.exec(stem) ?? [];
    if (ending === undefined || GLUED.has(stem) || JOINS[left.charCodeAt(left.length - 1)] === 0) return true;
    return !(takes.get(left) ?? '').includes(ending === 'ها' ? 'sg' : 'su');
  });
}

/** A key for each class of stems and each ending that it takes without a ZWNJ. */
function endingKeys({ endings }: Dictionary, classes: ReadonlyMap<string, number>): [key: number, value: number][] {
  return [...classes].flatMap(([flags, number]) =>
    classesOf(flags)
      .flatMap((name) => endings.get(name) ?? [])
      .filter(isSimple)
      .map((ending): [number, number] => [hashOf(ending) ^ number, 1]),
  );
}

/** The endings that any stem takes without a ZWNJ. */
function simpleEndings({ endings }: Dictionary): readonly string[] {
  return [...new Set([...endings.values()].flat())].filter(isSimple).sort();
}

function isSimple(ending: string): boolean {
  return !ending.includes(ZWNJ) && ending !== HAMZA_ABOVE;
}
