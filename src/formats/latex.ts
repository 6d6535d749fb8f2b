import type { Format, Gap, Span, Spelling } from '../types.js';
import { createSpanList, type SpanList } from './common/span-list.js';
import { planArguments } from './latex/arguments.js';
import { calledNames } from './latex/called-names.js';
import { type LatexCommand, latexCommand } from './latex/commands.js';
import { latexEnvironment } from './latex/environments.js';
import { judged } from './latex/judged.js';
import { ownText } from './latex/own-text.js';
import { OPENED, type Plan } from './latex/plan.js';
import type { Tokenized } from './latex/tokenized.js';
import { type LatexToken, latexTokens } from './latex/tokens.js';
import { trimLines } from './message/trim-lines.js';

/**
 * LaTeX, as XePersian has it: the text of the document and of the commands that are known to hold text (`\section`,
 * `\emph`, `\footnote` …), and, before the document and in definitions as well, arguments of other commands that read
 * as Persian sentences, unless the command's name speaks of references, names, files or settings; the steps of an
 * algorithm that are written in words; the options of theorems, and `title` in other options. Not other arguments and
 * options, math, verbatim text, comments, the rest of the preamble, and what TeX means by `~`, `--` and ``…''. Options:
 * none.
 *
 * @throws SourceError on braces, math and verbatim text that do not close
 * @example clean('\\section{علي}\\label{علي}', { format: latex }); // '\\section{علی}\\label{علي}'
 */
export const latex: Format = {
  id: 'latex',
  read: (source) => ({ spans: trimLines(source, textOf(source)) }),
};

function textOf(source: string): readonly Span[] {
  const tokens = latexTokens(source);
  const state: State = {
    source,
    tokens,
    names: calledNames({ source, tokens }),
    list: createSpanList(),
    plans: new Map(),
    closings: new Map(),
    inProse: !tokens.some(({ kind, name }) => kind === 'begin' && name === 'document'),
    spelling: undefined,
    isForeign: false,
    awaitsBody: false,
    steps: [],
  };
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (!token || (token.kind === 'end' && token.name === 'document')) break;
    index = step(state, token, index);
  }
  return state.list.end();
}

interface Closing {
  readonly gap: Gap;
  readonly inProse: boolean;
  readonly spelling: Spelling | undefined;
  readonly isForeign: boolean;
}

interface State extends Tokenized {
  readonly names: ReadonlySet<string>;
  readonly list: SpanList;
  /** By the index of a token that is yet to come. */
  readonly plans: Map<number, Plan>;
  /** By the index of a closing token: what it is to the words around it, and what goes on behind it. */
  readonly closings: Map<number, Closing>;
  inProse: boolean;
  /** How the text at hand is written, where it is prose since it reads so. */
  spelling: Spelling | undefined;
  isForeign: boolean;
  /** Whether all is skipped up to the group that is the body of a definition. */
  awaitsBody: boolean;
  /** For each algorithm that is open, whether prose goes on behind it. */
  readonly steps: boolean[];
}

/** Takes the token at `index`, and gives the index of the last token that is done with. */
function step(state: State, token: LatexToken, index: number): number {
  const { list, plans, closings, tokens } = state;
  const plan = takeOut(plans, index) ?? planOfBody(state, token);
  const closing = takeOut(closings, index);
  if (plan === 'skip') {
    const last = Math.max(index, token.match);
    list.gap('object', { start: token.start, end: tokens[last]?.end ?? token.end });
    return last;
  }
  if (!plan) {
    if (closing) close(state, token, closing);
    else take(state, token, index);
  } else if ('start' in plan) {
    list.gap(plan.gap, token);
    if (!state.isForeign) list.add(plan.start, plan.end);
    list.gap(plan.gap, token);
  } else {
    const { inProse, spelling, isForeign } = state;
    list.gap(plan.gap, token);
    closings.set(token.match, { gap: plan.gap, inProse, spelling, isForeign });
    state.inProse = plan.inProse;
    state.spelling = plan.spelling;
  }
  return index;
}

