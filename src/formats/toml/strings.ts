import type { Fields } from '../common/fields.js';
import { nextLineFeed } from '../common/newline.js';

/** A string in its quotes: `width` is 1, or 3 where it may have many lines. */
export interface TomlString {
  readonly start: number;
  readonly end: number;
  readonly width: 1 | 3;
}

/** A table that a header names, or an item of a list of tables. */
interface Table {
  readonly fields: Fields;
  readonly children: Map<string, Table>;
  /** The items, where it is a list of tables. */
  readonly items: Table[];
}

/** A list or an inline table that is open. */
interface Open {
  readonly isList: boolean;
  readonly fields: Fields;
  index: number;
}

/**
 * The chosen string values of a valid TOML text, in their order.
 *
 * @param nameOf what a quoted key reads as
 */
export function tomlStrings(
  source: string,
  from: number,
  root: Fields,
  nameOf: (key: TomlString) => string,
): readonly TomlString[] {
  const scanner = new Scanner(source, from, root, nameOf);
  scanner.run();
  return scanner.found;
}

class Scanner {
  readonly found: TomlString[] = [];
  private readonly top: Table;
  private readonly open: Open[] = [];
  private table: Table;
  /** Where the value to come stands. */
  private here: Fields;
  private awaited: 'key' | 'value' = 'key';

  constructor(
    private readonly source: string,
    private at: number,
    root: Fields,
    private readonly nameOf: (key: TomlString) => string,
  ) {
    this.top = tableOf(root);
    this.table = this.top;
    this.here = root;
  }

  run(): void {
    while (this.at < this.source.length) {
      const char = this.source.charAt(this.at);
      if (char === '#') this.at = nextLineFeed(this.source, this.at);
      else if (char === ' ' || char === '\t' || char === '\r') this.at++;
      else if (char === '\n') this.endLine();
      else if (char === ',') this.next();
      else if (char === '}' || (char === ']' && this.awaited === 'value')) this.close();
      else if (this.awaited === 'value') this.readValue(char);
      else if (char === '[') this.readHeader();
      else this.readKey();
    }
  }

  private endLine(): void {
    if (this.open.length === 0) this.awaited = 'key';
    this.at++;
  }

  private readHeader(): void {
    const isList = this.source.charAt(this.at + 1) === '[';
    const keys = this.keysFrom(this.at + (isList ? 2 : 1));
    this.table = keys.reduce((parent, key, n) => childOf(parent, key, isList && n === keys.length - 1), this.top);
    this.at = nextLineFeed(this.source, this.at);
  }

  private readKey(): void {
    const base = this.open.at(-1)?.fields ?? this.table.fields;
    this.here = this.keysFrom(this.at).reduce((fields, key) => fields.at(key), base);
    this.awaited = 'value';
    this.at++; // past the equals sign
  }

  /** The keys that dots join. They end at `=` or `]`. */
  private keysFrom(start: number): string[] {
    const keys: string[] = [];
    this.at = start;
    for (let char = this.char(); char !== '=' && char !== ']' && char !== ''; char = this.char()) {
      if (' \t.'.includes(char)) this.at++;
      else if (char === '"' || char === "'") {
        const key = stringAt(this.source, this.at);
        keys.push(this.nameOf(key));
        this.at = key.end;
      } else {
        const key = bareKeyAt(this.source, this.at);
        keys.push(key);
        this.at += key.length;
      }
    }
    return keys;
  }

  private char(): string {
    return this.source.charAt(this.at);
  }

  private readValue(char: string): void {
    if (char === '"' || char === "'") {
      const string = stringAt(this.source, this.at);
      if (this.here.chosen) this.found.push(string);
      this.at = string.end;
      return;
    }
    if (char === '[' || char === '{') {
      this.open.push({ isList: char === '[', fields: this.here, index: 0 });
      if (char === '[') this.here = this.here.at(0);
      else this.awaited = 'key';
    }
    this.at++; // past the bracket, or a character of a number, a date or a boolean
  }

  private next(): void {
    const inside = this.open.at(-1);
    if (inside?.isList) this.here = inside.fields.at(++inside.index);
    this.awaited = inside?.isList ? 'value' : 'key';
    this.at++;
  }

  private close(): void {
    this.open.pop();
    this.awaited = 'value'; // which may be `]` or `,`, and after which a line ends
    this.at++;
  }
}

function tableOf(fields: Fields): Table {
  return { fields, children: new Map(), items: [] };
}

/** The table of that name in another: of a list of tables the last, or a new one. */
function childOf(parent: Table, key: string, isNewItem: boolean): Table {
  const child = parent.children.get(key) ?? tableOf(parent.fields.at(key));
  parent.children.set(key, child);
  if (isNewItem) child.items.push(tableOf(child.fields.at(child.items.length)));
  return child.items.at(-1) ?? child;
}

function stringAt(source: string, start: number): TomlString {
  const quote = source.charAt(start);
  const width = source.startsWith(quote.repeat(3), start) ? 3 : 1;
  const closing = quote.repeat(width);
  let at = start + width;
  while (at < source.length && !source.startsWith(closing, at)) {
    at += quote === '"' && source.charAt(at) === '\\' ? 2 : 1;
  }
  let end = at + width;
  // Of up to five quotes at the end, the last three close the string.
  while (width === 3 && source.charAt(end) === quote) end++;
  return { start, end, width };
}

function bareKeyAt(source: string, start: number): string {
  let end = start;
  while (end < source.length && !' \t.=]'.includes(source.charAt(end))) end++;
  return source.slice(start, end);
}
