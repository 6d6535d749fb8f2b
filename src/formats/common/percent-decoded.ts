/** An address, or a part of one, as it reads: without its percent escapes, unless one of them is broken. */
export function percentDecoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
