import { describe, expect, it } from 'vitest';
import { SourceError } from '../src/errors.js';
import { latexTokens } from '../src/formats/latex/tokens.js';
import { latex } from '../src/formats/latex.js';
import { expectLinear } from './linear.js';
import { proseOf } from './prose.js';

/** The prose is as `proseOf` draws it: `|` a seam, `*` an object, a line each block. */
const CASES: readonly (readonly [name: string, source: string, prose: readonly string[]])[] = [
  ['is text', 'یک متن\n\nدو', ['یک متن\n\nدو']],
  ['is the argument of text commands', '\\emph{یک} و \\textbf{دو}ها', ['یک| و |دو|ها']],
  ['is a heading, and its short form', '\\section*[یک]{دو} سه', ['یک', 'دو', 'سه']],
  ['is an item, and its label', '\\begin{itemize}\n\\item یک\n\\item[دو] سه\n\\end{itemize}', ['یک', 'دو', 'سه']],
  ['is a footnote', 'یک\\footnote[3]{دو} سه', ['یک', 'دو', 'سه']],
  ['is the second argument of some', '\\textcolor{red}{یک} \\multicolumn{2}{c}{دو}', ['*یک', 'دو']],
  ['is the text of a link', '\\href{http://x.ir/a%20b}{یک} \\url{http://x.ir/%20} دو', ['*یک| * دو']],
  ['is what a group holds', '{\\bf یک} {\\Large دو}', ['یک| |دو']],
  ['is cells', 'یک & دو \\\\[2pt] سه', ['یک', 'دو', 'سه']],
  ['is no other command', 'یک \\foo[متن]{متن}{متن} دو \\foo {متن}', ['یک * دو *']],
  ['is no reference', 'شکل~\\ref{متن} را \\cite[ص 2]{متن} ببینید\\label{متن}', ['شکل* را * ببینید*']],
  ['is no math', 'یک $متن$ دو $$متن$$ سه \\(متن\\) چهار \\[متن\\] پنج', ['یک * دو * سه * چهار * پنج']],
  ['is no dollar that is escaped', 'یک \\$ دو $\\$ % $ \n$ سه', ['یک * دو * سه']],
  ['is no environment of math', 'یک\n\\begin{align*}\nمتن\n\\end{align*}\nدو', ['یک\n*\nدو']],
  ['is no verbatim text', 'یک \\verb|متن{| دو \\lstinline[a=b]{متن} سه', ['یک * دو * سه']],
  ['is no listing', '\\begin{lstlisting}[caption={متن}]\n} متن $\n\\end{lstlisting}یک', ['*یک']],
  ['is no environment of another language', '\\begin{latin}\nمتن\n\\end{latin}\nیک \\lr{متن} \\LR{متن}', ['*\nیک * *']],
  [
    'is not what another language is chosen for',
    'یک \\selectlanguage{english} متن \\selectlanguage{persian} دو',
    ['یک * دو'],
  ],
  ['is no comment', 'می% متن\n  روم\\% یک', ['می|روم* یک']],
  [
    'is no preamble',
    '\\title{یک}\n\\newcommand{\\x}[1]{متن}\n متن\n\\begin{document}\nدو\n\\end{document}\nمتن',
    ['یک', 'دو'],
  ],
  ['is no definition', '\\def\\x#1{متن} یک \\renewcommand\\y[1]{متن}', ['* یک *']],
  ['is no option of an environment', '\\begin{table}[ht]\n\\begin{tabular}{lc}یک\\end{tabular}\\end{table}', ['*یک']],
  ['has the heading of a slide', '\\begin{frame}[t]{یک}\nدو\n\\end{frame}', ['یک', 'دو']],
  ['is no dash and no quotation mark of TeX', "یک -- دو --- سه ``چهار'' پنج-شش", ['یک * دو * سه *چهار* پنج|-|شش']],
  ['leaves the blanks behind a command', '\\LaTeX  ، یک \\textendash ، دو', ['*، یک *، دو']],
  ['leaves numbers behind a command', '\\penalty10000 یک \\hskip 2 cm دو \\x=-1.5pt سه', ['*یک *دو *سه']],
  ['leaves Persian commands', '\\شروع{متن} یک \\می\u200cروم دو', ['* یک *دو']],
  ['leaves blanks beside cells and lines', 'یک   &   دو  \\\\\n', ['یک', 'دو']],
  ['has brackets', 'یک [دو] سه \\item متن [چهار', ['یک |[|دو|]| سه', 'متن |[|چهار']],
  ['has CR LF', 'یک\r\n% متن\r\nدو\r\n', ['یک\r\n|دو']],
  ['has a BOM', '\ufeff\\section{یک}', ['یک']],
];

describe('the prose of LaTeX', () => {
  it.each(CASES)('%s', (_name, source, expected) => {
    expect(proseOf(latex, source)).toEqual(expected);
  });

  it.each(CASES)('comes from tokens that tile the source: %s', (_name, source) => {
    const tokens = latexTokens(source);
    const body = source.replace('\ufeff', '');
    expect(tokens.map(({ start, end }) => source.slice(start, end)).join('')).toBe(body);
  });

  const broken: readonly (readonly [source: string, line: number, column: number])[] = [
    ['یک\n{دو', 2, 1],
    ['یک }', 1, 4],
    ['یک $x\n\nدو$', 1, 4],
    ['😀 \\[ x', 1, 3],
    ['یک \\verb|x\n|', 1, 4],
    ['\\begin{verbatim} x', 1, 1],
  ];
  it.each(broken)('is an error with its place in %j', (source, line, column) => {
    expect(() => latex.read(source)).toThrow(SourceError);
    expect(() => latex.read(source)).toThrow(expect.objectContaining({ line, column }));
  });

  const shapes: readonly (readonly [name: string, shape: (size: number) => string])[] = [
    ['groups', (n) => '{'.repeat(n / 2) + '}'.repeat(n / 2)],
    ['nested commands', (n) => '\\emph{'.repeat(n / 7) + '}'.repeat(n / 7)],
    ['brackets that do not close', (n) => '\\x['.repeat(n / 3)],
    ['brackets in a group', (n) => `{${'\\x['.repeat(n / 3)}}]`],
    ['regions that do not end', (n) => '\\iffalse '.repeat(n / 9)],
    ['definitions without a body', (n) => '\\def\\x '.repeat(n / 7)],
    ['blank lines', (n) => '\n \t'.repeat(n / 3)],
    ['text', (n) => 'یک \\emph{متن} با $x^2$ و \\cite{a}.\n'.repeat(n / 36)],
  ];
  it.each(shapes)('is read in linear time: %s', (_name, shape) => {
    expectLinear((source) => latex.read(source), shape);
  });
});
