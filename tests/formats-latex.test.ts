import { describe, expect, it } from 'vitest';
import { SourceError } from '../src/errors.js';
import { latexTokens } from '../src/formats/latex/tokens.js';
import { latex } from '../src/formats/latex.js';
import { cleanByLaw } from './format-laws.js';
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

/** What is text in arguments of commands that are known to have some, and of those that are not but hold sentences. */
const ARGUMENTS: typeof CASES = [
  [
    'of slides',
    'یک \\alert{دو} \\only<1>{سه} \\uncover<2->{چهار} \\item<1-| alert@2> پنج',
    ['یک |دو| |سه| |چهار', 'پنج'],
  ],
  [
    'of headings of slides',
    '\\begin{block}<1->{یک}\nدو\\end{block}\\begin{frame}{سه}{چهار}',
    ['یک', 'دو', 'سه', 'چهار'],
  ],
  ['of boxes', 'یک \\parbox[t]{3cm}{دو} \\todo[inline]{سه} چهار', ['یک', 'دو', 'سه', 'چهار']],
  ['of headers', '\\markboth{یک}{دو}\\fancyhead[R]{سه}\\pdfbookmark[0]{چهار}{متن}', ['یک', 'دو', 'سه', 'چهار']],
  [
    'of exams, with all that is nested in it',
    '\\question[1]{یک.\n\\begin{parts}[2]\n\\itemt{دو $x$ سه}\n\\part{چهار \\fillin[1cm]{پنج} شش}\n\\end{parts}}',
    ['یک.', 'دو * سه', 'چهار *پنج* شش'],
  ],
  ['of an exam with its points only', '\\question[2] یک\n\n\\choice دو', ['* یک', 'دو']],
  ['of comments and conditions of algorithms', '\\Comment{یک}\\If{شرط برقرار است}\\If{متن}', ['یک', 'شرط برقرار است']],
  [
    'of the steps of an algorithm that are written in words',
    '\\begin{algorithmic}[1]\n\\STATE گره $x$ را بخوان \\COMMENT{یک}\n\\STATE متن\n\\FOR {همهٔ گره\u200cها}\n' +
      '\\STATE متن = متن + 1\n\\ENDFOR متن\n\\end{algorithmic}دو',
    ['*گره * را بخوان', 'یک', 'همهٔ گره\u200cها', 'دو'],
  ],
  [
    'that read as sentences',
    'یک \\foo{متن}{یک متن}[متن متن]{متن $x$} دو \\foo{متن} سه',
    ['یک *', 'یک متن', 'متن *', 'دو * سه'],
  ],
  ['that come behind comments', '\\foo{دو واژه}% نه\n  {سه واژهٔ دیگر}', ['دو واژه', 'سه واژهٔ دیگر']],
  [
    'that hold commands with sentences',
    'یک \\foo{\\bar{دو واژه} متن=متن} سه \\foo{\\emph{متن}} چهار',
    ['یک *', 'دو واژه', '* سه * چهار'],
  ],
  [
    'that do not call what is called so elsewhere',
    'شکل \\foo{متن یک}\\label{متن یک}\\foo{متن دو}',
    ['شکل *', 'متن دو'],
  ],
  ['of notes that are no definitions', '\\notedefs{\\footdef{۱}{دو واژه \\lr{a}}}', ['دو واژه *']],
  [
    'of Persian commands of XePersian',
    '\\قسمت{یک}\\شرح{دو}\\برچسب{متن متن} سه\\پانویس{چهار}',
    ['یک', 'دو', '* سه', 'چهار'],
  ],
  ['before the document', '\\university{دانشگاه تهران}\\x{متن}\\begin{document}یک', ['دانشگاه تهران', 'یک']],
  [
    'of commands in definitions',
    '\\newcommand\\x[1]{یک متن \\footnote{دو واژه #1} \\emph{متن}}\\def\\y#1{یک متن\\emph{سه واژهٔ دیگر}}یک',
    ['دو واژه *', 'سه واژهٔ دیگر', '*یک'],
  ],
  ['of theorems', '\\begin{theorem}[قضیهٔ یک]\\label{متن}\nدو\\end{theorem}\\begin{لم}[سه]', ['قضیهٔ یک', '*\nدو', 'سه']],
  ['of theorems, not keys', '\\begin{definition}[name=یک متن]\nدو\\end{definition}\\begin{quote}[یک متن]', ['*\nدو']],
  ['of environments, not labels', '\\begin{foo}{یک متن}{متن دو}\nدو', ['یک متن', '*\nدو']],
  [
    'of options that are titles',
    '\\begin{x}[a=متن,title={یک},b={متن متن}]\nدو\\end{x}\\begin{x}[title=سه چهار,c=متن]',
    ['یک', '*\nدو', 'سه چهار'],
  ],
];

