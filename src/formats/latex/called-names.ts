import { latexCommand } from './commands.js';
import type { Tokenized } from './tokenized.js';

/**
 * What commands call something by: the groups, without others in them, that follow commands whose argument is no text
 * (`\label{شکل یک}`). Where a command that is not known holds one of them, it calls the same thing.
 */
export function calledNames({ source, tokens }: Tokenized): ReadonlySet<string> {
  const names = new Set<string>();
  for (const [index, { kind, name }] of tokens.entries()) {
    if (kind !== 'command') continue;
    const { arguments: args, rest } = latexCommand(name);
    if (!(args + (rest ?? '')).startsWith('x')) continue;
    const text = tokens[index + 2];
    if (tokens[index + 1]?.match === index + 3 && text) names.add(source.slice(text.start, text.end).trim());
  }
  return names;
}
