import { Compared } from '../src/formats/office/compared.js';

/** What the parts of a workbook compare cells with. */
export function comparedIn(...parts: readonly string[]): Compared {
  const compared = new Compared();
  for (const part of parts) compared.read(part);
  return compared;
}
