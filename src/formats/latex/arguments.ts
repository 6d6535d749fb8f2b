import type { Gap } from '../../types.js';
import type { LatexCommand } from './commands.js';
import type { LatexToken } from './tokens.js';

/** What is to be done with a token: jumped over with all that it opens, or taken for the start of text. */
export type Plan = 'skip' | { readonly gap: Gap; readonly anywhere: boolean };

/** The arguments that start at token `first`, by the index of their `{` or `[`, and the blanks between them. */
export function planArguments(
  tokens: readonly LatexToken[],
  first: number,
  command: LatexCommand | undefined,
): [index: number, plan: Plan][] {
  const plans: [number, Plan][] = [];
  // Whatever follows an unknown command is its argument.
  const awaited = command ? [...command.arguments] : undefined;
  let index = first;
  for (let token = tokens[index]; token && awaited?.length !== 0; token = tokens[index]) {
    const next = tokens[index + 1];
    if (token.kind === 'text' && token.isBlank && next?.kind === '{' && awaited?.[0] !== 'o') {
      plans.push([index, 'skip']);
      index++;
    } else if (token.match < 0) {
      if (awaited?.[0] !== 'o') break;
      awaited.shift();
    } else {
      if (awaited?.[0] === 'o' && token.kind === '{') awaited.shift();
      const wanted = token.kind === '{' ? awaited?.shift() : awaited?.[0] === 'o' ? awaited.shift() : 'x';
      plans.push([index, command && (wanted === 't' || wanted === 'o') ? command : 'skip']);
      index = token.match + 1;
    }
  }
  return plans;
}
