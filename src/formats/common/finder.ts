/** `indexOf` in one text that looks only once over a stretch in which a needle is not, as long as offsets grow. */
export function createFinder(text: string): (needle: string, from: number) => number {
  const known = new Map<string, { readonly from: number; readonly found: number }>();
  return (needle, from) => {
    const last = known.get(needle);
    if (last && from >= last.from && (last.found < 0 || from <= last.found)) return last.found;
    const found = text.indexOf(needle, from);
    known.set(needle, { from, found });
    return found;
  };
}
