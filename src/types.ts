/** How sure an edit is: `safe` is as good as certain, `likely` right far more often than not, `ask` is for a person to decide. */
export type Confidence = 'safe' | 'likely' | 'ask';

/** The ordered passes. A pass reads the text that the one before it left. */
export type PassName = 'characters' | 'marks' | 'punctuation' | 'spacing' | 'boundaries';

export type Preset = 'minimal' | 'standard' | 'corpus';

/** What an edit does: `text` stands for what was at `start`..`end`, in UTF-16 code units as in `String.prototype.slice`. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** One change of the original text. A list of edits is sorted and disjoint, and no edit is a no-op. */
export interface Edit extends Change {
  /** The ids of the rules that made it, in the order of their passes. */
  readonly rules: readonly string[];
  readonly confidence: Confidence;
  /** Why, in a person's words: `verb prefix می`, `compound in the dictionary`. */
  readonly reason: string;
  /** Whether `clean` and `apply` carry it out; otherwise it is only reported. */
  readonly fix: boolean;
  /** The same change of the prose as it reads, spans joined, where the source spells it otherwise: `\u0643`, `&zwnj;`. */
  readonly read?: Change;
}

/** What a rule finds: the edit without the name of its rule. `confidence` is the rule's own unless given. */
export interface Match extends Change {
  readonly confidence?: Confidence;
  readonly reason?: string;
}

/** Sorted disjoint ranges of UTF-16 offsets, flat: `[start, end, start, end, …]`. */
export type Ranges = readonly number[];

/**
 * What lies between a prose span and the one before it: `seam` is markup that does not part words (`می<b>روم</b>`),
 * `object` stands as a word of its own (an image, inline code), `break` parts blocks (two paragraphs, two cells).
 */
export type Gap = 'seam' | 'object' | 'break';

/** A stretch of a source that is prose. Offsets are UTF-16 code units of the source. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly gap: Gap;
  /** What the stretch reads as, where the source spells it otherwise (`&zwnj;`, `\u200c`); it is then replaced whole. */
  readonly text?: string | undefined;
  /**
   * Of a run of escapes, `\u0643\u062a`: how many code units of the source spell each code unit of `text`. Each of them
   * is replaced by itself, as if it were a span with seams beside it; a span for each letter would cost too much.
   */
  readonly width?: number | undefined;
  /** How this stretch is written, where that is not how the rest of the prose is: a string in quotes of another kind. */
  readonly spelling?: Spelling | undefined;
}

/** What a format demands of what is written in a stretch of its source. */
export interface Spelling {
  /** How a replacement is spelled. Default: the `encode` of the prose. */
  readonly encode?: (text: string) => string;
  /**
   * Whether the source still reads as it did, but for the words, once the stretch is `written` so. Where it does not,
   * all edits are dropped of the block, from one `break` to the next. Default: always.
   */
  readonly admits?: (written: string, original: string) => boolean;
}

/** The prose of a source: sorted disjoint spans, and how a replacement is spelled in the source (default: as it is). */
export interface Prose {
  readonly spans: readonly Span[];
  readonly encode?: (text: string) => string;
  /** Whether a blank beside markup would undo it, as inside `**…**`: an edit may put none there. */
  readonly tight?: boolean;
  /** Which of the edits of the source, sorted, are made: leaves out those that would change more than words. Default: all. */
  readonly settle?: (edits: Iterable<Edit>) => Iterable<Edit>;
  /** Where rules are switched off by comments in the source. Sorted by start; they may overlap. */
  readonly off?: readonly Suppression[];
  /** Which of the `fields` that were asked for there are in the source. Absent where none were, or none can be. */
  readonly found?: ReadonlySet<string>;
  /** What of the source could not be read and is left as it is, where the rest could: a broken record of a table. */
  readonly problems?: readonly Problem[];
}

/** A part of a source that its format could not read. Line and column are 1-based, columns in code points. */
export interface Problem {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** A stretch of the source in which the named rules (default: all) make no edit. */
export interface Suppression {
  readonly start: number;
  readonly end: number;
  readonly rules?: ReadonlySet<string>;
}

/** A format: a pure function from a source to the spans of it that are prose. Throws `SourceError` where it cannot. */
export interface Format {
  readonly id: string;
  /** How the records of a source are told apart, so that one of any size may be read in windows. Default: it is read whole. */
  readonly records?: Records;
  /** `window` says what of a source this is, where it is read in windows. Default: all of it. */
  read(source: string, options?: FormatOptions, window?: RecordWindow): Prose;
}

/** A source that comes in records, which read alike whatever stands before them but for its head. */
export interface Records {
  /**
   * What the start of a source says of all of its records, and undefined where too little of it is there, which all of it
   * (`isWhole`) never is. Default: nothing.
   */
  readonly head?: (start: string, isWhole: boolean, options?: FormatOptions) => Head | undefined;
  /** The offset behind the last record that is whole, in a text that begins with a record; 0 where none is. */
  readonly end: (text: string, head?: Head) => number;
}

/** What the start of a table says of all of its records. Plain data, so that another thread can be told. */
export interface Head {
  readonly delimiter: string;
  /** How many cells its first record has. */
  readonly columns: number;
  /** The names of the columns, if the first record has such. */
  readonly names?: readonly string[];
}

/** Whole records of a source, in their order. */
export interface RecordWindow {
  readonly head?: Head | undefined;
  /** Whether the source begins with it. */
  readonly isFirst: boolean;
}

/** What a person may say about the prose of a format. Each format says which of it it reads; the others have no effect. */
export interface FormatOptions {
  /**
   * What is prose: keys of front matter, columns of a table, or JSON pointers in which `*` stands for any text inside one
   * key and `**` for any number of keys: `/messages/*`, `/*_fa`, `**` + `/description`. One without `/` is a key at any depth.
   * Default: as the format says.
   */
  readonly fields?: readonly string[];
  /** Also clean string literals in source code. Default: false, comments only. */
  readonly strings?: boolean;
}

/** Options with every default filled in: what a cleaner was made with. They and their lists are frozen. */
export interface Settings {
  readonly preset: Preset;
  readonly digits: 'fa' | 'en' | 'keep';
  readonly ezafe: 'keep' | 'hamza' | 'yeh';
  /** The least confidence of a word boundary that is mended; `off` leaves word boundaries alone. */
  readonly zwnj: Confidence | 'off';
  /** The ids of the rules that are on. A set cannot be frozen: do not change it, as the cleaner reads it. */
  readonly rules: ReadonlySet<string>;
  /** The user's own words, which beat every rule and the model. ZWNJ or a space inside them is what they are about. */
  readonly keep: readonly string[];
  readonly join: readonly string[];
  readonly split: readonly string[];
  /** The format of the texts, and what was said about their prose. Left out: prose throughout. */
  readonly format?: Format;
  readonly formatOptions?: FormatOptions;
}
