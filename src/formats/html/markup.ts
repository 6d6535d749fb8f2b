import { type Token, type TokenHandler, Tokenizer, TokenizerMode } from 'parse5';
import type { Prose, Ranges, Span } from '../../types.js';
import { gapInPage } from '../common/html-elements.js';
import { MarkupSpans } from '../common/markup-spans.js';
import { proseOfPage, type Speaks } from '../common/page-language.js';
import { attributeOf, proseAttributes } from './attributes.js';

import { type Delimiters, expressionsOf, mask } from './expressions.js';
import { OpenElements } from './open-elements.js';
import { TextWriter } from './text-writer.js';

/** A language that is written as HTML. */
export interface Dialect {
  /** What programs put into it. */
  readonly expressions: Delimiters;
  /** Whether `<name />` closes any element. */
  readonly selfCloses: boolean;
  /** The root element that holds the markup, where the others hold code; by default there is no such one. */
  readonly root?: string;
}

/**
 * Finds the prose of a source by the tokens of HTML, of which the tree that a browser would build is no part: what
 * HTML would move or close by itself is read where it stands.
 */
export function readMarkup(source: string, dialect: Dialect): Prose {
  const expressions = expressionsOf(source, dialect.expressions);
  const masked = mask(source, expressions);
  return proseOfPage(source, (speaks) => {
    const spans = new MarkupReader(source, expressions, dialect, speaks).read(masked);
    return { spans, encode: escapeMarkup, tight: true };
  });
}

type Mode = (typeof TokenizerMode)[keyof typeof TokenizerMode];

/** The elements whose content is no markup. */
const MODES: ReadonlyMap<string, Mode> = new Map<string, Mode>([
  ['title', TokenizerMode.RCDATA],
  ['textarea', TokenizerMode.RCDATA],
  ['style', TokenizerMode.RAWTEXT],
  ['xmp', TokenizerMode.RAWTEXT],
  ['iframe', TokenizerMode.RAWTEXT],
  ['noembed', TokenizerMode.RAWTEXT],
  ['noframes', TokenizerMode.RAWTEXT],
  ['script', TokenizerMode.SCRIPT_DATA],
  ['plaintext', TokenizerMode.PLAINTEXT],
]);

class MarkupReader implements TokenHandler {
  private readonly tokenizer = new Tokenizer({ sourceCodeLocationInfo: true }, this);
  private readonly list = new MarkupSpans();
  private readonly elements: OpenElements;
  private readonly writer: TextWriter;
  /** The text that the tokens since the last tag make up. */
  private textStart = 0;
  private textEnd = 0;

  constructor(
    private readonly source: string,
    expressions: Ranges,
    private readonly dialect: Dialect,
    speaks: Speaks,
  ) {
    this.elements = new OpenElements(speaks);
    this.writer = new TextWriter(source, expressions, this.list);
  }

  read(masked: string): readonly Span[] {
    this.tokenizer.write(masked, true);
    return this.list.spans;
  }

  onStartTag(tag: Token.TagToken): void {
    this.endText();
    const { tagName: name, location } = tag;
    const closed = tag.selfClosing && (this.dialect.selfCloses || this.elements.isForeign);
    const isCode = this.dialect.root !== undefined && this.elements.isEmpty && name !== this.dialect.root;
    const start = { name, closed, attribute: (asked: string) => attributeOf(tag, asked) };
    const isRead = this.elements.open(start, isCode);
    const mode = MODES.get(name);
    if (mode !== undefined && !closed) this.tokenizer.state = mode;
    this.partAt(tag, (location?.startOffset ?? 0) + 1);
    if (isRead) this.writeAttributes(tag);
  }

  onEndTag(tag: Token.TagToken): void {
    this.endText();
    this.elements.close(tag.tagName);
    this.partAt(tag, (tag.location?.startOffset ?? 0) + 2);
  }

  onCharacter({ location }: Token.CharacterToken): void {
    if (!location) return;
    if (this.textEnd !== location.startOffset) {
      this.endText();
      this.textStart = location.startOffset;
    }
    this.textEnd = location.endOffset;
  }

  onWhitespaceCharacter(token: Token.CharacterToken): void {
    this.onCharacter(token);
  }

  onNullCharacter(token: Token.CharacterToken): void {
    this.onCharacter(token);
  }

  onComment(): void {
    this.endText();
  }

  onDoctype(): void {
    this.endText();
  }

  onEof(): void {
    this.endText();
    this.list.part('break', this.source.length);
  }

  /** Parts words by a tag. A name in capitals is a component's, in the languages that have them. */
  private partAt({ tagName }: Token.TagToken, nameStart: number): void {
    const written = this.source.slice(nameStart, nameStart + tagName.length);
    this.list.part(gapInPage(this.dialect.selfCloses ? written : tagName), nameStart);
  }

  /** Writes what was read of a text, unless it is the blank between two blocks. What is code stands for a word. */
  private endText(): void {
    const { source, textStart: start, textEnd: end, elements, list } = this;
    this.textStart = end;
    const isBlank = list.isFresh && !/[^\s\ufeff]/.test(source.slice(start, end));
    const isOutside = this.dialect.root !== undefined && elements.isEmpty;
    if (start === end || isBlank || isOutside) return;
    if (elements.isProse) this.writer.write(start, end);
    else list.part('object', start);
  }

  /** The values of attributes are texts of their own; the words around the tag do not meet over them. */
  private writeAttributes(tag: Token.TagToken): void {
    const values = proseAttributes(this.source, tag);
    const gap = gapInPage(tag.tagName) === 'break' ? 'break' : 'object';
    for (let v = 0; v < values.length; v += 2) {
      const start = values[v] ?? 0;
      const end = values[v + 1] ?? 0;
      this.list.part(gap, start);
      this.writer.write(start, end);
      this.list.part(gap, end);
    }
  }
}

/** Edits hardly write these, but they may put them back from where they were escaped. */
function escapeMarkup(text: string): string {
  return text.replace(/[&<>"']/g, (char) => ESCAPES.get(char) ?? char);
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
]);
