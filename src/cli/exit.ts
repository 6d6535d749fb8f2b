/** The exit statuses. A failure beats a finding. */
export const EXIT = { done: 0, found: 1, failed: 2 } as const;
