import { z } from 'zod';
import { dayField } from '../../../platform/fields/index.ts';

/** A board's page before a meeting; without `since` what has happened is told from the meeting before. */
export const boardPageForm = z
  .strictObject({ authorityId: z.uuid(), meetingOn: dayField, since: dayField.nullable().default(null) })
  .meta({
    id: 'BoardPageForm',
    example: { authorityId: '018f3a6e-5c3b-7000-8000-000000000001', meetingOn: '2026-12-15', since: null },
  });
export type BoardPageForm = z.output<typeof boardPageForm>;
