import type { Format, Span } from '../types.js';
import { addEscaped, closingQuote, createReader, createSpeller } from './common/literal.js';
import { sourceError } from './common/source-error.js';
import { createSpanList } from './common/span-list.js';
import { pastMatch } from './common/sticky.js';
import { messageSpans } from './message/message.js';

/**
 * Apple's .strings: the values of `"key" = "value";`. Keys, comments and values without quotes are no prose. Options:
 * none.
 *
 * @throws SourceError on what is no pair, on a string or comment that does not end, and on a property list
 * @example clean('"علي" = "علي";', { format: strings }); // '"علي" = "علی";'
 */
export const strings: Format = {
  id: 'strings',
  read(source) {
    const spans: Span[] = [];
    let isValue = false;
    for (const { start, end, kind } of tokens(source)) {
      if (kind === 'string' && isValue) {
        const list = createSpanList();
        addEscaped(source, start, end, list, readEscape);
        for (const span of messageSpans(source, list.end())) spans.push(span);
      }
      if (kind === 'sign') isValue = source[start] === '=';
    }
    return { spans, encode };
  },
};

interface Token {
  readonly kind: 'sign' | 'word' | 'string';
  /** Of a string, its inside. */
  readonly start: number;
  readonly end: number;
}

const SKIPPED = /[\s\ufeff]+|\/\/[^\r\n]*/y;
const WORD = /[\w.:/$-]+/y;

function* tokens(source: string): Generator<Token> {
  let at = 0;
  while (at < source.length) {
    const start = at;
    const char = source[at] ?? '';
    if (source.startsWith('/*', at)) {
      at = source.indexOf('*/', at + 2) + 2;
      if (at < 2) throw sourceError(source, start, '.strings: a comment that does not end');
    } else if (char === '"' || char === "'") {
      const end = closingQuote(source, at, true);
      if (end < 0) throw sourceError(source, start, '.strings: a string that does not end');
      at = end + 1;
      yield { kind: 'string', start: start + 1, end };
    } else if (char === '=' || char === ';') {
      yield { kind: 'sign', start, end: ++at };
    } else {
      const kind = pastMatch(SKIPPED, source, at) > at ? 'skipped' : 'word';
      at = Math.max(pastMatch(SKIPPED, source, at), pastMatch(WORD, source, at));
      if (at === start) throw sourceError(source, start, '.strings: neither comment, key nor value');
      if (kind === 'word') yield { kind, start, end: at };
    }
  }
}

const readEscape = createReader({ '"': '"', "'": "'", '\\': '\\', n: '\n', r: '\r', t: '\t' });
const encode = createSpeller({ '"': '\\"', "'": "\\'", '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' });
