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
  | 'GUARD';
