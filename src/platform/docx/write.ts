import { strToU8, zipSync } from 'fflate';
import type { Instant } from '../../kernel/clock.ts';
import { removeZipTimes } from '../zip/index.ts';
import { escaped, paragraph, table } from './parts.ts';
import { CONTENT_TYPES, DOCUMENT_RELATIONS, PACKAGE_RELATIONS, SETTINGS, stylesIn } from './skeleton.ts';

/** What a document is made of. Every string is text: nothing in it is read as markup. */
export type DocxBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly bold?: boolean }
  /** The header row comes again on every page; `widths` are shares of the page's width. */
  | {
      readonly kind: 'table';
      readonly header: readonly string[];
      readonly rows: readonly (readonly string[])[];
      readonly widths?: readonly number[];
    };

export interface DocxDocument {
  readonly title: string;
  readonly author: string;
  readonly language: 'sv' | 'en';
  /** When it was made: written into it, to the second. */
  readonly created: Instant;
  /** Stands at the foot of every page, before the page's number. */
  readonly foot: string;
  /** What the page's number is called. */
  readonly pageWord: string;
  /** Lying down, for wide tables. */
  readonly isWide?: boolean;
  readonly blocks: readonly DocxBlock[];
}

/** Twentieths of a point: A4 with margins of 25 mm. */
const A4 = { short: 11_906, long: 16_838 };
const MARGIN = 1_418;

/**
 * Writes a Word document (ECMA-376): real headings, tables with header rows, the language named, page numbers. The same
 * document gives the same bytes.
 */
export function writeDocx(document: DocxDocument): Uint8Array {
  const { language, isWide = false } = document;
  const files = {
    '[Content_Types].xml': CONTENT_TYPES,
    '_rels/.rels': PACKAGE_RELATIONS,
    'docProps/core.xml': core(document),
    'word/_rels/document.xml.rels': DOCUMENT_RELATIONS,
    'word/document.xml': body(document, isWide),
    'word/footer1.xml': footer(document),
    'word/settings.xml': SETTINGS,
    'word/styles.xml': stylesIn(language === 'sv' ? 'sv-SE' : 'en-GB'),
  };
  const packed = zipSync(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])),
    // Taken out again: zip tells local time, and the same document is to be the same bytes anywhere.
    { mtime: '1990-01-01T12:00:00Z' },
  );
  removeZipTimes(packed);
  return packed;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

function body({ blocks }: DocxDocument, isWide: boolean): string {
  const width = (isWide ? A4.long : A4.short) - 2 * MARGIN;
  const content = blocks.map((block) => set(block, width));
  const size = isWide
    ? `w:w="${A4.long}" w:h="${A4.short}" w:orient="landscape"`
    : `w:w="${A4.short}" w:h="${A4.long}"`;
  const margins = ['top', 'right', 'bottom', 'left'].map((side) => `w:${side}="${MARGIN}"`).join(' ');
  const section =
    `<w:sectPr><w:footerReference w:type="default" r:id="rId3"/><w:pgSz ${size}/>` +
    `<w:pgMar ${margins} w:header="709" w:footer="709" w:gutter="0"/></w:sectPr>`;
  return `${HEAD}<w:document ${W} ${R}><w:body>${content.join('')}${section}</w:body></w:document>`;
}

function set(block: DocxBlock, width: number): string {
  switch (block.kind) {
    case 'heading':
      return paragraph(block.text, { style: `Heading${block.level}` });
    case 'paragraph':
      return paragraph(block.text, { bold: block.bold ?? false });
    case 'table':
      return table(block, width);
  }
}

function footer({ foot, pageWord }: DocxDocument): string {
  const field = (name: string) => `<w:fldSimple w:instr=" ${name} "><w:r><w:t>1</w:t></w:r></w:fldSimple>`;
  const text = (words: string) => `<w:r><w:t xml:space="preserve">${escaped(words)}</w:t></w:r>`;
  const of = `${text(' (')}${field('NUMPAGES')}${text(')')}`;
  return (
    `${HEAD}<w:ftr ${W}><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>` +
    `${text(`${foot} · ${pageWord} `)}${field('PAGE')}${of}</w:p></w:ftr>`
  );
}

function core({ title, author, language, created }: DocxDocument): string {
  const at = `${created.slice(0, 19)}Z`;
  const stamp = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${at}</dcterms:${name}>`;
  return (
    `${HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ` +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(author)}</dc:creator>` +
    `<dc:language>${language === 'sv' ? 'sv-SE' : 'en-GB'}</dc:language>${stamp('created')}${stamp('modified')}` +
    '</cp:coreProperties>'
  );
}
