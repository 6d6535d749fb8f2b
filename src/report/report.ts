import type { FanormError } from '../errors.js';
import type { Finding } from '../io/finding.js';
import type { Outcome, Tally } from '../io/outcome.js';
import type { Target } from '../io/target.js';

/**
 * A printer over the findings: each method returns what is to be printed now. The findings of an input come in batches;
 * then comes its outcome, or its error. Inputs follow each other.
 */
export interface Report {
  findings(target: Target, findings: readonly Finding[]): string;
  outcome(outcome: Outcome): string;
  /** @param message the words for it, which may say more than those of the error: what to do */
  error(target: Target, error: FanormError, message: string): string;
  end(tally: Tally): string;
}

/** What a printer must know beside the findings. */
export interface ReportOptions {
  /** A person reads it on a terminal: what is invisible is drawn. */
  readonly terminal: boolean;
  readonly colors: boolean;
  /** The most findings that are printed for each file; 0 for all. */
  readonly max: number;
  readonly version: string;
}
