import { isOpaque, isVoid } from '../common/html-elements.js';
import type { Speaks } from '../common/page-language.js';

/** What a start tag says about the language of its element. */
export interface StartTag {
  readonly name: string;
  readonly closed: boolean;
  attribute(name: string): string | undefined;
}

interface OpenElement {
  readonly name: string;
  readonly isProse: boolean;
}

/** The elements that are open. One whose end tag is left out ends with its parent; one of code, only with its own. */
export class OpenElements {
  private readonly stack: OpenElement[] = [];
  private readonly counts = new Map<string, number>();
  /** The names of the elements of code that are open. */
  private readonly code: string[] = [];

  constructor(private readonly speaks: Speaks) {}

  get isEmpty(): boolean {
    return this.stack.length === 0 && this.code.length === 0;
  }

  get isProse(): boolean {
    return this.code.length === 0 && (this.stack.at(-1)?.isProse ?? true);
  }

  /** Whether the language is XML's, in which any element may close itself. */
  get isForeign(): boolean {
    return this.code[0] === 'svg' || this.code[0] === 'math';
  }

  /** Opens an element, unless it has no content; whether its attributes are prose. */
  open(tag: StartTag, isCode: boolean): boolean {
    const { name, closed } = tag;
    const inCode = this.code.length > 0;
    const isProse = !inCode && !isKept(tag) && (this.speaks(name, tag.attribute('lang')) ?? this.isProse);
    if (closed || isVoid(name)) return isProse;
    if (isOpaque(name) || (inCode && name === this.code[0]) || (!inCode && isCode)) this.code.push(name);
    else if (!inCode) this.push({ name, isProse });
    return isProse;
  }

  /** Closes the innermost element of a name, and those in it. */
  close(name: string): void {
    if (this.code.length > 0) {
      if (this.code.at(-1) === name) this.code.pop();
      return;
    }
    while (this.counts.get(name)) {
      const element = this.stack.pop();
      if (!element) return;
      this.counts.set(element.name, (this.counts.get(element.name) ?? 0) - 1);
      if (element.name === name) return;
    }
  }

  private push(element: OpenElement): void {
    this.stack.push(element);
    this.counts.set(element.name, (this.counts.get(element.name) ?? 0) + 1);
  }
}

/** Whether an element is not to be translated. */
function isKept(tag: StartTag): boolean {
  return tag.attribute('translate') === 'no' || / notranslate /.test(` ${tag.attribute('class') ?? ''} `);
}
