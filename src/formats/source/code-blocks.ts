/** Tells the lines of a comment that are code: fences, examples, `<pre>`, doctests, what follows a `::`. */
export class CodeBlocks {
  private closes: RegExp | undefined;
  private inDoctest = false;
  /** The indent of the line that ended in `::`; what is indented more belongs to it. */
  private literalIndent: number | undefined;

  /** Whether the next line of the comment is code, or opens or closes some. */
  takes(line: string): boolean {
    const body = line.replace(DECORATION, '');
    if (this.closes) {
      // A line that opens the next section closes an example and is itself none.
      const closed = this.closes.test(body);
      if (closed) this.closes = undefined;
      if (!closed || !TAG.test(body)) return true;
    }
    this.closes = OPENERS.find(({ opens }) => opens.test(body))?.closes;
    return this.closes !== undefined || this.isDoctest(body) || this.isLiteral(line);
  }

  /** What a doctest prints goes on to the next blank line. */
  private isDoctest(body: string): boolean {
    this.inDoctest = DOCTEST.test(body) || (this.inDoctest && body.trim() !== '');
    return this.inDoctest;
  }

  private isLiteral(line: string): boolean {
    if (line.trim() === '') return false;
    const indent = line.search(/\S/);
    if (this.literalIndent !== undefined && indent > this.literalIndent) return true;
    this.literalIndent = line.trimEnd().endsWith('::') ? indent : undefined;
    return false;
  }
}

const DECORATION = /^[\s*/!]*/;
const TAG = /^[@\\][a-z]/i;
const DOCTEST = /^>>>(?:\s|$)/;

const OPENERS: readonly { readonly opens: RegExp; readonly closes: RegExp }[] = [
  { opens: /^```/, closes: /^```/ },
  { opens: /^~~~/, closes: /^~~~/ },
  { opens: /^@example\b/, closes: TAG },
  { opens: /^[@\\](?:code|verbatim)\b/, closes: /^[@\\]end(?:code|verbatim)\b/ },
  { opens: /^<(?:pre|code)\b(?!.*<\/)/i, closes: /<\/(?:pre|code)>/i },
];
