import type { Spelling } from '../../types.js';
import { localName, walkXml, type XmlVisitor } from '../xml/walk.js';

/**
 * What the cells of a workbook are compared with: the strings in its formulas, the items of lists, the values of filters
 * and pivot tables, the names of sheets, of tables and of their columns. A cell that no longer equals them is not found.
 */
export class Compared {
  /** What a cell may equal. */
  readonly #texts = new Set<string>();
  /** What a cell may hold, by length: formulas also search, and join strings. */
  readonly #parts = new Map<number, Set<string>>();

  /**
   * Takes in what a part of the workbook compares cells with: `xl/workbook.xml`, a sheet, a table, a pivot table.
   *
   * @throws SourceError where the XML is not well-formed
   */
  read(source: string): void {
    // A sheet may be large, and all cells.
    if (!MAY_COMPARE.test(source) || !MAY_BE_PERSIAN.test(source)) return;
    let formula: string | undefined;
    const visitor: XmlVisitor = {
      open: ({ name, attributes }) => {
        formula = FORMULAS.has(localName(name)) ? '' : undefined;
        for (const [key, value] of Object.entries(attributes)) {
          if (NAMES.has(localName(key))) this.#addText(value);
        }
      },
      text: ({ start, end, text }) => {
        if (formula !== undefined) formula += text ?? source.slice(start, end);
      },
      close: () => {
        if (formula !== undefined) this.#addFormula(formula);
        formula = undefined;
      },
      other: () => {},
    };
    walkXml(source, visitor);
  }

  /** Whether there is nothing that a cell may equal. */
  get isEmpty(): boolean {
    return this.#texts.size === 0;
  }

  /** Whether the text of a cell is one that it is compared with, blanks and line breaks aside. */
  has(text: string): boolean {
    return this.#texts.has(keyOf(text));
  }

  /** A text of a cell must still hold what formulas look for in it. */
  readonly spelling: Spelling = {
    admits: (written, original) => this.#heldIn(original).every((part) => written.includes(part)),
  };

  /** Quotation marks end a string, or are doubled in it: then its halves are looked for. */
  #addFormula(formula: string): void {
    const strings = formula.split('"').filter((_, n) => n % 2 === 1);
    for (const string of strings) {
      this.#addText(string);
      for (const part of string.split(/[*?~,;]/)) {
        this.#addText(part);
        this.#addPart(part.trim());
      }
    }
  }

  #addText(text: string): void {
    if (MAY_BE_PERSIAN.test(text)) this.#texts.add(keyOf(text));
  }

  /** A single letter is what a formula replaces: to look for it would leave all as it is. */
  #addPart(part: string): void {
    if (part.length < 2 || !MAY_BE_PERSIAN.test(part)) return;
    const known = this.#parts.get(part.length) ?? new Set();
    this.#parts.set(part.length, known.add(part));
  }

  #heldIn(text: string): string[] {
    return [...this.#parts].flatMap(([length, parts]) => {
      const held: string[] = [];
      for (let at = 0; at + length <= text.length; at++) {
        const part = text.slice(at, at + length);
        if (parts.has(part)) held.push(part);
      }
      return held;
    });
  }
}

/** A letter of Arabic script, or a reference that may be one. */
const MAY_BE_PERSIAN = /[\u0600-\u06ff\u0750-\u077f\ufb50-\ufeff]|&#/;

const FORMULAS: ReadonlySet<string> = new Set([
  'f',
  'formula',
  'formula1',
  'formula2',
  'definedName',
  'calculatedColumnFormula',
  'totalsRowFormula',
]);

/** The attributes that hold names, and the values of filters and pivot tables. */
const NAMES: ReadonlySet<string> = new Set(['name', 'displayName', 'totalsRowLabel', 'val', 'v']);

/** What an element or an attribute of these begins with. */
const MAY_COMPARE = new RegExp(
  `<(?:\\w{1,8}:)?(?:${[...FORMULAS].join('|')})[\\s>]|\\s(?:${[...NAMES].join('|')})\\s*=`,
);

/** A name may spell a line break as `_x000a_`, as a text may. */
function keyOf(text: string): string {
  return text
    .replace(/_x([\da-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\s+/g, ' ')
    .trim();
}
