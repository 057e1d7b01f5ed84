const MEGABYTE = 1024 * 1024;

/** What one file may cost. A thousand-page year of minutes is about 4 MB of text and 40 MB as PDF. */
export const LIMITS = {
  /** Bytes of a file that is taken in at all. */
  fileBytes: 64 * MEGABYTE,
  /** Characters of text that are read; what follows is left out. */
  textLength: 32 * MEGABYTE,
  /** Bytes that a docx may unpack to. */
  unpackedBytes: 256 * MEGABYTE,
  /** Memory of the process that takes the text out of a PDF or docx, in megabytes. */
  memory: 768,
  /** How long that may take, in milliseconds. */
  time: 60_000,
} as const;

export type Limits = { readonly [Name in keyof typeof LIMITS]: number };
