import type { GuidelineContent } from '../schema.ts';
import type { Bilingual } from './words.ts';

/** The lists of a version whose parts cite a section. */
export const PART_LISTS = [
  'limits',
  'gates',
  'forms',
  'checklists',
  'exemptions',
  'preferences',
  'reasons',
  'grounds',
  'rules',
  'templates',
] as const;
export type PartList = (typeof PART_LISTS)[number];

/** A part of a version, whatever it is: where it lies, what it is called and what it cites. */
export interface Part {
  readonly list: PartList;
  readonly index: number;
  readonly id: string;
  readonly title: Bilingual;
  /** Null for a duty template that stands in no section. */
  readonly section: string | null;
  readonly kinds: readonly string[];
}

/** Every part of a version, list by list. Duty templates name no kinds: they look at the entry's facts. */
export function listParts(content: GuidelineContent): Part[] {
  return PART_LISTS.flatMap((list) =>
    content[list].map((part, index) => ({
      list,
      index,
      id: part.id,
      title: part.title,
      section: part.section,
      kinds: 'kinds' in part && Array.isArray(part.kinds) ? part.kinds : [],
    })),
  );
}

/** Whether a part concerns a kind of case: it names it, or names none. */
export function concerns({ kinds }: { readonly kinds: readonly string[] }, kind: string): boolean {
  return kinds.length === 0 || kinds.includes(kind);
}
