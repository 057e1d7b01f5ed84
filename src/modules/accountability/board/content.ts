import { z } from 'zod';
import { comparedCell } from '../levels/api.ts';

const day = z.iso.date().meta({ example: '2026-03-02' });
const words = z.object({ sv: z.string(), en: z.string() });
/** Null: fewer than five, and not shown. */
const shown = z.int().nullable();

/** What is told as having happened since the meeting before. */
export const HAPPENED = [
  'reported',
  'decided',
  'oral',
  'duties-climbed',
  'findings-settled',
  'assignments-reported',
  'guidelines-decided',
] as const;
/** What nobody knows, in the order in which it is told. */
export const UNKNOWN = ['not-asked', 'not-answered', 'read-in', 'unheld', 'oral', 'standing'] as const;
/** What the board can be expected to be asked, and may ask itself. */
export const QUESTIONS = [
  'assignment-late',
  'unit-late',
  'unit-unanswered',
  'unheld',
  'standing',
  'going-worse',
  'oral-open',
] as const;

const question = z.object({
  code: z.enum(QUESTIONS),
  /** The unit or the assignment that it is about. */
  about: z.string(),
  count: z.int(),
  /** Per cent. */
  share: z.int().nullable(),
  /** The row behind it: what, where, by when, and where it lies. */
  row: z.object({ what: words, where: z.string(), on: day.nullable(), href: z.string() }),
});
export type BoardQuestion = z.output<typeof question>;

/** What a board's page says. */
export const boardContent = z.object({
  on: day,
  happened: z.array(z.object({ code: z.enum(HAPPENED), count: shown })),
  administrations: z.array(z.object({ name: z.string().nullable(), cells: z.array(comparedCell) })),
  total: z.array(comparedCell),
  /** The picture: the whole and the administrations by how many duties they have, and how many of them are late, where that is shown. */
  tree: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      parent: z.string().nullable(),
      depth: z.int(),
      weight: z.int(),
      late: shown,
    }),
  ),
  unknown: z.array(z.object({ code: z.enum(UNKNOWN), count: shown })),
  questions: z.array(question),
});
export type BoardContent = z.output<typeof boardContent>;
