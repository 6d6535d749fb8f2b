import { isOpaque, isVoid } from './elements.js';

/** What a start tag says about the language of its element. */
export interface StartTag {
  readonly name: string;
  readonly closed: boolean;
  attribute(name: string): string | undefined;
}

interface Element {
  readonly name: string;
  /** Whether it is code, to which nothing inside of it can say otherwise; and whether its text is Persian prose. */
  readonly isOpaque: boolean;
  readonly isProse: boolean;
}

/** The elements that are open. A tag that only an end tag of its parent closes ends there. */
export class OpenElements {
  private readonly stack: Element[] = [{ name: '', isOpaque: false, isProse: true }];
  private readonly counts = new Map<string, number>();

  get isEmpty(): boolean {
    return this.stack.length === 1;
  }

  get isProse(): boolean {
    const { isProse = false, isOpaque = false } = this.stack.at(-1) ?? {};
    return isProse && !isOpaque;
  }

  /** Opens an element, unless it has no content; whether its attributes are prose. */
  open(tag: StartTag, isCode: boolean): boolean {
    const parent = this.stack.at(-1);
    const element = {
      name: tag.name,
      isOpaque: parent?.isOpaque === true || isCode || isOpaque(tag.name),
      isProse: speaksPersian(tag) ?? parent?.isProse ?? true,
    };
    if (!isVoid(tag.name) && !tag.closed) {
      this.stack.push(element);
      this.counts.set(tag.name, (this.counts.get(tag.name) ?? 0) + 1);
    }
    return element.isProse && parent?.isOpaque !== true;
  }

  /** Closes the innermost element of a name, and those in it. */
  close(name: string): void {
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
