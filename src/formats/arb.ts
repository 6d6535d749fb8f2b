import type { Format, Span } from '../types.js';
import type { Fields } from './common/fields.js';
import { maybePersian } from './common/persian.js';
import { jsonProse } from './json/scanned-prose.js';
import { messageSpans } from './message/message.js';

/**
 * Application resource bundles (.arb, Flutter): the values of the keys that do not start with `@`, ICU syntax left out.
 * A bundle whose `@@locale` is another language has no prose. Options: none.
 *
 * @throws SourceError where the source is no JSON
 * @example clean('{"a": "علي", "@a": {"description": "علي"}}', { format: arb });
 * // '{"a": "علی", "@a": {"description": "علي"}}'
 */
export const arb: Format = {
  id: 'arb',
  read(source) {
    let locale: string | undefined;
    const root = bundle((tag) => {
      locale = tag;
    });
    const { spans, ...prose } = jsonProse(source, 'json', root);
    if (!maybePersian(locale)) return { spans: [] };
    return {
      ...prose,
      spans: messagesOf(spans.flatMap(lettersOf)).flatMap((message) => withoutSyntax(source, message)),
    };
  },
};

const NOTHING: Fields = { chosen: false, at: () => NOTHING };
const MESSAGE: Fields = { chosen: true, at: () => NOTHING };
/** @param told is told the language of the bundle */
function bundle(told: (tag: string) => void): Fields {
  const locale: Fields = { ...NOTHING, told };
  return {
    chosen: false,
    at: (key) => (key === '@@locale' ? locale : String(key).startsWith('@') ? NOTHING : MESSAGE),
  };
}

function messagesOf(spans: readonly Span[]): readonly (readonly Span[])[] {
  const messages: Span[][] = [];
  for (const span of spans) {
    if (span.gap === 'break') messages.push([span]);
    else messages.at(-1)?.push(span);
  }
  return messages;
}

/** A run of escapes as spans of its letters, as syntax may begin inside of it. */
function lettersOf(span: Span): readonly Span[] {
  const { start, gap, text = '', width, spelling } = span;
  if (!width) return [span];
  return text.split('').map((letter, n) => {
    const from = start + n * width;
    return { start: from, end: from + width, gap: n === 0 ? gap : 'seam', text: letter, spelling };
  });
}

/** The spans of one string are all spelled alike. */
function withoutSyntax(source: string, message: readonly Span[]): readonly Span[] {
  const spelling = message[0]?.spelling;
  const spans = messageSpans(source, message);
  return spelling ? spans.map((span) => ({ ...span, spelling })) : spans;
}
