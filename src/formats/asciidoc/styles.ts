import { wordsOf } from '../common/words-of.js';

/** Whether a line of block attributes lets the block behind it be text: its style is known to. */
export function isTextStyle(line: string): boolean {
  const inner = line.slice(1, -1);
  if (inner.startsWith('[')) return true;
  const style = /^[^,.#%="'[\]]*/.exec(inner)?.[0].trim() ?? '';
  if (/(?:^|,)\s*subs\s*=|format\s*=|separator\s*=|\bl(?:iteral|isting)\b/.test(inner)) return false;
  return style === '' || inner.charAt(style.length) === '=' || STYLES.has(style);
}

/** Not `verse`: a paragraph of it goes on over what begins blocks elsewhere. */
const STYLES = wordsOf(
  `NOTE TIP IMPORTANT WARNING CAUTION quote example sidebar open abstract partintro preface appendix dedication
  colophon glossary acknowledgments acknowledgements index bibliography discrete float horizontal qanda normal
  arabic decimal loweralpha upperalpha lowerroman upperroman lowergreek disc circle square none no-bullet unstyled`,
);
