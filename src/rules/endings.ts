/**
 * Endings of Persian words, as alternatives of a pattern, where more than one rule asks for the same. The decider of the
 * ZWNJ has its own in `zwnj/`, with what may stand before each.
 */

/** The plural, with the ezafe, the indefinite ی and the pronouns that it takes in writing. */
export const PLURAL = 'ها(?:ی(?:ی|م|ت|ش|مان|تان|شان)?|[متش])?';
/** Pronouns of the plural. */
export const PRONOUNS = '[متش]ان';
/** What is written with a silent alef behind a vowel: the indefinite ای, pronouns, the copula. */
export const WITH_ALEF = 'ا(?:ی|م|ت|ش|یم|ید|ند)';
export const COMPARATIVES = 'تر(?:ین)?';
/** The words that form one with their plural: آنها. */
export const DEMONSTRATIVES = 'آن|این';
