import { type Mender, menderOf } from '../mender.js';
import { type Options, resolve } from '../options.js';

/** The mender for options that say the same. Most inputs share theirs, and making a mender costs. */
export function menderFor(options: Options): Mender {
  const key = JSON.stringify(options);
  const mender = menders.get(key) ?? menderOf(resolve(options));
  menders.set(key, mender);
  return mender;
}

const menders = new Map<string, Mender>();
