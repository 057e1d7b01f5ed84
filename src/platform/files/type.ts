import { zipEntries } from '../zip/index.ts';

/** The types of file that people may hand in. */
export const FILE_TYPES = ['pdf', 'png', 'jpeg', 'docx', 'xlsx', 'csv', 'txt'] as const;
export type FileType = (typeof FILE_TYPES)[number];

/** How each type is named to a browser. */
export const MEDIA_TYPES: Readonly<Record<FileType, string>> = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpeg: 'image/jpeg',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
};

/** The first and the last bytes of a file, and how long it is. */
export interface FileEnds {
  readonly head: Uint8Array;
  readonly tail: Uint8Array;
  readonly size: number;
}

const SIGNATURES: Readonly<Partial<Record<FileType, readonly number[]>>> = {
  pdf: [0x25, 0x50, 0x44, 0x46, 0x2d],
  png: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  jpeg: [0xff, 0xd8, 0xff],
};
const OFFICE_PARTS: Readonly<Partial<Record<FileType, string>>> = {
  docx: 'word/document.xml',
  xlsx: 'xl/workbook.xml',
};
const MACROS = /vbaproject\.bin$/i;
/** The control characters that a text may have: tab, line feed, form feed, carriage return. */
const TEXT_CONTROLS = [0x09, 0x0a, 0x0c, 0x0d];

/** The type that a file's name says; undefined for names that say none of ours. */
export function fileTypeOfName(name: string): FileType | undefined {
  const extension = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase();
  return FILE_TYPES.find((type) => type === (extension === 'jpg' ? 'jpeg' : extension));
}

/**
 * Whether the content is of the type: by its first bytes; an office file by its parts, none of them macros; a text by
 * having no control characters at either end.
 */
export function isOfType(type: FileType, { head, tail, size }: FileEnds): boolean {
  const signature = SIGNATURES[type];
  if (signature !== undefined) return signature.every((byte, index) => head[index] === byte);
  const part = OFFICE_PARTS[type];
  if (part === undefined) return head.every(isOfText) && tail.every(isOfText);
  const names = zipEntries(tail, size)?.map(({ name }) => name) ?? [];
  return names.includes(part) && names.includes('[Content_Types].xml') && !names.some((name) => MACROS.test(name));
}

function isOfText(byte: number): boolean {
  return (byte >= 0x20 && byte !== 0x7f) || TEXT_CONTROLS.includes(byte);
}

/** Whether the last bytes, as Latin-1, end a whole file, blanks aside. */
const ENDINGS: Readonly<Partial<Record<FileType, (end: string) => boolean>>> = {
  pdf: (end) => /%%EOF[\0\s]*$/.test(end),
  // The chunk that ends a picture, with its check sum.
  png: (end) => end.endsWith('IEND\xae\x42\x60\x82'),
  // Some telephones lay notes of their own behind a photograph, which end in four letters.
  jpeg: (end) => /\xff\xd9\0*$/.test(end) || (end.endsWith('SEFT') && end.includes('\xff\xd9')),
};
const ZIP_HEAD = [0x50, 0x4b, 0x03, 0x04];
const END_LENGTH = 65_536;

/**
 * Whether the content is of its type from its first byte to its last: neither cut off nor two files in one, as a picture
 * with an archive behind it.
 */
export function isWhole(type: FileType, { head, tail, size }: FileEnds): boolean {
  if (OFFICE_PARTS[type] !== undefined) return ZIP_HEAD.every((byte, index) => head[index] === byte);
  const isEnded = ENDINGS[type];
  if (isEnded === undefined) return true;
  const end = Buffer.from(tail.subarray(-END_LENGTH)).toString('latin1');
  return isEnded(end) && zipEntries(tail, size) === undefined;
}
