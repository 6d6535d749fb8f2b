/**
 * Whether markup may start at `at` by what stands before it and by what it begins with, from `inner` on. False where
 * nobody is sure.
 */
export function mayStartMarkup(text: string, at: number, inner: number): boolean {
  const before = text.charAt(at - 1);
  const first = text.charAt(inner);
  if (first === '' || /[\s\u001c-\u001f\u0085\ufeff]/.test(first)) return false;
  if (before === '') return true;
  if (QUOTED.includes(before)) return !CLOSERS.includes(first);
  return /[\s:/\u060c\u061b\u061f\u2013\u2014\u2026-]/.test(before) && before !== '\ufeff';
}

/** Whether markup may end at `at` by what stands there; undefined where nobody is sure. */
export function mayEndMarkup(text: string, at: number): boolean | undefined {
  const char = text.charAt(at);
  if (char === '' || /[\s'")\]}>\-/\\:.,;!?\u00bb\u201d\u060c\u061b\u061f\u2013\u2014\u2026]/.test(char)) {
    return char === '\ufeff' ? undefined : true;
  }
  return /[\p{L}\p{N}\p{M}\u200c\u200d\u0640!-~]/u.test(char) ? false : undefined;
}

const QUOTED = '"\'([{<\u00ab\u201c';
const CLOSERS = '"\')]}>\u00bb\u201d';
