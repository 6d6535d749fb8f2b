import type { Gap } from '../../types.js';
import { KNOWN_COMMANDS } from './known.js';
import { commandByName } from './names.js';

/** What a command is, and what its arguments are. */
export interface LatexCommand {
  /** What it is, and what the edges of its text arguments are, to the words around it. */
  readonly gap: Gap;
  /**
   * Its arguments: `t` text, `?` text where it reads as a sentence, `d` no text but of the commands in it, `x` nothing.
   * `o` is an optional one that is text, but for a list of keys; other optional ones are no text but for their titles.
   */
  readonly arguments: string;
  /** What all groups that follow are; absent where no other does belong to it. */
  readonly rest?: 'x' | 'd' | '?';
  /** Whether its text is prose before `\begin{document}` too. */
  readonly anywhere: boolean;
}

/** The command of a name without its star. */
export function latexCommand(name: string): LatexCommand {
  return KNOWN_COMMANDS.get(name) ?? commandByName(name);
}
