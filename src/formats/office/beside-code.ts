import type { Prose } from '../../types.js';

/** Whether what is in the style of this name is code. */
export type IsCode = (style: string) => boolean;

/**
 * The prose of a part of a document beside its code. LibreOffice's style "Preformatted Text" is one for code, but not where
 * nothing else has text: that is a plain text which was opened there and saved as a document.
 *
 * @param code the names of the other styles for code
 */
export function proseBesideCode(source: string, code: RegExp, read: (isCode: IsCode) => Prose): Prose {
  let preformatted = false;
  const prose = read((style) => {
    preformatted ||= PREFORMATTED.test(style);
    return PREFORMATTED.test(style) || code.test(style);
  });
  return preformatted && !hasText(source, prose) ? read((style) => code.test(style)) : prose;
}

/** As it is written in ODT and in DOCX. */
const PREFORMATTED = /^Preformatted(?:_20_)?Text$/;

function hasText(source: string, { spans }: Prose): boolean {
  return spans.some(({ start, end, text }) => /\S/.test(text ?? source.slice(start, end)));
}
