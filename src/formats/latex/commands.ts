import type { Gap } from '../../types.js';

/** What is known of a command. */
export interface LatexCommand {
  /** What it is, and what the edges of its text arguments are, to the words around it. */
  readonly gap: Gap;
  /** Its arguments: `t` text, `x` not; `o` an optional one that is text. Other optional ones are no text. */
  readonly arguments: string;
  /** Whether its text is prose before `\begin{document}` too. */
  readonly anywhere: boolean;
}

/** The command of a name without its star; undefined where it is not known, and what follows it is then no prose. */
export function latexCommand(name: string): LatexCommand | undefined {
  return COMMANDS.get(name);
}

/** The same for `\begin{name}`: some slides have a heading there. */
export function latexEnvironment(name: string): LatexCommand | undefined {
  return HEADED.has(name) ? { gap: 'break', arguments: 't', anywhere: false } : undefined;
}

const HEADED: ReadonlySet<string> = new Set(['frame', 'block', 'alertblock', 'exampleblock']);

const COMMANDS: ReadonlyMap<string, LatexCommand> = new Map([
  ...known(
    'seam',
    't',
    'emph textbf textit textsl textsc textrm textsf textmd textup textnormal underline uline sout hl',
  ),
  ...known('seam', 't', 'mbox fbox makebox framebox rl RL textpersian textfarsi enquote hyperref centerline'),
  ...known('seam', 'xt', 'textcolor colorbox scalebox raisebox'),
  ...known('seam', 'xxt', 'fcolorbox resizebox'),
  // Their URL is read with their name.
  ...known('seam', 't', 'href'),
  ...known('seam', '', 'bf it rm sf tt sl sc em bfseries itshape rmfamily sffamily ttfamily slshape scshape mdseries'),
  ...known('seam', '', 'upshape normalfont tiny scriptsize footnotesize small normalsize large Large LARGE huge Huge'),
  ...known('seam', '', 'centering raggedright raggedleft noindent indent - / relax protect'),
  ...known('break', 't', 'footnote footnotetext RTLfootnote thanks marginpar'),
  ...known('object', '', 'LaTeX TeX XeTeX XeLaTeX ldots dots hfill quad qquad today % $ & # _ { } , ; : !'),
  ...known('break', 'ot', 'part chapter section subsection subsubsection paragraph subparagraph caption frametitle'),
  ...known('break', 'ot', 'framesubtitle subcaption'),
  ...known('break', 'xt', 'captionof'),
  ...known('break', 'xxt', 'multicolumn multirow addcontentsline'),
  ...known('break', 'o', 'item'),
  ...known('break', '', '\\ par newline linebreak newpage clearpage maketitle tableofcontents and hline'),
  ...known('break', 'ot', 'title subtitle author date keywords subject institute dedication', true),
]);

function known(gap: Gap, args: string, names: string, anywhere = false): [string, LatexCommand][] {
  return names.split(' ').map((name) => [name, { gap, arguments: args, anywhere }]);
}
