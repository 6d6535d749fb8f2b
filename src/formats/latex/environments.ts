import type { LatexCommand } from './commands.js';

/** What follows `\begin{name}`. Of groups that are not known only the first may be a title: the next is often a label. */
export function latexEnvironment(name: string): LatexCommand {
  const known = KNOWN.get(name.replace(/\*$/, ''));
  if (known) return { gap: 'break', arguments: known, anywhere: false };
  return { gap: 'break', arguments: TITLED.test(name) ? 'o?' : '?', rest: 'x', anywhere: false };
}

/** Slides and blocks with a heading, and what has a width, columns or a number. */
const KNOWN: ReadonlyMap<string, string> = new Map([
  ['frame', 'tt'],
  ...['block', 'alertblock', 'exampleblock'].map((name) => [name, 't'] as const),
  ...['minipage', 'column', 'multicols', 'tabular', 'longtable', 'thebibliography'].map((name) => [name, 'x'] as const),
  ...['tabularx', 'tabulary'].map((name) => [name, 'xx'] as const),
]);

/** Theorems and their like, whose option is a title. */
const TITLED =
  /theorem|lemma|definition|corollary|proposition|remark|example|claim|conjecture|axiom|proof|property|problem|exercise|question|solution|observation|notation|assumption|^(?:thm|lem|defn?|cor|prop|rem|exm?|note|fact|قضیه|لم|تعریف|گزاره|نتیجه|مثال|اثبات|برهان|تذکر|تبصره|نکته|ملاحظه|تمرین|مسئله|مسأله|مساله|سوال|سؤال|پرسش|حل|پاسخ|راه\u200cحل|حدس|اصل|ادعا|خاصیت|ویژگی)\*?$/;
