import { advance, type Position } from '../text/position.js';
import { type Words, wordsAround } from '../text/words-around.js';
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
      // Two edits of one word have one start, and the second looks back to it.
      const words = edit.read
        ? { ...wordsAround(view, edit.read), start: edit.start, end: edit.end }
        : wordsAround(text, edit, at);
      moveTo(words.start);
      return this.#make(text, edit, words);
    });
    moveTo(text.length);
    return findings;
  }

  #make(text: string, edit: Edit, { start: left, end: right, ...words }: Words): Finding {
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

const LONGEST_LINE = 1000;

function lineAround(text: string, offset: number): string {
  const near = text.slice(Math.max(0, offset - LONGEST_LINE), offset);
  const start = offset - near.length + near.lastIndexOf('\n') + 1;
  const rest = text.slice(start, offset + LONGEST_LINE);
  const end = rest.indexOf('\n', offset - start);
  return end < 0 ? rest : rest.slice(0, end);
}
