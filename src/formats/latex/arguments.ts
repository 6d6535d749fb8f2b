import type { LatexCommand } from './commands.js';
import { judged } from './judged.js';
import { ownText } from './own-text.js';
import { OPENED, type Plan } from './plan.js';
import { planTitles } from './titles.js';
import type { Tokenized } from './tokenized.js';
import type { LatexToken } from './tokens.js';

/** The arguments that start at token `first`, by the index of their `{` or `[`, and what stands between them. */
export function planArguments(text: Surroundings, first: number, command: LatexCommand): [index: number, plan: Plan][] {
  const { tokens } = text;
  const plans: [number, Plan][] = [];
  const awaited = [...command.arguments];
  let index = first;
  if (command.rest === 'd' && tokens[first]?.kind === 'command') {
    // What is defined may stand without braces: `\newcommand\x[1]{…}`.
    plans.push([first, 'skip']);
    index++;
  }
  while (awaited.length > 0 || command.rest) {
    const group = awaited[0] === 'o' ? index : afterBlanks(tokens, index);
    for (; index < group; index++) plans.push([index, 'skip']);
    const token = tokens[index];
    if (!token) break;
    if (awaited[0] === 'o' && token.kind !== '[') {
      awaited.shift();
    } else if (token.match < 0) {
      break;
    } else {
      const letter = token.kind === '{' || awaited[0] === 'o' ? (awaited.shift() ?? command.rest) : undefined;
      if (letter === undefined) plans.push(...planTitles(text, index));
      else plans.push([index, planOf(text, index, letter, command)]);
      index = token.match + 1;
    }
  }
  return plans;
}

/** The index of the `{` that follows blanks and comments at `from`; `from` itself where none does. */
function afterBlanks(tokens: readonly LatexToken[], from: number): number {
  let index = from;
  while (tokens[index]?.kind === 'comment' || tokens[index]?.isBlank) index++;
  return tokens[index]?.kind === '{' ? index : from;
}

/** A source, whether its prose goes on here, and what its commands call something by. */
interface Surroundings extends Tokenized {
  readonly inProse: boolean;
  readonly names: ReadonlySet<string>;
}

function planOf(text: Surroundings, index: number, letter: string, command: LatexCommand): Plan {
  const { inProse, names } = text;
  if (letter === 'x') return 'skip';
  if (letter === 'd') return OPENED;
  const prose: Plan = { gap: command.gap, inProse: true };
  if (letter === 't' && (inProse || command.anywhere)) return prose;
  const own = ownText(text, index + 1, text.tokens[index]?.match ?? index);
  if (letter === 'o' && inProse) return own.includes('=') ? 'skip' : prose;
  const spelling = judged(own, names);
  return spelling ? { gap: 'break', inProse: true, spelling } : OPENED;
}
