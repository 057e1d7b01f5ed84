import { z } from 'zod';
import { caseRow } from '../api.ts';

const id = z.uuid();

const member = z.object({
  employmentId: id,
  person: z.object({ id, name: z.string() }),
  title: z.string(),
  unit: z.string(),
  share: z.number().nullable(),
  /** What was answered this calendar year: reported something or done as asked; asked and not answered; not asked. */
  answer: z.enum(['answered', 'waits', 'not-asked']),
  cases: z.array(caseRow.pick({ id: true, kind: true, title: true, status: true, lastDay: true, hasRunOut: true })),
});
export type TeamMember = z.output<typeof member>;

/** Those whose nearest manager one is. */
export const team = z.object({ members: z.array(member) }).meta({ id: 'Team' });
export type TeamShown = z.output<typeof team>;
