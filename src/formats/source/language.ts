/** What the lexer must know of a language: enough to tell comments and strings from code, and no more. */
export interface Language {
  readonly id: string;
  readonly lineComments: readonly string[];
  readonly blockComments: readonly BlockComment[];
  /** In the order in which they are tried: `"""` before `"`. */
  readonly quotes: readonly Quote[];
  /** How a word right before a quote changes it: `f"…"`. Undefined for a word that is no prefix. */
  readonly prefix?: (word: string) => Partial<Quote> | undefined;
  /** What the quotes and comments of the table would misread. Asked before them. */
  readonly skips?: readonly Skip[];
  /** Where the code begins. Default: after a shebang. */
  readonly begin?: (source: string) => number;
  /** Ends a line comment before its line does: PHP's `?>`. */
  readonly lineCommentEnd?: string;
  /** Whether a string that is a statement of its own documents what it stands in. */
  readonly docstrings?: boolean;
}

export interface BlockComment {
  readonly open: string;
  readonly close: string;
  readonly nested?: boolean;
}

/** How a string is written. */
export interface Quote {
  readonly open: string;
  readonly close: string;
  /** What takes the next character with it: a backslash, or the closing sign, doubled. Default: `backslash`. */
  readonly escape?: 'backslash' | 'doubled' | 'none';
  /** Whether `\u200c` reads as ZWNJ. */
  readonly unicode?: boolean;
  /** Whether it goes on after the line's end. Otherwise that closes it too, as an apostrophe between two tags needs. */
  readonly multiline?: boolean;
  readonly hole?: Hole;
  /** Never prose: a character, a raw string, which may be a pattern. */
  readonly opaque?: boolean;
}

/** Code inside a string: `${…}` of JavaScript, `{…}` of Python and C#, `$name`, `${…}` and `$(…)` of shells, `{$…}` of PHP. */
export type Hole = 'template' | 'braces' | 'shell' | 'php';

/** A stretch of code to pass over whole. */
export interface Skip {
  /** The characters at which it is asked. */
  readonly at: string;
  /**
   * The end of what starts at `at`; undefined where nothing does.
   *
   * @param seen the end of the code before `at`, blanks and comments passed over
   * @param afterHead whether that code is the `(…)` of an `if`, `while`, `for` or `with`
   */
  end(source: string, at: number, seen: number, afterHead: boolean): number | undefined;
}