/** What is done with a token where the body of a definition is awaited. */
function planOfBody(state: State, { kind }: LatexToken): Plan | undefined {
  if (!state.awaitsBody) return undefined;
  state.awaitsBody = kind !== '{';
  return state.awaitsBody ? 'skip' : OPENED;
}

function close(state: State, token: LatexToken, closing: Closing): void {
  state.list.gap(closing.gap, token);
  state.inProse = closing.inProse;
  state.spelling = closing.spelling;
  state.isForeign = closing.isForeign;
}

function take(state: State, token: LatexToken, index: number): void {
  const { list, source, tokens } = state;
  const { kind, name, start, end } = token;
  if (kind === 'text' || kind === '[' || kind === ']') {
    if (state.inProse && !state.isForeign) list.add(start, end, undefined, state.spelling);
  } else if (kind === 'command') {
    const command = latexCommand(name);
    list.gap(command.gap, token);
    state.isForeign = languageAfter(name, source, tokens, index) ?? state.isForeign;
    state.awaitsBody = DEFINITIONS.has(name);
    planFrom(state, index + 1, command);
    if (state.steps.length > 0 && STEP.test(name)) judgeStep(state, index + 1);
  } else if (kind === 'begin') {
    state.inProse ||= name === 'document';
    list.gap('break');
    if (name === 'algorithmic') {
      state.steps.push(state.inProse);
      state.inProse = false;
    }
    // Behind a line end stands what is in the environment, not its argument.
    if (!tokens[index + 1]?.isBlank) planFrom(state, index + 1, latexEnvironment(name));
  } else {
    if (kind === 'end' && name === 'algorithmic') {
      state.inProse = state.steps.pop() ?? state.inProse;
      state.spelling = undefined;
    }
    list.gap(gapOf(kind, source[start]), token);
  }
}

function planFrom(state: State, first: number, command: LatexCommand): void {
  for (const [index, plan] of planArguments(state, first, command)) state.plans.set(index, plan);
}

/** Takes the step of an algorithm that starts at token `first`, up to the next, for prose where it is in words. */
function judgeStep(state: State, first: number): void {
  const { tokens } = state;
  let end = first;
  for (let token = tokens[end]; token && !endsStep(token); token = tokens[end]) end = Math.max(end, token.match) + 1;
  state.spelling = judged(ownText(state, first, end), state.names);
  state.inProse = state.spelling !== undefined;
}

function endsStep({ kind, name }: LatexToken): boolean {
  return kind === '}' || kind === 'end' || (kind === 'command' && STEP.test(name));
}

/** The commands of an algorithm that end what stands before them. */
const STEP =
  /^(?:State|Require|Ensure|Return|Print|Input|Output|If|El|For|While|Repeat|Until|Loop|End|Function|Procedure|Switch|Case)|^(?:STATE|REQUIRE|ENSURE|RETURN|PRINT|INPUT|OUTPUT|IF|EL|FOR|WHILE|REPEAT|UNTIL|LOOP|END)/;

/** What a map holds for a key, which it holds no longer: so the maps stay as small as what is open. */
function takeOut<T>(map: Map<number, T>, key: number): T | undefined {
  const value = map.get(key);
  if (value !== undefined) map.delete(key);
  return value;
}

/** Commands whose body is the first group that comes, whatever stands before it (`\def\x#1{…}`). */
const DEFINITIONS: ReadonlySet<string> = new Set(['def', 'edef', 'gdef', 'xdef']);

/** Whether, after a command, text is of another language; undefined where the command does not say. */
function languageAfter(
  name: string,
  source: string,
  tokens: readonly LatexToken[],
  index: number,
): boolean | undefined {
  if (name === 'LTR' || name === 'setLTR') return true;
  if (name === 'RTL' || name === 'setRTL') return false;
  const group = tokens[index + 1];
  if (name !== 'selectlanguage' || !group || group.match < 0) return undefined;
  return !/^(persian|farsi)$/i.test(source.slice(group.end, tokens[group.match]?.start));
}

function gapOf(kind: LatexToken['kind'], char: string | undefined): Gap {
  if (kind === 'opaque') return 'object';
  if (kind === 'end') return 'break';
  if (kind === 'sign') return char === '&' ? 'break' : 'object';
  return 'seam';
}
