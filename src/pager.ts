import { HEAD_LINES } from './segment/directive-marks.js';
import { LIMITS, PartScan, wholePages } from './text/pages.js';
import { lineFeeds } from './text/position.js';

/** Gives text that comes in chunks of any length in parts that may be mended one by one. They, joined, are the text. */
export interface Pager {
  push(chunk: string): string;
  end(): string;
}

/** The pager of plain text: those pages that it gives are those of the whole. */
export function createPager(limits = LIMITS): Pager {
  let rest = '';
  let scan: PartScan | undefined;
  /** Whether no page ends in the next chunk, so that what came before it need not be read again. */
  const goesOn = (chunk: string) => scan !== undefined && scan.end(chunk, 0) < 0 && !scan.isFull;
  const take = (whole: boolean) => {
    const end = wholePages(rest, whole, limits);
    const pages = rest.slice(0, end);
    rest = rest.slice(end);
    scan = new PartScan(limits);
    scan.end(rest, 0);
    return pages;
  };
  return {
    push(chunk) {
      rest += chunk;
      return goesOn(chunk) ? '' : take(false);
    },
    end: () => take(true),
  };
}

/** The same pager, which gets nothing before there are the lines in which a directive may speak of the whole, or a page. */
export function withHead(pager: Pager, { page } = LIMITS): Pager {
  let head: string | undefined = '';
  let lines = 0;
  const release = () => {
    const chunk = head ?? '';
    head = undefined;
    return pager.push(chunk);
  };
  return {
    push(chunk) {
      if (head === undefined) return pager.push(chunk);
      head += chunk;
      lines += lineFeeds(chunk);
      return lines < HEAD_LINES && head.length < page ? '' : release();
    },
    end: () => (head === undefined ? '' : release()) + pager.end(),
  };
}
