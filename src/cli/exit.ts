/** The exit statuses. A failure beats a finding. */
export const EXIT = { done: 0, found: 1, failed: 2 } as const;

/** What the exit statuses mean, for the reference. */
export const EXIT_MEANINGS = [
  ['0', 'done; nothing is left to report, or every named file is ignored'],
  ['1', '`check`, `--check` or `--diff`: something would change'],
  ['2', 'something could not be done: usage, configuration, a file that cannot be read or written; beats 1'],
  ['129, 130, 143', 'ended by the signal HUP, INT or TERM'],
] as const;
