/** The command line as printers see it: plain data, so that they lie below the command. */
export interface CommandSurface {
  readonly name: string;
  readonly alias?: string;
  readonly summary: string;
  readonly operands: string;
  readonly flags: readonly FlagSurface[];
  /** The words that its operands are taken from; absent where they are paths. */
  readonly words?: readonly string[];
}

export interface FlagSurface {
  readonly name: string;
  readonly short?: string;
  readonly value?: string;
  readonly choices?: readonly string[];
  readonly help: string;
}
