import { z } from 'zod';
import type { Instant } from '../../../kernel/clock.ts';
import type { AuthorityId, Id, PersonId, UnitId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { dayField } from '../../../platform/fields/index.ts';
import { DETECTORS, type Detector, USUAL_DETECTORS } from './detectors.ts';

export type RunId = Id<'MappingRunId'>;

/** The subject kind of runs in the journal. */
export const RUN = 'mapping-run';

/** How far a run has come. Counts first (`counted`); names open for each detector by a further decision. */
export const RUN_STATUSES = ['prepared', 'decided', 'running', 'failed', 'counted', 'closed', 'cancelled'] as const;
export type RunStatus = (typeof RUN_STATUSES)[number];

const words = z.string().trim().min(1).max(4_000);
const line = z.string().trim().min(1).max(300);

/** What a mapping is decided on (DOMAIN 26). While it is prepared parts may be missing; it is not decided before none is. */
export const runContent = z
  .strictObject({
    title: line,
    purpose: words.nullable().default(null),
    /** GDPR article 6.1 c or e: never consent. */
    legalBasis: z.enum(['gdpr-6-1-c', 'gdpr-6-1-e']).nullable().default(null),
    population: z.enum(['everyone', 'managers']).default('everyone'),
    from: dayField,
    cutoff: dayField,
    detectors: z
      .array(z.enum(DETECTORS))
      .min(1)
      .max(DETECTORS.length)
      .default([...USUAL_DETECTORS]),
    /** What gives reason to read logs of sign-ins; asked for with that detector alone. */
    indication: words.nullable().default(null),
    /** The impact assessment (konsekvensbedömning). */
    dpia: z.strictObject({ reference: line, completedOn: dayField }).nullable().default(null),
    /** What the data-protection officer (dataskyddsombud) advised, and when. */
    officerAdvice: z.strictObject({ advice: words, givenOn: dayField }).nullable().default(null),
    /** Negotiation (MBL 11 §) or local co-operation (samverkan), concluded. */
    union: z
      .strictObject({ way: z.enum(['mbl-11', 'local-cooperation']), reference: line, concludedOn: dayField })
      .nullable()
      .default(null),
    /** The disposal decision (gallringsbeslut) under which raw files and what was no hit are disposed of. */
    disposal: z.strictObject({ reference: line, decidedOn: dayField }).nullable().default(null),
  })
  .refine(({ from, cutoff }) => from <= cutoff, {
    path: ['cutoff'],
    params: { sv: 'Brytdagen ligger före periodens första dag.', en: 'The cut-off lies before the first day.' },
  })
  .meta({
    id: 'MappingRunContent',
    example: {
      title: 'Bisysslor 2026',
      purpose: 'Se om bisysslor är anmälda och bedömda, efter revisionens granskning.',
      legalBasis: 'gdpr-6-1-e',
      population: 'everyone',
      from: '2025-07-01',
      cutoff: '2026-06-30',
      detectors: ['engagements', 'suppliers', 'hygiene'],
      indication: null,
      dpia: { reference: '26RS0812-3', completedOn: '2026-05-04' },
      officerAdvice: { advice: 'Tillstyrks, med namn först efter ett eget beslut.', givenOn: '2026-05-11' },
      union: { way: 'mbl-11', reference: '26RS0812-5', concludedOn: '2026-05-20' },
      disposal: { reference: '26RS0812-6', decidedOn: '2026-05-20' },
    },
  });
export type RunContent = z.output<typeof runContent>;

/** Under which journal number something was decided about a run, by whom. */
export interface RunDecision {
  readonly journalNumber: string;
  readonly at: Instant;
  readonly by: PersonId | null;
  readonly account: string;
}

/** That everyone in the population has been told, and what proves it. */
export const informationForm = z.strictObject({ givenOn: dayField, channel: line, proof: words }).meta({
  id: 'MappingInformation',
  example: { givenOn: '2026-06-01', channel: 'E-post till alla anställda', proof: 'Utskick 4711, 13 402 mottagare' },
});
export type RunInformation = z.output<typeof informationForm>;

/** That the names of one detector were opened, on a decision of its own. */
export interface NameOpening extends RunDecision {
  readonly detector: Detector;
  readonly reason: string;
}

/** A mapping run (kartläggning). */
export interface MappingRun {
  readonly id: RunId;
  /** The unit whose people it is about, with everything below it. */
  readonly unit: UnitId;
  readonly authority: AuthorityId | null;
  readonly status: RunStatus;
  readonly content: RunContent;
  readonly prepared: { readonly at: Instant; readonly by: PersonId | null; readonly account: string };
  readonly decision: RunDecision | null;
  readonly information: RunInformation | null;
  /** Counts what is done with it, so that two who act at once do not undo one another. */
  readonly revision: number;
}

/** The period of a run, both days inclusive. */
export function periodOf({ from, cutoff }: Pick<RunContent, 'from' | 'cutoff'>): {
  readonly from: LocalDate;
  readonly cutoff: LocalDate;
} {
  return { from: from as LocalDate, cutoff: cutoff as LocalDate };
}
