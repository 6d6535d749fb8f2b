import { find, type Line, type Token } from './reader.js';

const TICK = '`';
/** Longer runs of backticks delimit nothing. */
const MOST = 8;

/** `code`, ``code with ` in it``: a run of backticks up to the next run of the same length. */
export function codeSpan(line: Line, at: number): Token | undefined {
  const ticks = ticksAt(line, at);
  if (ticks > MOST || line.missing.has(`span ${ticks}`)) return [at, at + ticks];
  let close = find(line, TICK.repeat(ticks), at + ticks);
  while (close >= 0) {
    const length = ticksAt(line, close);
    if (length === ticks) return [at, close + ticks];
    close = find(line, TICK.repeat(ticks), close + length);
  }
  line.missing.add(`span ${ticks}`);
  return [at, at + ticks];
}

function ticksAt({ text, end }: Line, at: number): number {
  let to = at;
  while (to < end && text.charAt(to) === TICK) to++;
  return to - at;
}
