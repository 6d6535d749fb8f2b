import type { Page } from '../text/page.js';
import type { Confidence, Match, PassName, Preset } from '../types.js';

/** What there is to say of a rule: what it does, why, and examples. */
export interface RuleInfo {
  /** Named for the problem: `arabic-yeh`, `space-before-mark`. */
  readonly id: string;
  readonly pass: PassName;
  readonly safety: Confidence;
  /** The presets that have it on, if its option lets them. */
  readonly presets: readonly Preset[];
  /** The option that it reads; where that is `keep` or `off`, so is the rule. Default: `zwnj` for word boundaries, else none. */
  readonly option?: RuleOption;
  /** One line, imperative: what it does. */
  readonly summary: string;
  /** Why it is an error, with the source of the norm where there is one. */
  readonly why: string;
  /** Before and after. */
  readonly changes: readonly (readonly [before: string, after: string])[];
  /** What looks like the problem and is none. */
  readonly keeps: readonly string[];
}

/**
 * A rule: one file, one problem. The pairs of `changes` and the strings of `keeps` are its test, its documentation and
 * what `fanorm rules ID` prints.
 */
export interface Rule extends RuleInfo {
  /** Absent for rules of the `boundaries` pass, whose edits the word-boundary engine makes in their name. */
  readonly finder?: Finder;
}

/** An option that says what rules write. */
export type RuleOption = 'digits' | 'ezafe' | 'zwnj';

/** The option that a rule reads, if any. */
export function optionOf({ option, pass }: Rule): RuleOption | undefined {
  return option ?? (pass === 'boundaries' ? 'zwnj' : undefined);
}

/** A set of UTF-16 code units: all of a string, or those of a string and of the classes in `text/classes.ts`, as bits. */
export type CodeUnits = string | { readonly classes: number; readonly units?: string };

export interface Finder {
  /** The code units at which the rule wants to be asked. */
  readonly at: CodeUnits;
  /** The code units one of which must follow, so that a rule that starts at a common letter is not asked in vain. */
  readonly next?: CodeUnits;
  /**
   * What the rule finds at `index`, where one of `at` stands. The page has many lines, or is a part of a very long one; the
   * rule may read the line on both sides, but no other, and only a bounded distance for each call (or by `perLine`), so
   * that a page costs linear time. A match must not start before `index`.
   */
  find(page: Page, index: number): Match | undefined;
}
