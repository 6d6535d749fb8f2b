/** Whether a code unit may stand in a name or a number: an ASCII letter or digit, `_`, `$`, or anything beyond ASCII. */
export function isWordUnit(code: number): boolean {
  if (code >= 0x80) return code !== NBSP && code !== BOM;
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x30 && code <= 0x39) ||
    code === 0x5f ||
    code === 0x24
  );
}

const NBSP = 0xa0;
const BOM = 0xfeff;
