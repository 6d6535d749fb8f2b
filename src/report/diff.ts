import { Buffer } from 'node:buffer';
import { DIRECTION_MARKS, DIRECTION_TURNS } from '../text/chars.js';

/**
 * A unified diff of one file, built line by line, which is enough because mending never adds or takes away a line. The
 * text comes in pieces that end at line ends, or do not.
 */
export class Diff {
  #line = 0;
  /** The last few equal lines, for the context before a change. */
  #context: string[] = [];
  #hunk: Hunk | undefined;
  #begun = false;
  /** A line whose end has not come yet. */
  #before = '';
  #after = '';

  constructor(private readonly name: string) {}

  /** @returns the hunks that are complete now */
  push(before: string, after: string): string {
    this.#before += before;
    this.#after += after;
    let out = '';
    let a = 0;
    let b = 0;
    for (;;) {
      const endA = this.#before.indexOf('\n', a) + 1;
      const endB = this.#after.indexOf('\n', b) + 1;
      if (endA === 0 || endB === 0) break;
      out += this.#take(this.#before.slice(a, endA), this.#after.slice(b, endB));
      a = endA;
      b = endB;
    }
    this.#before = this.#before.slice(a);
    this.#after = this.#after.slice(b);
    return out;
  }

  /** @returns what is left, at the end of the file */
  end(): string {
    const last = this.#before || this.#after ? this.#take(this.#before, this.#after) : '';
    return last + this.#close();
  }

  #take(before: string, after: string): string {
    this.#line++;
    if (before !== after) {
      this.#hunk ??= new Hunk(this.#line, this.#context);
      this.#hunk.change(before, after);
      this.#context = [];
      return '';
    }
    this.#context.push(before);
    if (!this.#hunk) {
      if (this.#context.length > CONTEXT) this.#context.shift();
      return '';
    }
    this.#hunk.keep(before);
    if (this.#context.length <= 2 * CONTEXT) return '';
    const out = this.#close();
    this.#context = this.#context.slice(-CONTEXT);
    return out;
  }

  #close(): string {
    if (!this.#hunk) return '';
    const head = this.#begun ? '' : `--- ${quoted(`a/${this.name}`)}\n+++ ${quoted(`b/${this.name}`)}\n`;
    this.#begun = true;
    const hunk = this.#hunk.print();
    this.#hunk = undefined;
    return head + hunk;
  }
}

const CONTEXT = 3;

/** Lines around and of changes that are near each other. */
class Hunk {
  readonly #lines: string[];
  readonly #start: number;
  /** The lines that a run of changes adds; they follow those that it takes away. */
  #added: string[] = [];
  #trailing = 0;
  #count: number;

  constructor(line: number, context: readonly string[]) {
    this.#start = line - context.length;
    this.#count = context.length;
    this.#lines = context.map((text) => ` ${text}`);
  }

  change(before: string, after: string): void {
    this.#count++;
    this.#trailing = 0;
    this.#lines.push(`-${before}`);
    this.#added.push(`+${after}`);
  }

  keep(line: string): void {
    this.#flush();
    this.#count++;
    this.#trailing++;
    this.#lines.push(` ${line}`);
  }

  print(): string {
    this.#flush();
    const surplus = Math.max(0, this.#trailing - CONTEXT);
    const lines = this.#lines.slice(0, this.#lines.length - surplus);
    const count = this.#count - surplus;
    const range = `${this.#start},${count}`;
    return `@@ -${range} +${range} @@\n${lines.map(withEnd).join('')}`;
  }

  #flush(): void {
    this.#lines.push(...this.#added);
    this.#added = [];
  }
}

function withEnd(line: string): string {
  return line.endsWith('\n') ? line : `${line}\n\\ No newline at end of file\n`;
}

const NEEDS_QUOTES = new RegExp(`["\\\\\\p{Cc}\\u2028\\u2029${DIRECTION_MARKS}${DIRECTION_TURNS}]`, 'u');

/** As git writes names: in quotes with octal escapes where a line could not hold them, a tab after one with a space. */
function quoted(name: string): string {
  if (!NEEDS_QUOTES.test(name)) return name.includes(' ') ? `${name}\t` : name;
  const bytes = [...Buffer.from(name, 'utf8')].map((byte) => {
    if (byte === 0x22 || byte === 0x5c) return `\\${String.fromCharCode(byte)}`;
    return byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : `\\${byte.toString(8).padStart(3, '0')}`;
  });
  return `"${bytes.join('')}"`;
}
