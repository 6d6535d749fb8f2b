import { extname } from 'node:path';
import { isContainer } from '../formats/index.js';
import type { Target } from '../io/target.js';
import { showName } from '../text/show-name.js';

/** Whether a target is nothing that a person named: a document that a walk met, or what no format reads among much else. */
export function isPassedOver({ named, skipped }: Target): boolean {
  return !named && skipped !== undefined;
}

/** A note that a target is left as it is, and why. */
export function skippedNote({ shown, skipped }: Target): string {
  return `skipped ${showName(shown)} (${skipped})`;
}

/** What to do with a document whose name tells that it is none of those that are read; empty for all else. */
export function documentHint({ path }: Target): string {
  const ending = extname(path).slice(1).toLowerCase();
  const [, advice] = ADVICE.find(([endings]) => endings.split(' ').includes(ending)) ?? [];
  return advice ? `; ${advice}` : '';
}

const ADVICE = [
  ['docm dotx dotm', '--as docx mends it'],
  ['xlsm xltx xltm', '--as xlsx mends it'],
  ['pptm potx potm ppsx ppsm', '--as pptx mends it'],
  ['ott', '--as odt mends it'],
  ['doc dot', 'save it as .docx'],
  ['xls xlt xlsb ods ots', 'save it as .xlsx'],
  ['ppt pot pps odp otp', 'save it as .pptx'],
] as const;

function isLeftDocument(target: Target): boolean {
  return isPassedOver(target) && isContainer(target.format);
}

/** A note of the documents that walks met and nobody named; undefined where there are none. */
export function documentsNote(targets: readonly Target[]): string | undefined {
  const left = new Set(targets.filter(isLeftDocument).map(({ path }) => path));
  for (const target of targets) if (!isLeftDocument(target)) left.delete(target.path);
  if (left.size === 0) return undefined;
  const kinds = new Map<string, number>();
  for (const path of left) {
    const kind = extname(path).toLowerCase();
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  const counts = [...kinds].sort().map(([kind, count]) => `${count} ${kind}`);
  const [documents, them] = left.size === 1 ? ['document was', 'it'] : ['documents were', 'them'];
  return `${left.size} ${documents} not walked (${counts.join(', ')}): name ${them}, or put ${them} into "include"`;
}
