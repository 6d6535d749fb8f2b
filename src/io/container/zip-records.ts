/**
 * Where the fields of zip records stand, in bytes from their signature (APPNOTE.TXT 4.3). Numbers are little-endian.
 */
export const LOCAL = {
  signature: 0x04034b50,
  flags: 6,
  crc: 14,
  packed: 18,
  size: 22,
  nameLength: 26,
  extraLength: 28,
  end: 30,
} as const;

export const CENTRAL = {
  signature: 0x02014b50,
  flags: 8,
  method: 10,
  crc: 16,
  packed: 20,
  size: 24,
  nameLength: 28,
  extraLength: 30,
  commentLength: 32,
  offset: 42,
  end: 46,
} as const;

export const END = {
  signature: 0x06054b50,
  disk: 4,
  count: 10,
  directorySize: 12,
  directory: 16,
  commentLength: 20,
  end: 22,
} as const;

/** Stands before the end record where the file has a directory of zip64 too. */
export const ZIP64_LOCATOR = { signature: 0x07064b50, end: 20 } as const;

export const FLAG = { encrypted: 1, sizesAfterData: 8 } as const;
export const METHOD = { stored: 0, deflated: 8 } as const;

/** Stands in a 32-bit field whose value is elsewhere, in a record of zip64. */
export const ELSEWHERE = 0xffffffff;
export const MANY = 0xffff;
