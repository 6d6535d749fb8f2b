import { ZWNJ } from '../../text/chars.js';
import type { Gap } from '../../types.js';
import { readReference } from '../common/character-reference.js';
import { createFinder } from '../common/finder.js';
import { UNSEEN } from '../common/fleeting.js';
import { gapOfElement, isOpaque, isUnseen } from '../common/html-elements.js';
import { matchAt, pastMatch } from '../common/sticky.js';
import type { Hole } from './message.js';

/**
 * The HTML in a message: tags, comments, elements that hold code, character references, and the `&` that marks the key
 * of a menu item (`&ذخیره`).
 */
export function tagHoles(text: string): readonly Hole[] {
  const holes: Hole[] = [];
  const ends = createFinder(text);
  let at = 0;
  for (let sign = nextSign(text, 0); sign >= 0; sign = nextSign(text, at)) {
    const hole = text[sign] === '<' ? tagAt(text, sign, ends) : referenceAt(text, sign);
    if (hole) holes.push(hole);
    at = hole ? hole.end : sign + 1;
  }
  return holes;
}

/** What cannot be seen, and marks: an edit may take them away, and what they keep from being markup is none to begin with. */
export const HIDDEN = `(?:${UNSEEN.source}|\\p{M})`;
const TAG_HEAD = new RegExp(`<${HIDDEN}{0,64}(?:/${HIDDEN}{0,64})?([a-z][a-z0-9]{0,64})`, 'iuy');
const TAG_REST = /[^<>]*/y;
const COMMENT = /<!--[^<>]*-->/y;
const HIDDEN_REFERENCE = new RegExp(`&${HIDDEN}{0,64}[a-z#](?:[a-z0-9]|${HIDDEN}){0,64};`, 'iuy');
/** A mark too: what is a letter of its own in presentation form may become one. */
const MENU_KEY = /&(?=[\p{L}\p{M}])/uy;

/** How a tag parts the words around it. Of a name that HTML has not, or only for what is not seen, it marks words. */
function gapOf(name: string): Gap {
  return isUnseen(name) ? 'seam' : (gapOfElement(name) ?? 'seam');
}

function nextSign(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x3c || unit === 0x26) return at;
  }
  return -1;
}

function tagAt(text: string, start: number, ends: (needle: string, from: number) => number): Hole | undefined {
  const comment = matchAt(COMMENT, text, start);
  if (comment) return { start, end: start + comment[0].length, gap: 'seam' };
  const head = matchAt(TAG_HEAD, text, start);
  const last = head ? pastMatch(TAG_REST, text, start + head[0].length) : -1;
  if (!head || text[last] !== '>') return undefined;
  const name = (head[1] ?? '').toLowerCase();
  const end = last + 1;
  const close = isOpaque(name) && !head[0].startsWith('</') ? ends(`</${name}>`, end) : -1;
  if (close >= 0) return { start, end: close + name.length + 3, gap: 'object' };
  return { start, end, gap: gapOf(name) };
}

function referenceAt(text: string, start: number): Hole {
  const reference = readReference(text, start);
  if (reference) {
    const { end, text: read } = reference;
    return read === ZWNJ ? { start, end, gap: 'seam', text: read } : { start, end, gap: 'object' };
  }
  // Never prose, as what stands behind it may change.
  const [sign] = matchAt(HIDDEN_REFERENCE, text, start) ?? ['&'];
  const isMenuKey = sign === '&' && matchAt(MENU_KEY, text, start);
  return { start, end: start + sign.length, gap: isMenuKey ? 'seam' : 'object' };
}
