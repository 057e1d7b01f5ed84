import { docxText } from './docx-text.ts';
import { pdfText } from './pdf-text.ts';

/** One document whose text is wanted. */
export interface TextTask {
  readonly kind: 'pdf' | 'docx';
  readonly bytes: Uint8Array;
  /** Characters after which the rest is left out. */
  readonly textLength: number;
}

/** Takes the text out of a document; rejects when it cannot be opened. */
export function work({ kind, bytes, textLength }: TextTask): Promise<string> {
  return kind === 'pdf' ? pdfText(bytes, textLength) : docxText(bytes);
}
