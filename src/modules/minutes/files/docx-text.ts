import { inflateRawSync } from 'node:zlib';
import mammoth from 'mammoth';
import { type ZipEntry, zipEntries } from '../../../platform/zip/index.ts';
import { htmlText, unescapeEntities } from './html-text.ts';

const LARGEST_HEADER = 1024 * 1024;
const LOCAL_HEADER = 30;
const DEFLATED = 8;

/** The text of a docx: a paragraph a line, list marks written out, cells of a row apart; page headers come first. Throws on damage. */
export async function docxText(bytes: Uint8Array): Promise<string> {
  const headers = (zipEntries(bytes) ?? [])
    .filter(({ name }) => /^word\/header\d*\.xml$/.test(name))
    .flatMap((entry) => paragraphsIn(unpacked(bytes, entry)));
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) },
    { ignoreEmptyParagraphs: false, convertImage: mammoth.images.imgElement(async () => ({ src: '' })) },
  );
  return [...new Set(headers), htmlText(value)].join('\n');
}

/** The text of an entry; empty when it is packed in a way of its own or too large. mammoth reads no page headers. */
function unpacked(bytes: Uint8Array, { headAt }: ZipEntry): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (headAt + LOCAL_HEADER > bytes.length || view.getUint16(headAt + 8, true) !== DEFLATED) return '';
  const from = headAt + LOCAL_HEADER + view.getUint16(headAt + 26, true) + view.getUint16(headAt + 28, true);
  try {
    return new TextDecoder().decode(inflateRawSync(bytes.subarray(from), { maxOutputLength: LARGEST_HEADER }));
  } catch {
    return '';
  }
}

function paragraphsIn(xml: string): string[] {
  return xml
    .split('</w:p>')
    .map((paragraph) =>
      unescapeEntities(paragraph.replace(/<w:(?:tab|br)\b[^>]*>/g, '  ').replace(/<[^>]*>/g, '')).trim(),
    )
    .filter((line) => line !== '');
}
