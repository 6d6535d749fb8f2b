import { advance, type Position } from '../text/position.js';
import type { Change, Edit } from '../types.js';

/** An edit as it is reported: with its place in the file, and the words that it changes. */
export interface Finding {
  readonly rules: readonly string[];
  /** The part of a document that it is in; places are then those of its prose, in which a line is a paragraph. */
  readonly part?: string;
  /** Of the words around the edit: line and column from 1, columns in code points. */
  readonly start: Position;
  readonly end: Position;
  /** Of the words in the file, its byte order mark counted. Absent in a legacy encoding and in documents. */
  readonly byteOffset?: number;
  /** Of the words in the text, the byte order mark left out. */
  readonly utf16Offset: number;
  /** The words before and after this edit, as they read; the places above are of the edit where the text spells it otherwise. */
  readonly before: string;
  readonly after: string;
  /** What it takes away and what it puts there, as they read. */
  readonly removed: string;
  readonly inserted: string;
  /** The edit itself, in UTF-16 offsets of the text. */
  readonly edit: Change;
  readonly editStart: Position;
  readonly editEnd: Position;
  readonly confidence: Edit['confidence'];
  readonly reason: string;
  readonly fix: boolean;
  /** The line that it begins on, cut where it is very long. */
  readonly lineText: string;
}

/** Turns the edits of one part of a text after another into findings, reading each stretch of text once. */
export class FindingMaker {
  #place: Position = { line: 1, column: 1 };
  #utf16 = 0;
  #bytes: number;

  /**
   * @param bom the bytes before the text
   * @param sizeOf the bytes that a text takes in the file; undefined where nobody knows
   */
  constructor(
    bom: number,
    private readonly sizeOf: ((text: string) => number) | undefined,
  ) {
    this.#bytes = bom;
  }

  /**
   * The findings of the next part of the text. The edits are sorted.
   *
   * @param view the prose of the part as it reads, if it has some that is spelled otherwise
   */
  read(text: string, edits: readonly Edit[], view = text): Finding[] {
    let at = 0;
    const moveTo = (offset: number) => {
      this.#place = advance(this.#place, text, at, offset);
      this.#bytes += this.sizeOf?.(text.slice(at, offset)) ?? 0;
      this.#utf16 += offset - at;
      at = offset;
    };
    const findings = edits.map((edit) => {
      const left = edit.read ? edit.start : wordStart(text, edit.start);
      const right = edit.read ? edit.end : wordEnd(text, edit.end);
      // Two edits of one word have one start, and the second looks back to it.
      const start = Math.max(left, at);
      moveTo(start);
      return this.#make(text, edit, start, right, edit.read ? wordsIn(view, edit.read) : wordsIn(text, edit));
    });
    moveTo(text.length);
    return findings;
  }

  #make(text: string, edit: Edit, left: number, right: number, words: Words): Finding {
    const editStart = advance(this.#place, text, left, edit.start);
    const editEnd = advance(editStart, text, edit.start, edit.end);
    const utf16 = this.#utf16 - left;
    return {
      rules: edit.rules,
      start: this.#place,
      end: advance(editEnd, text, edit.end, right),
      ...(this.sizeOf && { byteOffset: this.#bytes }),
      utf16Offset: utf16 + left,
      ...words,
      edit: { start: utf16 + edit.start, end: utf16 + edit.end, text: edit.text },
      editStart,
      editEnd,
      confidence: edit.confidence,
      reason: edit.reason,
      fix: edit.fix,
      lineText: lineAround(text, edit.start),
    };
  }
}

type Words = Pick<Finding, 'before' | 'after' | 'removed' | 'inserted'>;

function wordsIn(text: string, { start, end, text: inserted }: Change): Words {
  const [left, right] = [wordStart(text, start), wordEnd(text, end)];
  const removed = text.slice(start, end);
  const [head, tail] = [text.slice(left, start), text.slice(end, right)];
  return { before: head + removed + tail, after: head + inserted + tail, removed, inserted };
}

const WORD = /[\p{L}\p{M}\p{N}\u200c\u200d]/u;
const BLANK = /\s/;
const LONGEST_WORD = 40;
const LONGEST_LINE = 1000;

/** Where the word begins that an edit stands in or after; what is no word is shown with one neighbour. */
function wordStart(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && offset - at < LONGEST_WORD && WORD.test(text[at - 1] ?? '')) at--;
  if (at === offset && at > 0 && !BLANK.test(text[at - 1] ?? '')) at--;
  return isLow(text, at) ? at - 1 : at;
}

function wordEnd(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && at - offset < LONGEST_WORD && WORD.test(text[at] ?? '')) at++;
  if (at === offset && at < text.length && !BLANK.test(text[at] ?? '')) at++;
  return isLow(text, at) ? at + 1 : at;
}

/** Whether the offset stands between the halves of a surrogate pair. */
function isLow(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xdc00;
}

function lineAround(text: string, offset: number): string {
  const near = text.slice(Math.max(0, offset - LONGEST_LINE), offset);
  const start = offset - near.length + near.lastIndexOf('\n') + 1;
  const rest = text.slice(start, offset + LONGEST_LINE);
  const end = rest.indexOf('\n', offset - start);
  return end < 0 ? rest : rest.slice(0, end);
}
