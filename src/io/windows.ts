/** A part of a text to be mended: `from`..`to` of `text`; what lies around that is only there to be read. */
export interface Window {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/**
 * Cuts a long text into windows of about a hundred thousand code units, at line ends, because no rule reads past the line. A
 * line that is longer is cut in itself, and each window of it is read with what stands before and after.
 */
export class Windows {
  #text = '';
  #from = 0;

  push(chunk: string): void {
    this.#text += chunk;
  }

  /** The next window, or undefined where more text is needed. Call `taken` before asking for another. */
  next(atEnd: boolean): Window | undefined {
    const text = this.#text;
    const from = this.#from;
    if (atEnd) return text.length > from ? { text, from, to: text.length } : undefined;
    if (text.length - from < SIZE) return undefined;
    const end = text.lastIndexOf('\n') + 1;
    if (end > from) return { text: text.slice(0, end), from, to: end };
    if (text.length - from < SIZE + CONTEXT) return undefined;
    return { text, from, to: wholeCharacters(text, text.length - CONTEXT) };
  }

  /** The text up to `to`, an offset of the last window, is done with. */
  taken(to: number): void {
    const keep = this.#text[to - 1] === '\n' ? to : wholeCharacters(this.#text, Math.max(0, to - CONTEXT));
    this.#text = this.#text.slice(keep);
    this.#from = to - keep;
  }
}

const SIZE = 1 << 17;
const CONTEXT = 1 << 14;

/** An offset that does not part a surrogate pair: `at`, or the one before. */
function wholeCharacters(text: string, at: number): number {
  return (text.charCodeAt(at) & 0xfc00) === 0xdc00 ? at - 1 : at;
}
