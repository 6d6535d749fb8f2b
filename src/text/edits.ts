import type { Change, Confidence, Edit, Ranges } from '../types.js';
import { LongText } from './long-text.js';
import { mustBeEdits, mustBeString, mustFollow } from './must.js';

/**
 * Carries out edits.
 *
 * @param text the original
 * @param edits sorted, disjoint edits over it; those with `fix: false` are passed over
 * @returns the text with the edits carried out
 * @throws TypeError for what is no text or no list of edits, and where the edits are not sorted and disjoint, or not in the text
 * @example apply('علي', [{ start: 2, end: 3, text: 'ی', rules: ['arabic-yeh'], confidence: 'safe', reason: '', fix: true }])
 */
export function apply(text: string, edits: Iterable<Edit>): string {
  return replace(mustBeString(text), inside(text, fixesOf(mustBeEdits(edits))));
}

function* inside(text: string, edits: Iterable<Edit>): Generator<Edit> {
  for (const edit of edits) {
    if (typeof edit.text !== 'string' || edit.end > text.length) throw new TypeError(notOf(text, edit));
    yield edit;
  }
}

function notOf({ length }: string, { start, end, text }: Edit): string {
  if (typeof text !== 'string') return `fanorm: the edit at ${start}..${end} must have a text, a string`;
  return `fanorm: edits must lie in the text, but ${start}..${end} does not: the text has ${length} code units`;
}

/**
 * The edits that are carried out.
 *
 * @throws TypeError where they are not sorted and disjoint
 */
export function* fixesOf(edits: Iterable<Edit>): Generator<Edit> {
  let end = 0;
  for (const edit of edits) {
    if (!edit.fix) continue;
    mustFollow('edits', edit.start, edit.end, end);
    end = edit.end;
    yield edit;
  }
}

/** Carries out every replacement of a sorted, disjoint list. */
export function replace(text: string, replacements: Iterable<Change>): string {
  const out = new LongText();
  let at = 0;
  for (const { start, end, text: with_ } of replacements) {
    out.add(text.slice(at, start));
    out.add(with_);
    at = end;
  }
  out.add(text.slice(at));
  return out.toString();
}

/**
 * Ranges of the text before a list of replacements, as ranges of the text after it. A range grows and shrinks with what
 * is replaced inside it; what is put on one of its edges stays outside.
 */
export function shift(ranges: Ranges, replacements: readonly Change[]): Ranges {
  if (replacements.length === 0 || ranges.length === 0) return ranges;
  let moved = 0;
  let next = 0;
  return ranges.map((edge, n) => {
    const isEnd = n % 2 === 1;
    for (let r = replacements[next]; r && r.end <= edge && !(isEnd && r.start === edge); r = replacements[++next]) {
      moved += r.text.length - (r.end - r.start);
    }
    return edge + moved;
  });
}

/** Edits of the text after `fixes` as edits of the text before them. Those that touch a fix are left out. */
export function unshift(edits: readonly Edit[], fixes: readonly Edit[]): Edit[] {
  const out: Edit[] = [];
  let moved = 0;
  let next = 0;
  for (const edit of edits) {
    let fix = fixes[next];
    for (; fix && fix.start + moved + fix.text.length < edit.start; fix = fixes[++next]) {
      moved += fix.text.length - (fix.end - fix.start);
    }
    if (fix && fix.start + moved <= edit.end) continue;
    out.push({ ...edit, start: edit.start - moved, end: edit.end - moved });
  }
  return out;
}

/** Fixes and what is only reported as one sorted, disjoint list. What touches a fix, or is said twice, is left out. */
export function withAsked(fixes: readonly Edit[], asked: readonly Edit[]): Edit[] {
  const all = [...fixes, ...asked].sort((a, b) => a.start - b.start || a.end - b.end || Number(b.fix) - Number(a.fix));
  const out: Edit[] = [];
  for (const edit of all) {
    const last = out.at(-1);
    if (!last || edit.start > last.end || (edit.fix && last.fix)) out.push(edit);
    else if (edit.fix) out.splice(-1, 1, edit);
  }
  return out;
}

/**
 * Two passes as one: from edits of A that give B, and edits of B that give C, the edits of A that give C, the rule ids
 * united where they meet. What turns out to change nothing is left out.
 */
export function compose(a: string, first: readonly Edit[], second: readonly Edit[]): Edit[] {
  if (first.length === 0) return [...second];
  if (second.length === 0) return [...first];
  const out: Edit[] = [];
  let i = 0;
  let j = 0;
  let moved = 0; // offset in B minus offset in A, just before first[i]
  while (i < first.length || j < second.length) {
    const startsAt = Math.min(inB(first[i]?.start), second[j]?.start ?? Number.POSITIVE_INFINITY);
    const group: { first: Edit[]; second: Edit[] } = { first: [], second: [] };
    let end = startsAt; // in B
    const before = moved;
    // A group is a run of edits of either list that overlap or touch in B.
    for (let grew = true; grew; ) {
      grew = false;
      for (let f = first[i]; f && f.start + moved <= end; f = first[++i]) {
        end = Math.max(end, f.start + moved + f.text.length);
        moved += f.text.length - (f.end - f.start);
        group.first.push(f);
        grew = true;
      }
      for (let s = second[j]; s && s.start <= end; s = second[++j]) {
        end = Math.max(end, s.end);
        group.second.push(s);
        grew = true;
      }
    }
    out.push(...merge(a, group.first, group.second, { start: startsAt - before, end: end - moved, before }));
  }
  return out;

  function inB(offset: number | undefined): number {
    return offset === undefined ? Number.POSITIVE_INFINITY : offset + moved;
  }
}

/** The edits of A over `start`..`end` that do what the two groups do: one, unless only one of the passes had a say. */
function merge(
  a: string,
  first: readonly Edit[],
  second: readonly Edit[],
  { start, end, before }: { start: number; end: number; before: number },
): readonly Edit[] {
  if (second.length === 0) return first;
  if (first.length === 0) return moveAll(second, -before);
  const source = a.slice(start, end);
  const middle = replace(source, moveAll(first, -start));
  const text = replace(middle, moveAll(second, -(start + before)));
  if (text === source) return [];
  const all = [...first, ...second];
  return [
    {
      start,
      end,
      text,
      rules: [...new Set(all.flatMap((edit) => edit.rules))],
      confidence: all.map((edit) => edit.confidence).reduce(lessSure),
      reason: [...new Set(all.map((edit) => edit.reason))].join('; '),
      fix: true,
    },
  ];
}

/** The same edits, so many code units further on. */
export function moveAll(edits: readonly Edit[], by: number): readonly Edit[] {
  return by === 0 ? edits : edits.map((edit) => moved(edit, by));
}

/** Spelled out, as copies by `...` take several times as long. */
function moved({ start, end, text, rules, confidence, reason, fix }: Edit, by: number): Edit {
  return { start: start + by, end: end + by, text, rules, confidence, reason, fix };
}

const ORDER = ['safe', 'likely', 'ask'] as const satisfies readonly Confidence[];

/** The less sure of two confidences. */
export function lessSure(a: Confidence, b: Confidence): Confidence {
  return ORDER.indexOf(a) > ORDER.indexOf(b) ? a : b;
}
