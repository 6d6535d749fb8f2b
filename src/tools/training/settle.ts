import { hashOf } from '../../lexicon/hash.js';
import { cutsOf, type Lexicon } from '../../lexicon/lexicon.js';
import { ZWNJ } from '../../text/chars.js';
import { GLUED_TO_TAR } from '../../zwnj/affix.js';
import { hasCut } from '../../zwnj/knowledge.js';
import { PREVERBS } from '../../zwnj/verbs.js';

const PLURAL = 'ها(?:ی|یی|یم|یت|یش|یمان|یتان|یشان|ست)?';
const COMPARATIVE = 'تر(?:ین|ی|ها|های)?';
const WORD = '[\u0621-\u064a\u0671-\u06d3]';
const AFTER = `(?!${WORD}|[\u064b-\u065f\u200c])`;
const BEFORE = `(?<!${WORD}|[\u064b-\u065f\u200c])`;
const JOINING = '[\u0626\u0628\u062a-\u062e\u0633-\u063a\u0641-\u0647\u064a\u067e\u0686\u06a9\u06af\u06cc]';

const GLUED_ENDING = new RegExp(`${BEFORE}(${WORD}+${JOINING})(${PLURAL}|${COMPARATIVE})${AFTER}`, 'g');
const SPACED_ENDING = new RegExp(`${BEFORE}(${WORD}+${JOINING}) (${PLURAL}|ترین)${AFTER}`, 'g');
const SPACED_COMPARATIVE = new RegExp(`${BEFORE}(${WORD}+${JOINING}) (تر)${AFTER}`, 'g');
const GLUED_CLITIC = new RegExp(`${BEFORE}(${WORD}{2,}ی)(مان|تان|شان)${AFTER}`, 'g');
const TRIPLE = new RegExp(`${BEFORE}(گفت|جست) و (گو|جو)`, 'g');
const VERB_PREFIX = `(?:${PREVERBS.join('|')})?ن?می`;
const SPACED_VERB = new RegExp(`${BEFORE}(${VERB_PREFIX}) (${WORD}+)${AFTER}`, 'g');
const GLUED_VERB = new RegExp(`${BEFORE}(${VERB_PREFIX})(${WORD}+)${AFTER}`, 'g');
const GLUED_WORD = new RegExp(`${BEFORE}${WORD}{4,}${AFTER}`, 'g');
// Before و it may be the first of two that بی goes with: بی سر و صدا.
const SPACED_WITHOUT = new RegExp(`${BEFORE}(بی) (?!بی )(${WORD}+)${AFTER}(?! و )`, 'g');
const CLITIC = 'ام|ات|اش|ایم|اید|اند|مان|تان|شان';
const SPACED_CLITIC = new RegExp(`${BEFORE}(${WORD}{2,}ی) (${CLITIC})${AFTER}`, 'g');
// Behind ا and و the letter is sounded, and what follows is written on to it: راهشان.
const SPACED_AFTER_HEH = new RegExp(`${BEFORE}(${WORD}{2,}(?<![او])ه) (${CLITIC}|ای)${AFTER}`, 'g');

/** Glued by rule, whatever the dictionary says. */
const GLUED = new Set([...GLUED_TO_TAR.map((word) => `${word}تر`), 'آنها', 'اینها']);

/**
 * A line with the ZWNJs that edited Persian is agreed on, where a text of other habits has none: plural and comparative
 * endings, what is written on to ی and silent ه, verb prefixes. Only words that the dictionary knows are touched.
 *
 * @param adjectives the stems that take تر
 * @param verbs the forms of verbs without their prefixes
 */
export function settle(
  line: string,
  lexicon: Lexicon,
  adjectives: ReadonlySet<string>,
  verbs: ReadonlySet<string>,
): string {
  const stem = (word: string) => lexicon.stem(hashOf(word)) > 0;
  const isForm = (word: string) => word.length > 2 && verbs.has(word);
  const verb = (word: string) => lexicon.joined(hashOf(word)) > 0 && !stem(word);
  return line
    .replace(GLUED_ENDING, (whole, left: string, ending: string) => {
      const known = left.length > 1 && (stem(left) || lexicon.joined(hashOf(left)) > 0);
      const other = ending.startsWith('های') && stem(`${left}ه`);
      const base = whole.replace(/(ین|ی|ها|های)$/, '');
      return known && !other && !stem(whole) && !GLUED.has(whole) && !GLUED.has(base) ? left + ZWNJ + ending : whole;
    })
    .replace(SPACED_ENDING, (whole, left: string, ending: string) =>
      stem(left) && left.length > 1 ? left + ZWNJ + ending : whole,
    )
    .replace(SPACED_COMPARATIVE, (whole, left: string, ending: string) =>
      adjectives.has(left) ? left + ZWNJ + ending : whole,
    )
    .replace(GLUED_CLITIC, (whole, left: string, ending: string) =>
      stem(left) && !stem(whole) ? left + ZWNJ + ending : whole,
    )
    .replace(GLUED_WORD, (whole) => {
      const cut = cutBehindHeh(whole, cutsOf(lexicon.joined(hashOf(whole))));
      return cut > 0 && !stem(whole) ? whole.slice(0, cut) + ZWNJ + whole.slice(cut) : whole;
    })
    .replace(SPACED_WITHOUT, (whole, left: string, right: string) =>
      hasCut(cutsOf(lexicon.joined(hashOf(left + right))), left.length) ? left + ZWNJ + right : whole,
    )
    .replace(TRIPLE, (_whole, left: string, right: string) => `${left}${ZWNJ}و${right}`)
    .replace(SPACED_VERB, (whole, prefix: string, rest: string) => (isForm(rest) ? prefix + ZWNJ + rest : whole))
    .replace(GLUED_VERB, (whole, prefix: string, rest: string) =>
      isForm(rest) && !stem(whole) ? prefix + ZWNJ + rest : whole,
    )
    .replace(SPACED_CLITIC, (whole, left: string, ending: string) => (stem(left) ? left + ZWNJ + ending : whole))
    .replace(SPACED_AFTER_HEH, (whole, left: string, ending: string) =>
      stem(left) || verb(left + ending) ? left + ZWNJ + ending : whole,
    );
}

/**
 * The first of the cuts of a word before which a silent ه stands: nobody writes that on to the next letter. 0 where there is
 * none. Before ا it may be the plural as well: رشت|های.
 */
function cutBehindHeh(word: string, cuts: number): number {
  for (let cut = 3; cut < word.length; cut++) {
    const [before, last, next] = word.slice(cut - 2, cut + 1);
    if (hasCut(cuts, cut) && last === 'ه' && !'او'.includes(before ?? '') && next !== 'ا') return cut;
  }
  return 0;
}
