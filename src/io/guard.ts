import { createHash } from 'node:crypto';
import { FanormError } from '../errors.js';
import type { Mender } from '../mender.js';
import { LongText } from '../text/long-text.js';
import type { Edit, Prose } from '../types.js';

/**
 * The last look before a file is written: a second run finds nothing, what is no prose is as it was, and so are the
 * line ends. It keeps no more than the first fix and a digest, so that what was read may go before it is read again.
 */
export class Guard {
  #markup: string | undefined;
  #prose: Prose | undefined;
  #first: Edit | undefined;

  /** @param prose the prose of the text before its fixes, where the format has parts that are none */
  constructor(
    private readonly before: string,
    prose: Prose | undefined,
  ) {
    this.#prose = prose;
  }

  /**
   * Looks at a fix.
   *
   * @throws FanormError `GUARD`, as `passes`
   */
  saw(fix: Edit): void {
    if (!this.#first) {
      this.#first = fix;
      this.#markup = this.#prose && markupOf(this.before, this.#prose);
      this.#prose = undefined;
    }
    const broken = lineEnds(this.before.slice(fix.start, fix.end)) !== lineEnds(fix.text);
    if (broken) throw refused(fix, 'it changed a line end');
  }

  /**
   * Looks at the text after the fixes.
   *
   * @throws FanormError `GUARD`: a fault in a rule, and the file is left alone
   */
  passes(mender: Mender, after: string, prose: Prose | undefined): void {
    if (!this.#first) return;
    const isMarkupSame = this.#markup === undefined || !prose || markupOf(after, prose) === this.#markup;
    if (!isMarkupSame) throw refused(this.#first, 'it changed what is no prose');
    for (const edit of mender.each(after, prose)) {
      if (edit.fix) throw refused(edit, 'a second run would change the text again');
    }
  }
}

function refused(edit: Edit | undefined, why: string): FanormError {
  const rule = edit?.rules.join(', ') ?? 'unknown';
  return new FanormError('GUARD', `internal error in rule ${rule}: ${why}; file left unchanged`);
}

function lineEnds(text: string): string {
  return text.replace(/[^\n\r\u0085\u2028\u2029]+/g, '');
}

/**
 * A digest of what lies outside the spans. Where they are says nothing: one may vanish with its blanks, two become one at
 * an entity.
 */
function markupOf(source: string, { spans }: Prose): string {
  const out = new LongText();
  let at = 0;
  for (const { start, end } of spans) {
    out.add(source.slice(at, start));
    at = end;
  }
  out.add(source.slice(at));
  return createHash('sha256').update(out.toString(), 'utf16le').digest('hex');
}
