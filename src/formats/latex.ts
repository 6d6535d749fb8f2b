import type { Format, Gap, Span } from '../types.js';
import { createSpanList, type SpanList } from './common/span-list.js';
import { type Plan, planArguments } from './latex/arguments.js';
import { type LatexCommand, latexCommand, latexEnvironment } from './latex/commands.js';
import { type LatexToken, latexTokens } from './latex/tokens.js';
import { trimLines } from './message/trim-lines.js';

/**
 * LaTeX, as XePersian has it: the text of the document and of the commands that are known to hold text (`\section`,
 * `\emph`, `\footnote` …). Not the arguments of other commands, options, math, verbatim text, comments, the preamble,
 * and what TeX means by `~`, `--` and ``…''.
 *
 * @throws SourceError on braces, math and verbatim text that do not close
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
    list: createSpanList(),
    plans: new Map(),
    closings: new Map(),
    inProse: !tokens.some(({ kind, name }) => kind === 'begin' && name === 'document'),
    isForeign: false,
    awaitsBody: false,
  };
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (!token || (token.kind === 'end' && token.name === 'document')) break;
    index = step(state, token, index);
  }
  return state.list.end();
}

interface State {
  readonly source: string;
  readonly tokens: readonly LatexToken[];
  readonly list: SpanList;
  /** By the index of a token that is yet to come. */
  readonly plans: Map<number, Plan>;
  /** By the index of a closing token: what it is to the words around it, and whether prose goes on behind it. */
  readonly closings: Map<number, { readonly gap: Gap; readonly inProse: boolean }>;
  inProse: boolean;
  isForeign: boolean;
  /** Whether all is skipped up to the group that is the body of a definition. */
  awaitsBody: boolean;
}

/** Takes the token at `index`, and gives the index of the last token that is done with. */
function step(state: State, token: LatexToken, index: number): number {
  const { list, plans, closings, tokens, awaitsBody } = state;
  const plan = takeOut(plans, index);
  const closing = takeOut(closings, index);
  if (plan === 'skip' || awaitsBody) {
    if (token.kind === '{') state.awaitsBody = false;
    const last = Math.max(index, token.match);
    list.gap('object', { start: token.start, end: tokens[last]?.end ?? token.end });
    return last;
  }
  if (plan) {
    list.gap(plan.gap, token);
    closings.set(token.match, { gap: plan.gap, inProse: state.inProse });
    state.inProse ||= plan.anywhere;
  } else if (closing) {
    list.gap(closing.gap, token);
    state.inProse = closing.inProse;
  } else {
    take(state, token, index);
  }
  return index;
}

function take(state: State, token: LatexToken, index: number): void {
  const { list, source, tokens } = state;
  const { kind, name, start, end } = token;
  if (kind === 'text' || kind === '[' || kind === ']') {
    if (state.inProse && !state.isForeign) list.add(start, end);
  } else if (kind === 'command') {
    const command = latexCommand(name);
    list.gap(command?.gap ?? 'object', token);
    state.isForeign = languageAfter(name, source, tokens, index) ?? state.isForeign;
    state.awaitsBody = DEFINITIONS.has(name);
    planFrom(state, index + 1, command);
  } else if (kind === 'begin') {
    state.inProse ||= name === 'document';
    list.gap('break');
    // Behind a line end stands what is in the environment, not its argument.
    if (!tokens[index + 1]?.isBlank) planFrom(state, index + 1, latexEnvironment(name));
  } else {
    list.gap(gapOf(kind, source[start]), token);
  }
}

function planFrom({ tokens, plans }: State, first: number, command: LatexCommand | undefined): void {
  for (const [index, plan] of planArguments(tokens, first, command)) plans.set(index, plan);
}

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
