import { phpHeredoc, shellHeredoc } from './heredoc.js';
import type { Language, Quote } from './language.js';
import { literally } from './literally.js';
import { htmlEnd, phpStart } from './php.js';
import { rawString } from './raw-string.js';
import { regexLiteral } from './regex-literal.js';

const C_BLOCK = [{ open: '/*', close: '*/' }] as const;
const DOUBLE = { open: '"', close: '"', unicode: true } as const satisfies Quote;
const SINGLE = { open: "'", close: "'", unicode: true } as const satisfies Quote;
const CHARACTER = { open: "'", close: "'", opaque: true } as const satisfies Quote;
const TRIPLE = { open: '"""', close: '"""', unicode: true, multiline: true } as const satisfies Quote;

const javascript = {
  lineComments: ['//'],
  blockComments: C_BLOCK,
  quotes: [DOUBLE, SINGLE, { open: '`', close: '`', unicode: true, multiline: true, hole: 'template' }],
  // Between two tags of JSX, `http://` starts no comment and `</p>` no pattern.
  skips: [literally(':', /:\/\//y), literally('<', /<\//y), regexLiteral],
} as const satisfies Omit<Language, 'id'>;

export const JS: Language = { id: 'js', ...javascript };

export const TS: Language = { id: 'ts', ...javascript };

export const PY: Language = {
  id: 'py',
  lineComments: ['#'],
  blockComments: [],
  quotes: [TRIPLE, { ...TRIPLE, open: "'''", close: "'''" }, DOUBLE, SINGLE],
  prefix: pythonPrefix,
  docstrings: true,
};

export const PHP: Language = {
  id: 'php',
  lineComments: ['//', '#'],
  blockComments: C_BLOCK,
  quotes: [
    { open: '"', close: '"', multiline: true, hole: 'php' },
    { open: "'", close: "'", multiline: true },
    { open: '`', close: '`', multiline: true, opaque: true },
  ],
  skips: [htmlEnd, phpHeredoc, literally('#', /#\[/y)],
  begin: phpStart,
  lineCommentEnd: '?>',
};

export const JAVA: Language = {
  id: 'java',
  lineComments: ['//'],
  blockComments: C_BLOCK,
  quotes: [TRIPLE, DOUBLE, CHARACTER],
};

export const GO: Language = {
  id: 'go',
  lineComments: ['//'],
  blockComments: C_BLOCK,
  quotes: [DOUBLE, CHARACTER, { open: '`', close: '`', escape: 'none', multiline: true, opaque: true }],
};

export const C: Language = {
  id: 'c',
  lineComments: ['//'],
  blockComments: C_BLOCK,
  quotes: [DOUBLE, CHARACTER],
  skips: [
    rawString('uULR', /(?:u8|[uUL])?R"([^()\\\s]{0,16})\(/y, (delimiter) => `)${delimiter}"`),
    literally('0123456789', /\d(?:[\da-zA-Z.]|'[\da-zA-Z]){0,999}/y),
  ],
};

export const RS: Language = {
  id: 'rs',
  lineComments: ['//'],
  blockComments: [{ ...C_BLOCK[0], nested: true }],
  quotes: [{ ...DOUBLE, multiline: true }],
  prefix: (word) => (word === 'b' || word === 'c' ? { opaque: true } : undefined),
  skips: [
    rawString('bcr', /[bc]?r(#*)"/y, (hashes) => `"${hashes}`),
    // A character, or a lifetime, which has no closing quote.
    literally("'", /'(?:\\(?:u\{[\da-fA-F_]*\}|x[\da-fA-F]{2}|[^\n])'|[^'\\\n]'|)/uy),
  ],
};

export const CS: Language = {
  id: 'cs',
  lineComments: ['//'],
  blockComments: C_BLOCK,
  quotes: [
    ...['$@"', '@$"'].map((open) => ({ ...verbatim(open), hole: 'braces' as const })),
    verbatim('@"'),
    { ...DOUBLE, open: '$"', hole: 'braces' },
    DOUBLE,
    CHARACTER,
  ],
  skips: [rawString('$"', /(?<!\$)\$*("{3,})/y, (quotes) => quotes)],
};

export const SH: Language = {
  id: 'sh',
  lineComments: ['#'],
  blockComments: [],
  quotes: [
    { open: "$'", close: "'", multiline: true },
    { open: "'", close: "'", escape: 'none', multiline: true },
    { open: '"', close: '"', multiline: true, hole: 'shell' },
  ],
  // A `#` inside a word starts no comment.
  skips: [literally('\\', /\\[\s\S]?/y), literally('#', /(?<=[^\s;&|()`])#/y), shellHeredoc],
};

/** `r` may be a pattern and `b` is bytes, in any case and order. */
function pythonPrefix(word: string): Partial<Quote> | undefined {
  if (!/^(?:[fru]|[fbt]r|r[fbt]|b|t)$/i.test(word)) return undefined;
  return { opaque: /[rb]/i.test(word), ...(/[ft]/i.test(word) && { hole: 'braces' as const }) };
}

function verbatim(open: string): Quote {
  return { open, close: '"', escape: 'doubled', multiline: true };
}
