import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Instant } from '../../kernel/clock.ts';
import { type DocxBlock, writeDocx } from '../docx/index.ts';
import type { Language } from '../i18n/index.ts';
import { renderPdf } from '../pdf/index.ts';

/** What a paper is made of; every string is text. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string }
  /** An empty line in the text begins a new paragraph. */
  | { readonly kind: 'paragraph'; readonly text: string }
  | {
      readonly kind: 'table';
      readonly header: readonly string[];
      readonly rows: readonly (readonly string[])[];
      /** Shares of the page's width. */
      readonly widths: readonly number[];
    };

/** A document that is made from a register, the same whether as PDF or for a word processor. */
export interface Paper {
  readonly language: Language;
  readonly title: string;
  readonly organisation: string;
  readonly unit?: string | null;
  readonly journalNumber?: string | null;
  /** As it is written on the paper. */
  readonly date: string;
  /** Lying down, for wide tables. */
  readonly isWide?: boolean;
  readonly blocks: readonly Block[];
}

/** How a paper can be had. */
export const PAPER_FORMATS = ['pdf', 'docx'] as const;
export type PaperFormat = (typeof PAPER_FORMATS)[number];

const TEMPLATE = readFileSync(path.join(import.meta.dirname, 'paper-blocks.typ'), 'utf8');
const WORDS = {
  sv: { journalNumber: 'Diarienummer', date: 'Datum', page: 'Sida' },
  en: { journalNumber: 'Journal number', date: 'Date', page: 'Page' },
} as const;

/**
 * Sets a paper as PDF/A-1a or as a Word document. The same paper made at the same time gives the same bytes. Throws what
 * `renderPdf` throws.
 */
export async function renderPaper(paper: Paper, format: PaperFormat, created: Instant): Promise<Uint8Array> {
  const blocks = paper.blocks.flatMap(paragraphs);
  if (format === 'docx') return inWord({ ...paper, blocks }, created);
  const { unit = null, journalNumber = null, isWide = false } = paper;
  const data = { ...paper, unit, journalNumber, isWide, blocks };
  return renderPdf(`#import "/paper.typ": *\n${TEMPLATE}`, data, { created });
}

function paragraphs(block: Block): readonly Block[] {
  if (block.kind !== 'paragraph') return [block];
  return block.text
    .split(/\n[^\S\n]*\n\s*/)
    .filter((text) => text.trim() !== '')
    .map((text) => ({ kind: 'paragraph' as const, text }));
}

function inWord(paper: Paper, created: Instant): Uint8Array {
  const { language, title, organisation, unit, journalNumber, date, isWide = false, blocks } = paper;
  const words = WORDS[language];
  const head = [
    ...(unit ? [unit] : []),
    ...(journalNumber ? [`${words.journalNumber}: ${journalNumber}`] : []),
    `${words.date}: ${date}`,
  ];
  return writeDocx({
    title,
    author: organisation,
    language,
    created,
    foot: [organisation, ...(journalNumber ? [journalNumber] : [])].join(' · '),
    pageWord: words.page,
    isWide,
    blocks: [
      { kind: 'paragraph', text: organisation, bold: true },
      { kind: 'paragraph', text: head.join('\n') },
      { kind: 'heading', level: 1, text: title },
      ...(blocks as readonly DocxBlock[]),
    ],
  });
}
