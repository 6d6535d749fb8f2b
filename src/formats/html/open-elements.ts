import { isOpaque, isVoid } from './elements.js';

/** What a start tag says about the language of its element. */
export interface StartTag {
  readonly name: string;
  readonly closed: boolean;
  attribute(name: string): string | undefined;
}

interface Element {
  readonly name: string;
  readonly isProse: boolean;
}

/** The elements that are open. One whose end tag is left out ends with its parent; one of code, only with its own. */
export class OpenElements {
  private readonly stack: Element[] = [];
  private readonly counts = new Map<string, number>();
  /** The outermost element of code that is open: its name, and how many of that name. */
  private code = '';
  private depth = 0;

  get isEmpty(): boolean {
    return this.stack.length === 0 && this.depth === 0;
  }

  get isProse(): boolean {
    return this.depth === 0 && (this.stack.at(-1)?.isProse ?? true);
  }

  /** Opens an element, unless it has no content; whether its attributes are prose. */
  open(tag: StartTag, isCode: boolean): boolean {
    const { name, closed } = tag;
    if (this.depth > 0) {
      if (name === this.code && !closed) this.depth++;
      return false;
    }
    const isProse = speaksPersian(tag) ?? this.isProse;
    if (closed || isVoid(name)) return isProse;
    if (isCode || isOpaque(name)) {
      this.code = name;
      this.depth = 1;
    } else {
      this.stack.push({ name, isProse });
      this.counts.set(name, (this.counts.get(name) ?? 0) + 1);
    }
    return isProse;
  }

  /** Closes the innermost element of a name, and those in it. */
  close(name: string): void {
    if (this.depth > 0) {
      if (name === this.code) this.depth--;
      return;
    }
    while (this.counts.get(name)) {
      const element = this.stack.pop();
      if (!element) return;
      this.counts.set(element.name, (this.counts.get(element.name) ?? 0) - 1);
      if (element.name === name) return;
    }
  }
}

/** What `translate` and `lang` say, undefined if nothing. */
function speaksPersian(tag: StartTag): boolean | undefined {
  if (tag.attribute('translate') === 'no' || / notranslate /.test(` ${tag.attribute('class') ?? ''} `)) return false;
  const language = tag.attribute('lang');
  return language ? /^(?:fa|fas|per|prs)(?:-|$)/i.test(language) : undefined;
}
