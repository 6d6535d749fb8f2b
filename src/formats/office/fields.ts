import type { Role } from '../xml/prose.js';

/**
 * What a field of Word is by its code (`PAGE`, `XE "…"`). Its result is written anew by Word, a number or a date most of
 * the time; but the text of a link is an author's.
 */
export function roleOfField(code: string): Role {
  const [name = ''] = code
    .trim()
    .toUpperCase()
    .split(/[\s\\"]/, 1);
  if (name === 'HYPERLINK') return THROUGH;
  return SHOWS_NOTHING.has(name) ? HIDDEN : SHOWN;
}

const THROUGH: Role = {};
const HIDDEN: Role = { skips: true };
const SHOWN: Role = { gap: 'object', skips: true };

/** Entries of indexes and lists, and values that are set. */
const SHOWS_NOTHING: ReadonlySet<string> = new Set(['XE', 'TC', 'TA', 'RD', 'SET', 'PRIVATE']);

interface Field {
  code: string;
  hasResult: boolean;
  /** Whether its result is read. */
  isRead: boolean;
}

/** Follows the fields of a document that are written as marks between its runs. */
export class Fields {
  private readonly open: Field[] = [];

  /** Whether what stands here is an author's text. */
  get isRead(): boolean {
    const field = this.open.at(-1);
    return !field?.hasResult || field.isRead;
  }

  /** Adds to the code of the field that is open; it comes in pieces. */
  addCode(text: string): void {
    const field = this.open.at(-1);
    if (field && !field.hasResult) field.code += text;
  }

  /** Takes a mark of a field, and says what that is to the words beside it: a field counts where it ends. */
  step(mark: string): Role {
    const field = this.open.at(-1);
    if (mark === 'begin') this.open.push({ code: '', hasResult: false, isRead: false });
    if (mark === 'separate' && field) {
      field.isRead = roleOfField(field.code) === THROUGH && (this.open.at(-2)?.isRead ?? true);
      field.hasResult = true;
    }
    if (mark !== 'end' || !field) return THROUGH;
    this.open.pop();
    const { gap } = roleOfField(field.code);
    return gap ? { gap } : THROUGH;
  }
}
