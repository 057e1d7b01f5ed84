import { z } from 'zod';
import { dayField } from '../../../platform/fields/index.ts';
import type { CaseKind } from '../kind.ts';
import { SIDES, STANDINGS } from './agreement.ts';

const id = z.uuid();
const day = z.iso.date().nullable();
const moment = z.iso.datetime();
const words = z.string().trim().min(1).max(5_000);

/** What is put down, about one of the kinds that there are. */
export function statementForm(kinds: readonly CaseKind[]) {
  const names = kinds.map(({ kind }) => kind);
  return z
    .strictObject({
      kind: z.enum(names as [string, ...string[]]),
      /** The employee, when their manager states it. */
      personId: id.optional(),
      employmentId: id.optional(),
      words,
      agreedOn: dayField.optional(),
    })
    .meta({
      id: 'OralStatement',
      example: { kind: names[0], words: 'Jag får hjälpa till i min brors bageri på lördagar.', agreedOn: '2026-01-15' },
    });
}

export const answerForm = z
  .strictObject({ agrees: z.boolean(), words: words.optional() })
  .meta({ id: 'OralAnswer', example: { agrees: false, words: 'Vi pratade om det, men jag lovade ingenting.' } });

export const followUpForm = z
  .union([z.strictObject({ caseId: id }), z.strictObject({ talkOn: dayField })])
  .meta({ id: 'OralFollowUp', example: { talkOn: '2026-03-02' } });

export const agreementMade = z.object({ id }).meta({ id: 'OralAgreementMade' });

export const agreementView = z
  .object({
    id,
    kind: z.string(),
    kindTitle: z.string(),
    person: z.object({ id, name: z.string() }),
    unit: z.string().nullable(),
    statedBy: z.enum(SIDES),
    statedByName: z.string().nullable(),
    /** From here on the employer knows. */
    statedAt: moment,
    words: z.string(),
    agreedOn: day,
    answer: z
      .object({ at: moment, by: z.string().nullable(), agrees: z.boolean(), words: z.string().nullable() })
      .nullable(),
    followed: z.object({ at: moment, caseId: id.nullable(), talkOn: day }).nullable(),
    standing: z.enum(STANDINGS),
    isMine: z.boolean(),
    /** What the reader can do now. */
    steps: z.array(z.enum(['answer', 'follow-up'])),
  })
  .meta({ id: 'OralAgreement' });
export type OralAgreementView = z.output<typeof agreementView>;

export const agreementList = z
  .object({
    items: z.array(agreementView),
    /** How they stand in each unit that the reader reaches. */
    units: z.array(z.object({ unit: z.string(), waits: z.int(), agreed: z.int(), denied: z.int(), followed: z.int() })),
  })
  .meta({ id: 'OralAgreements' });
export type OralAgreementList = z.output<typeof agreementList>;
