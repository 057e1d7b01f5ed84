import { getDocumentProxy } from 'unpdf';
import { pageLines } from './pdf-lines.ts';
import type { PdfPiece } from './pdf-rows.ts';

/** The text layer of a PDF, pages in order and set apart by form feeds, until `textLength` characters. Throws on damage. */
export async function pdfText(bytes: Uint8Array, textLength: number): Promise<string> {
  // A Buffer is refused, though it is bytes.
  const data = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pdf = await getDocumentProxy(data, { verbosity: 0, useSystemFonts: false, disableFontFace: true });
  const pages: string[] = [];
  let length = 0;
  for (let number = 1; number <= pdf.numPages && length < textLength; number++) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    const text = pageLines(items.flatMap(pieceOf)).join('\n');
    page.cleanup();
    pages.push(text);
    length += text.length;
  }
  return pages.join('\f');
}

interface TextItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}

/** Marks of content structure carry no text; turned text (a stamp in the margin) is left out. */
function pieceOf(item: object): PdfPiece[] {
  if (!isTextItem(item)) return [];
  const [, turn = 0, , scale = 0, x = 0, y = 0] = item.transform;
  if (turn !== 0) return [];
  return [{ text: item.str, x, y, width: item.width, height: item.height || Math.abs(scale) }];
}

function isTextItem(item: object): item is TextItem {
  return 'str' in item && 'transform' in item;
}