/** What must not change, since it is matched elsewhere, or is no text. */
const REFERENCES: readonly string[] = [
  ...['ref', 'autoref', 'cref', 'Cref', 'nameref', 'pageref', 'eqref', 'myref', 'label', 'zlabel', 'tag', 'anchor'],
  ...['cite', 'citep', 'parencite', 'textcite', 'mycite', 'nocite', 'bibitem', 'addbibresource', 'bibliography'],
  ...['gls', 'Gls', 'glspl', 'acrshort', 'ac', 'acs', 'acl', 'index', 'sindex', 'glsadd', 'newacronym', 'newword'],
  ...['input', 'include', 'subfile', 'import', 'includegraphics', 'includesvg', 'graphicspath', 'lstinputlisting'],
  ...['newtheorem', 'newglossaryentry', 'newcounter', 'setcounter', 'stepcounter', 'refstepcounter', 'declaretheorem'],
  ...['newenvironment', 'newcommand', 'renewcommand', 'providecommand', 'NewDocumentCommand', 'DeclareRobustCommand'],
  ...['settextfont', 'defpersianfont', 'definecolor', 'color', 'theoremstyle', 'pagestyle', 'usetheme', 'usepackage'],
  ...['setlength', 'lstset', 'tikzset', 'pgfkeys', 'tcbset', 'node', 'draw', 'hypersetup', 'captionsetup'],
  ...[
    'lr',
    'LR',
    'LRE',
    'LTRfootnote',
    'LTRthanks',
    'textpersiantt',
    'texttt',
    'textarabic',
    'foreignlanguage',
    'code',
    'inlineCode',
    'mykey',
    'AtBeginEnvironment',
  ],
  ...['let', 'equal', 'eqcommand', 'setlogo', 'برچسب', 'ارجاع', 'شروع'],
];

/** What is no sentence in an argument. */
const NAMES: readonly string[] = [
  'متن',
  'متن ۱',
  'متن a b',
  'name=متن متن',
  'الف, ب, ج',
  './متن/متن یک',
  'fig:متن یک',
  'متن یک.png',
];

describe('the prose of LaTeX', () => {
  it.each(CASES)('%s', (_name, source, expected) => {
    expect(proseOf(latex, source)).toEqual(expected);
  });

  it.each(ARGUMENTS)('is the arguments %s', (_name, source, expected) => {
    expect(proseOf(latex, source)).toEqual(expected);
  });

  it.each(REFERENCES)('is no argument of %s', (name) => {
    expect(proseOf(latex, `\\${name}{یک متن}`)).toEqual([]);
    expect(proseOf(latex, `\\${name}[متن]% نه\n {یک متن $x$} دو`)).toEqual(['* دو']);
  });

  it.each(NAMES)('is no name in an argument: %s', (text) => {
    expect(proseOf(latex, `\\foo{${text}}`)).toEqual([]);
  });

  it.each([...CASES, ...ARGUMENTS])('comes from tokens that tile the source: %s', (_name, source) => {
    const tokens = latexTokens(source);
    const body = source.replace('\ufeff', '');
    expect(tokens.map(({ start, end }) => source.slice(start, end)).join('')).toBe(body);
  });

  /** What is mended reads as it did: with a blank less it would be a name, or the name of what is called so. */
  it.each([
    ['\\foo{کار ها}', '\\foo{کار ها}'],
    ['\\foo{کتاب ها}', '\\foo{کتاب\u200cها}'],
    ['\\foo{کتاب ها} \\label{کتاب\u200cها}', '\\foo{کتاب ها} \\label{کتاب\u200cها}'],
    ['\\foo{این کار ها خوب است}', '\\foo{این کارها خوب است}'],
    ['\\foo{کار ها, قلم}', '\\foo{کارها، قلم}'],
    ['\\foo{کار ها $x$}', '\\foo{کار ها $x$}'],
  ])('is prose still when it is mended: %s', (source, expected) => {
    expect(cleanByLaw(latex, source)).toBe(expected);
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
    ['sentences in sentences', (n) => '\\x{دو واژه'.repeat(n / 10) + '}'.repeat(n / 10)],
    ['commands in algorithms', (n) => `\\begin{algorithmic}${'\\State متن '.repeat(n / 11)}`],
    ['groups in algorithms', (n) => `\\begin{algorithmic}${'\\State{'.repeat(n / 8)}${'}'.repeat(n / 8)}`],
    ['algorithms in algorithms', (n) => '\\begin{algorithmic}'.repeat(n / 19)],
    ['comments behind commands', (n) => `\\x${'%\n'.repeat(n / 2)}`],
    ['options with titles', (n) => '\\x[title={'.repeat(n / 10) + '}]'.repeat(n / 10)],
    ['a long name', (n) => `\\${'aB'.repeat(n / 2)}{متن}`],
    ['labels', (n) => '\\label{x}\\y{x}'.repeat(n / 13)],
    ['labels in labels', (n) => '\\label{'.repeat(n / 8) + '}'.repeat(n / 8)],
    ['a list', (n) => `\\x{${'a,'.repeat(n / 2)}}`],
    ['blank lines', (n) => '\n \t'.repeat(n / 3)],
    ['text', (n) => 'یک \\emph{متن} با $x^2$ و \\cite{a}.\n'.repeat(n / 36)],
  ];
  it.each(shapes)('is read in linear time: %s', (_name, shape) => {
    expectLinear((source) => latex.read(source), shape);
  });
});
