import type { Gap } from '../../types.js';
import type { LatexCommand } from './commands.js';

/** The commands of LaTeX and its packages of which it is known what their arguments are. */
export const KNOWN_COMMANDS: ReadonlyMap<string, LatexCommand> = new Map([
  // LaTeX: letters and boxes.
  ...known('seam', 't', 'emph textbf textit textsl textsc textrm textsf textmd textup textnormal underline'),
  ...known('seam', 't', 'mbox fbox makebox framebox centerline leftline rightline frame'),
  ...known('seam', 'xt', 'raisebox textcolor colorbox scalebox rotatebox'),
  ...known('seam', 'xxt', 'fcolorbox resizebox'),
  ...known('break', 'xt', 'parbox'),
  ...known('seam', '', 'bf it rm sf tt sl sc em bfseries itshape rmfamily sffamily ttfamily slshape scshape mdseries'),
  ...known('seam', '', 'upshape normalfont tiny scriptsize footnotesize small normalsize large Large LARGE huge Huge'),
  ...known('seam', '', 'centering raggedright raggedleft noindent indent - / relax protect'),
  ...known('object', '', 'LaTeX TeX XeTeX XeLaTeX ldots dots hfill quad qquad today % $ & # _ { } , ; : !'),
  // LaTeX: what stands apart.
  ...known('break', 't', 'footnote footnotetext thanks marginpar marginnote sidenote endnote'),
  ...known('break', 't', 'markright sectionmark chaptermark lhead chead rhead lfoot cfoot rfoot fancyhead fancyfoot'),
  ...known('break', 'tt', 'markboth twocolumn'),
  ...known('break', 'ot', 'part chapter section subsection subsubsection paragraph subparagraph caption'),
  ...known('break', 'ot', 'subsubsubsection subcaption addchap addsec subfloat subfigure subtable'),
  ...known('break', 'xt', 'captionof nomenclature'),
  ...known('break', 'xxt', 'multicolumn multirow addcontentsline'),
  ...known('break', 'o', 'item'),
  ...known('break', '', '\\ par newline linebreak newpage clearpage maketitle tableofcontents and hline'),
  ...known('break', 'ot', 'title subtitle author date keywords subject institute dedication', true),
  ...known('break', 'tt', 'epigraph'),
  ...known('break', 't', 'shortstack makecell thead'),
  // LaTeX: what has one argument that is no text, whatever group follows it.
  ...known('object', 'x', 'label ref eqref pageref cite index hspace color input include includegraphics bibitem'),
  ...known('break', 'x', 'vspace pagestyle thispagestyle pagenumbering'),
  // Links: the URL of `\href` is read with its name.
  ...known('seam', 't', 'href hyperref'),
  ...known('seam', 'xt', 'hyperlink hypertarget'),
  ...known('break', 'tx', 'pdfbookmark'),
  ...known('seam', 'tx', 'texorpdfstring'),
  // ulem, soul, csquotes, todonotes, changes.
  ...known('seam', 't', 'uline uuline uwave sout xout dashuline dotuline hl ul st so enquote'),
  ...known('break', 't', 'todo missingfigure'),
  // XePersian, bidi.
  ...known('seam', 't', 'rl RL RLE textpersian textfarsi textpersiansf textiranic textnavar textpook textsayeh'),
  ...known('break', 't', 'RTLfootnote RTLthanks RTLmarginpar پانویس زیرنویس'),
  ...known('break', 'ot', 'عنوان فصل بخش زیربخش قسمت زیرقسمت زیرزیرقسمت شرح'),
  // beamer
  ...known('seam', 't', 'alert structure only onslide uncover visible invisible'),
  ...known('seam', 'tt', 'alt'),
  ...known('seam', 'ttt', 'temporal'),
  ...known('break', 'ot', 'frametitle framesubtitle'),
  ...known('break', 't', 'note'),
  // exam
  ...known('break', 't', 'question titledquestion subpart subsubpart choice CorrectChoice fullwidth itemt itemf'),
  ...known('object', 't', 'fillin'),
  // algorithmicx, algorithmic, algorithm2e
  ...known('break', 't', 'Comment COMMENT tcp tcc KwIn KwOut KwData KwResult KwInput KwOutput', true),
]);

function known(gap: Gap, args: string, names: string, anywhere = false): [string, LatexCommand][] {
  return names.split(' ').map((name) => [name, { gap, arguments: args, anywhere }]);
}
