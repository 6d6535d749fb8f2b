import type { Format, Span } from '../types.js';
import { addEscaped, closingQuote, createReader, createSpeller } from './common/literal.js';
import { maybePersian } from './common/persian.js';
import { sourceError } from './common/source-error.js';
import { createSpanList } from './common/span-list.js';
import { pastMatch } from './common/sticky.js';
import { messageSpans } from './message/message.js';
import { syntaxIn } from './message/witness.js';

/**
 * Gettext catalogues (.po, .pot): the translations, `msgstr` and `msgstr[n]`, fuzzy ones too. The header, obsolete
 * entries and a catalogue whose header names another language have no prose. Options: none.
 *
 * @throws SourceError on what is neither comment, keyword nor string, and on a string that its line does not close
 * @example clean('msgid "ali"\nmsgstr "علي"\n', { format: po }); // 'msgid "ali"\nmsgstr "علی"\n'
 */
export const po: Format = {
  id: 'po',
  read(source) {
    const spans: Span[] = [];
    let entry: Entry = { field: '', hasContext: false, id: '' };
    let list = createSpanList();
    let header = '';

    function finish(): void {
      for (const span of messageSpans(source, list.end(), syntaxIn(entry.id))) spans.push(span);
      list = createSpanList();
    }

    for (const { kind, start, end } of tokens(source)) {
      if (kind === 'keyword') {
        finish();
        entry = nextEntry(entry, source.slice(start, end));
      } else if (!entry.field.startsWith('msgstr')) {
        if (entry.field.startsWith('msgid')) entry = { ...entry, id: entry.id + source.slice(start, end) };
      } else if (entry.id === '' && !entry.hasContext) {
        header += source.slice(start, end);
      } else {
        addEscaped(source, start, end, list, readEscape);
      }
    }
    finish();
    return { spans: maybePersian(languageOf(header)) ? spans : [], encode };
  },
};

/** What is known of the entry that is being read; `id` as it is spelled, with the plural. */
interface Entry {
  readonly field: string;
  readonly hasContext: boolean;
  readonly id: string;
}

function nextEntry(entry: Entry, field: string): Entry {
  const fresh = entry.field.startsWith('msgstr') && !field.startsWith('msgstr');
  const { hasContext, id } = fresh ? { hasContext: false, id: '' } : entry;
  return { field, hasContext: hasContext || field === 'msgctxt', id: field === 'msgid_plural' ? `${id} ` : id };
}

function languageOf(header: string): string | undefined {
  return /(?:^|\\n)Language: *([\w@.-]*)/.exec(header)?.[1];
}

interface Token {
  readonly kind: 'keyword' | 'string';
  /** Of a string, its inside. */
  readonly start: number;
  readonly end: number;
}

const BLANK = /[\s\ufeff]+/y;
const KEYWORD = /(?:msgctxt|msgid_plural|msgid|msgstr(?:\[\d+\])?|domain)(?![\w[])/y;
const COMMENT = /#[^\r\n]*/y;

function* tokens(source: string): Generator<Token> {
  let at = 0;
  while (at < source.length) {
    const start = at;
    at = Math.max(pastMatch(BLANK, source, start), pastMatch(COMMENT, source, start));
    if (at > start) continue;
    at = pastMatch(KEYWORD, source, start);
    if (at > start) {
      yield { kind: 'keyword', start, end: at };
      continue;
    }
    if (source[start] !== '"') throw sourceError(source, start, 'PO: neither comment, keyword nor string');
    const end = closingQuote(source, start);
    if (end < 0) throw sourceError(source, start, 'PO: no closing quote in this line');
    at = end + 1;
    yield { kind: 'string', start: start + 1, end };
  }
}

const ESCAPES = { '"': '"', '\\': '\\', n: '\n', r: '\r', t: '\t' } as const satisfies Record<string, string>;

const readEscape = createReader(ESCAPES);
const encode = createSpeller({ '"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' });
