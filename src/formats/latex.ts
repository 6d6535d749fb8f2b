import type { Format, Gap, Span } from '../types.js';
import { type Plan, planArguments } from './latex-arguments.js';
import { latexCommand, latexEnvironment } from './latex-commands.js';
import { type LatexToken, latexTokens } from './latex-tokens.js';
import { trimLines } from './message.js';
import { createSpanList } from './span-list.js';

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
  const list = createSpanList();
  const plans = new Map<number, Plan>();
  /** By the index of a closing token: what it is to the words around it, and whether prose goes on behind it. */
  const closings = new Map<number, { readonly gap: Gap; readonly inProse: boolean }>();
  let inProse = !tokens.some(({ kind, name }) => kind === 'begin' && name === 'document');
  let isForeign = false;
  let awaitsBody = false;

  function open(index: number, plan: Exclude<Plan, 'skip'>): void {
    list.gap(plan.gap);
    closings.set(tokens[index]?.match ?? -1, { gap: plan.gap, inProse });
    inProse ||= plan.anywhere;
  }

  function take({ kind, name, start, end }: LatexToken, index: number): void {
    if (kind === 'text' || kind === '[' || kind === ']') {
      if (inProse && !isForeign) list.add(start, end);
    } else if (kind === 'command') {
      const command = latexCommand(name);
      list.gap(command?.gap ?? 'object');
      isForeign = languageAfter(name, source, tokens, index) ?? isForeign;
      awaitsBody = DEFINITIONS.has(name);
      for (const [at, plan] of planArguments(tokens, index + 1, command)) plans.set(at, plan);
    } else if (kind === 'begin') {
      if (name === 'document') inProse = true;
      list.gap('break');
      // Behind a line end stands what is in the environment, not its argument.
      if (tokens[index + 1]?.isBlank) return;
      for (const [at, plan] of planArguments(tokens, index + 1, latexEnvironment(name))) plans.set(at, plan);
    } else {
      list.gap(gapOf(kind, source[start]));
    }
  }

  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (!token || (token.kind === 'end' && token.name === 'document')) break;
    const plan = awaitsBody && token.kind === '{' ? 'skip' : takeOut(plans, index);
    const closing = takeOut(closings, index);
    if (plan === 'skip') {
      if (token.kind === '{') awaitsBody = false;
      list.gap('object');
      index = Math.max(index, token.match);
    } else if (awaitsBody) {
      list.gap('object');
    } else if (plan) {
      open(index, plan);
    } else if (closing) {
      list.gap(closing.gap);
      inProse = closing.inProse;
    } else {
      take(token, index);
    }
  }
  return list.spans;
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
