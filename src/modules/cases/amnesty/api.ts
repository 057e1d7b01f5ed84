import { z } from 'zod';
import { dayField } from '../../../platform/fields/index.ts';
import type { CaseKind } from '../kind.ts';

const words = z.string().trim().min(1).max(2_000);
const short = z.string().trim().min(1).max(200);

/** A decided period, for some of the kinds. */
export const amnestyForm = (known: readonly Pick<CaseKind, 'kind'>[]) =>
  z
    .strictObject({
      kinds: z.array(z.string().max(80)).min(1).max(20),
      from: dayField,
      lastDay: dayField,
      words: z.strictObject({ sv: words, en: words }),
      journalNumber: short,
      decidedBy: short,
      decidedOn: dayField,
    })
    .meta({
      id: 'AmnestyDecision',
      example: {
        kinds: known.slice(0, 1).map(({ kind }) => kind),
        from: '2027-01-11',
        lastDay: '2027-03-31',
        words: {
          sv: 'Det du anmäler senast den 31 mars bedöms som nytt.',
          en: 'What you report by 31 March is assessed as new.',
        },
        journalNumber: 'RS 2026-0412',
        decidedBy: 'Regionstyrelsen',
        decidedOn: '2026-12-09',
      },
    });

export const amnestyEndForm = z.strictObject({ journalNumber: short }).meta({ id: 'AmnestyEnding' });

/** A period as pages tell it to whoever it is for. */
export const amnestyTold = z
  .object({
    id: z.uuid(),
    from: z.iso.date(),
    lastDay: z.iso.date(),
    words: z.string(),
    journalNumber: z.string(),
    decidedBy: z.string(),
    decidedOn: z.iso.date(),
  })
  .meta({ id: 'AmnestyPeriodTold' });

export const amnestyPeriods = z
  .object({
    items: z.array(
      amnestyTold.extend({
        kinds: z.array(z.object({ kind: z.string(), title: z.string() })),
        state: z.enum(['to-come', 'now', 'over']),
        endedUnder: z.string().nullable(),
      }),
    ),
    /** The kinds that a period can be for. */
    kinds: z.array(z.object({ kind: z.string(), title: z.string() })),
    mayRecord: z.boolean(),
  })
  .meta({ id: 'AmnestyPeriods' });
export type AmnestyPeriodsView = z.output<typeof amnestyPeriods>;
export const amnestyMade = z.object({ id: z.uuid() }).meta({ id: 'AmnestyPeriodMade' });
