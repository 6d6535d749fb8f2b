/** A run of `*`, `_` or `~`: what it may do by the characters on its sides, and whether it did. */
export interface Run {
  readonly start: number;
  readonly end: number;
  readonly char: string;
  readonly opens: boolean;
  readonly closes: boolean;
  /** Whether a blank that stands before it, or behind it, may be what makes it open, or close. */
  readonly leansBack: boolean;
  readonly leansForth: boolean;
  /** How many of its characters have found no partner. */
  left: number;
  /** What it was paired with, so that two readings can be compared. */
  pairs: string;
}

/** Reads the run that begins at `start`. */
export function readRun(text: string, start: number): Run {
  const char = text.charAt(start);
  let end = start + 1;
  while (text[end] === char) end++;
  const before = sideOf(start > 0 ? charBefore(text, start) : '\n');
  const after = sideOf(end < text.length ? String.fromCodePoint(text.codePointAt(end) ?? 0) : '\n');
  const leftFlanking = after !== 'blank' && (after === 'word' || before !== 'word');
  const rightFlanking = before !== 'blank' && (before === 'word' || after !== 'word');
  const inWord = char === '_' && leftFlanking && rightFlanking;
  const able = char !== '~' || end - start <= 2;
  return {
    start,
    end,
    char,
    opens: able && leftFlanking && (!inWord || before === 'mark'),
    closes: able && rightFlanking && (!inWord || after === 'mark'),
    leansBack: char === '_' || after === 'mark',
    leansForth: char === '_' || before === 'mark',
    left: end - start,
    pairs: '',
  };
}

/** Pairs the runs of a text as CommonMark does. A search that failed is not made again, which keeps this linear. */
export function pairRuns(runs: readonly Run[]): void {
  const open: Run[] = [];
  const floors = new Map<string, number>();
  for (const run of runs) {
    const kind = `${run.char}${run.opens}${(run.end - run.start) % 3}`;
    while (run.closes && run.left > 0) {
      const partner = partnerOf(run, open, floors.get(kind) ?? 0);
      if (partner < 0) {
        floors.set(kind, open.length);
        break;
      }
      open.length = partner + 1;
      for (const [key, floor] of floors) floors.set(key, Math.min(floor, open.length));
      spend(open, run);
    }
    if (run.opens && run.left > 0) open.push(run);
  }
}

function partnerOf(run: Run, open: readonly Run[], floor: number): number {
  for (let i = open.length - 1; i >= floor; i--) {
    const opener = open[i];
    if (opener && opener.char === run.char && mayPair(opener, run)) return i;
  }
  return -1;
}

/** The rule of three: of runs that may both open and close, the lengths must not add up to a multiple of three. */
function mayPair(opener: Run, closer: Run): boolean {
  const first = opener.end - opener.start;
  const second = closer.end - closer.start;
  if (opener.char === '~') return first === second;
  return !(opener.closes || closer.opens) || (first + second) % 3 !== 0 || (first % 3 === 0 && second % 3 === 0);
}

/** Takes the partner that is last among the open runs, and what it pairs of both. */
function spend(open: Run[], closer: Run): void {
  const opener = open.at(-1);
  if (!opener) return;
  const used = opener.char === '~' ? closer.left : Math.min(2, opener.left, closer.left);
  closer.pairs += `${open.length}:${used} `;
  opener.left -= used;
  closer.left -= used;
  if (opener.left === 0) open.pop();
}

function charBefore(text: string, at: number): string {
  const pair = at > 1 ? text.slice(at - 2, at) : '';
  return [...pair].length === 1 ? pair : text.charAt(at - 1);
}

function sideOf(char: string): 'blank' | 'mark' | 'word' {
  if (/\s/.test(char)) return 'blank';
  return /[\p{P}\p{S}]/u.test(char) ? 'mark' : 'word';
}
