import { type Cleaner, createCleaner } from '../clean.js';
import type { Options } from '../options.js';

/** The cleaner for these options. Most inputs share theirs, and making a cleaner costs. */
export function cleanerFor(options: Options): Cleaner {
  const key = JSON.stringify(options);
  const cleaner = cleaners.get(key) ?? createCleaner(options);
  cleaners.set(key, cleaner);
  return cleaner;
}

const cleaners = new Map<string, Cleaner>();
