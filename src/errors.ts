/** The tool worked and says no: bad usage, bad input. One line: what, where, what to do. Exit status 2. */
export class FanormError extends Error {
  override readonly name: string = 'FanormError';
  constructor(
    readonly code: ErrorCode,
    message: string,
  ) {
    super(message);
  }
}

/** A source that its format's parser rejects. Line and column are 1-based, columns in code points. */
export class SourceError extends FanormError {
  override readonly name = 'SourceError';
  constructor(
    message: string,
    readonly line: number,
    readonly column: number,
  ) {
    super('BAD_SOURCE', message);
  }
}

/** A configuration that is wrong. The message has a line for each mistake, which begins with the file's name and the place. */
export class ConfigError extends FanormError {
  override readonly name = 'ConfigError';
  constructor(
    message: string,
    /** Of the file, absolute. */
    readonly path: string,
  ) {
    super('BAD_CONFIG', message);
  }
}

/** What ended the work on an input: an error of ours as it is, any other as one, so that it stops that input alone. */
export function asFailure(error: unknown): FanormError {
  if (error instanceof FanormError) return error;
  const [what] = String(error).split('\n');
  return new FanormError('INTERNAL', `internal error: ${what}; left as it is; please report it with the file`);
}

/**
 * What is said of a file that could not be done: its name, where in it if that is known, and why.
 *
 * @param message the words for the error, which may say more than its own
 */
export function inWords(shown: string, error: FanormError, message: string): string {
  if (error instanceof ConfigError) return message;
  return `${error instanceof SourceError ? `${shown}:${error.line}:${error.column}` : shown}: ${message}`;
}

/** Every way in which fanorm says no. */
export type ErrorCode =
  | 'USAGE'
  | 'UNKNOWN_RULE'
  | 'UNKNOWN_OPTION'
  | 'BAD_CONFIG'
  | 'BAD_SOURCE'
  | 'BAD_LEXICON'
  | 'BAD_ENCODING'
  | 'INVALID_UTF8'
  | 'BINARY'
  | 'NOT_FOUND'
  | 'NOT_READABLE'
  | 'NOT_WRITABLE'
  | 'NOT_A_FILE'
  | 'CHANGED'
  | 'TOO_LARGE'
  | 'WRITE_FAILED'
  | 'GUARD'
  | 'INTERNAL';
