import { z } from 'zod';
import { bilingual, localDayField, wordsField } from '../../../platform/fields/index.ts';

export { type Bilingual, bilingual } from '../../../platform/fields/index.ts';

/** What an employer writes in its own guideline. */
export const words = wordsField(20_000);

/** A name for what the employer or a case kind calls by name: `remote-share`, `avsnitt-4`. Stable through versions. */
export const slug = z.string().regex(/^[a-z][a-z0-9-]{0,79}$/);

/** `noun.past-participle`, the type of a journal entry. */
export const entryType = z.string().regex(/^[a-z-]+\.[a-z-]+$/);

/** A day of the calendar, `2026-06-30`. */
export const day = localDayField.meta({ example: '2026-06-30' });

/** Among the kinds that a guideline governs: every kind of case. */
export const GENERAL = 'general';

/** The kinds of case that a part concerns; none = every kind that the version governs. */
export const kinds = z.array(slug).max(20).default([]);

/** What every part has: an id that stays through versions, the section it stands in, and what it is called. */
export const part = { id: slug, section: slug, kinds, title: bilingual };

/** `ska` binds; a `bör` asks for a reason and never stops anyone. The words are those of the guidelines themselves. */
export const strength = z.enum(['ska', 'bör']);
export type Strength = z.output<typeof strength>;
