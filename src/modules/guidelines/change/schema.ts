import { z } from 'zod';
import { PART_LISTS } from '../content/parts.ts';
import { bilingual, slug } from '../content/words.ts';

const count = z.int().min(0);

/** One row behind a number: an agreement, a duty, a part of the guideline itself. */
export const changeRow = z
  .strictObject({
    id: z.string(),
    /** What it is: "Anna Ek, Folktandvården", or words in both languages. Never a person whom the reader may not know of. */
    title: z.union([z.string(), bilingual]),
    /** What would become of it, in the words of whoever tells. */
    effect: bilingual,
    /** The interface's page about it, `/duties/…`; null = it has none. */
    path: z.string().startsWith('/').nullable(),
  })
  .meta({ id: 'GuidelineChangeRow' });
export type ChangeRow = z.output<typeof changeRow>;

/** Rows of one kind to which the same would happen: "Överenskommelser som går utöver: högst 40 % på distans". */
export const changeGroup = z
  .strictObject({
    /** Stable: by it the address asks for more rows. `duties-arise.remote-work.file`, `agreements-over.max-remote-share`. */
    key: z.string().regex(/^[a-z][a-z0-9.-]{0,159}$/),
    title: bilingual,
    /** What is counted and what is not, when that is not plain. */
    about: bilingual.nullable(),
    /** The part of the new version (or of the old, when it goes) that brings it about; null = none in particular. */
    part: z.strictObject({ list: z.enum(PART_LISTS), id: z.string() }).nullable(),
    /** How many there are, those included that the reader may not see. */
    count,
    /** How many of them the reader may see: those that the rows are a page of. */
    shown: count,
    rows: z.array(changeRow),
  })
  .meta({ id: 'GuidelineChangeGroup' });
export type ChangeGroup = z.output<typeof changeGroup>;

/** What a version would change, if it came into force on a day in the place of the one before. */
export const whatWouldChange = z
  .strictObject({
    from: z.iso.date(),
    /** The version that is in force that day, in whose place this one would come; null = there is none. */
    instead: z.strictObject({ id: z.uuid(), number: z.int(), title: z.string() }).nullable(),
    /** Those who were asked, in order; each has its groups. A teller without groups has nothing that would change. */
    tellers: z.array(z.strictObject({ name: slug, title: bilingual, groups: z.array(changeGroup) })),
  })
  .meta({ id: 'GuidelineWhatWouldChange' });
export type WhatWouldChangeAnswer = z.output<typeof whatWouldChange>;
