import { z } from 'zod';
import { HOLDER_ROLES } from '../authority/index.ts';
import { CAUSES, MEANS } from './chain/duty.ts';
import { LINK_STATES } from './chain/states.ts';

const day = z.iso.date().meta({ example: '2026-03-02' });
const bilingual = z.object({ sv: z.string(), en: z.string() });
/** Null where the reader may not know who it is. */
const person = z.object({ id: z.uuid(), name: z.string() }).meta({ id: 'ChainPerson' }).nullable();
const role = z.enum(HOLDER_ROLES);
const unit = z.object({ id: z.uuid(), name: z.string() }).meta({ id: 'ChainUnit' }).nullable();
const state = z.enum(LINK_STATES as [(typeof LINK_STATES)[number], ...typeof LINK_STATES]);
const lacking = z.array(z.enum(MEANS));

const hearing = z
  .object({
    askedOn: day,
    answerBy: day,
    answeredOn: day.nullable(),
    text: z.string().nullable(),
    cause: z.enum(CAUSES).nullable(),
    ownCause: z.enum(CAUSES).nullable(),
    /** What they said is wrong, and what whoever leads the inquiry made of it. */
    correction: z
      .object({
        wrong: z.string(),
        settled: z.object({ on: day, isAgreed: z.boolean(), words: z.string() }).nullable(),
      })
      .nullable(),
  })
  .meta({ id: 'ChainHearing' });

const share = z
  .object({
    person,
    /** In whose place they stood. */
    actingFor: person,
    /** That somebody held the office at all. */
    isHeld: z.boolean(),
    from: day,
    /** The last day. */
    lastDay: day,
    state,
    lacking,
    hearing: hearing.nullable(),
  })
  .meta({ id: 'ChainShare' });

const shown = z
  .object({
    kind: z.enum(['record', 'document', 'statement']),
    title: bilingual.nullable(),
    journalNumber: z.string().nullable(),
    effectiveOn: day,
    recordedOn: day,
  })
  .meta({ id: 'ChainEvidence' });

const duty = z
  .object({
    id: z.string(),
    title: bilingual,
    source: z.string(),
    origin: z.enum(['system', 'before']),
    arisenOn: day,
    dueOn: day,
    state,
    evidence: z.enum(['not-asked', 'record', 'document', 'statement', 'nothing']),
    shownBy: shown.nullable(),
    shares: z.array(share),
  })
  .meta({ id: 'ChainDuty' });

const link = z
  .object({ office: z.string(), role, unit, state, holders: z.array(person), duties: z.array(duty) })
  .meta({ id: 'ChainLink' });

const gap = z
  .object({
    kind: z.enum(['duty', 'means', 'recording', 'vacancy']),
    /** The office against which it counts; null when there is none above. */
    role: role.nullable(),
    unit,
    duty: z.string(),
    title: bilingual,
    dueOn: day,
    person,
    lacking,
    isFinal: z.boolean(),
  })
  .meta({ id: 'ChainGap' });

const responsible = z
  .object({
    role,
    unit,
    title: bilingual,
    source: z.string(),
    holders: z.array(z.object({ person, from: day, lastDay: day })),
  })
  .meta({ id: 'ChainResponsible' });

export const chainAnswer = z
  .object({
    matter: z.object({ kind: z.string(), id: z.string(), title: z.string(), href: z.string() }),
    /** The moment at which all this was known, and its day. */
    knownAt: z.iso.datetime(),
    asOf: day,
    /** Whether the reader sees every link that there is. */
    isWhole: z.boolean(),
    links: z.array(link),
    gaps: z.array(gap),
    responsible: z.array(responsible),
    /** How often each cause was named in what the reader sees, by whoever reports and by the holders. */
    causes: z.array(z.object({ cause: z.enum(CAUSES), reporter: z.int(), holder: z.int() })),
  })
  .meta({ id: 'Chain' });

export const chainParams = z.object({
  kind: z.string().regex(/^[a-z][a-z-]{0,39}$/),
  matterId: z.uuid(),
});
export const chainQuery = z.object({ knownAt: z.iso.datetime().optional() });

export const reportQuery = chainQuery.extend({ version: z.enum(['names', 'publication']).default('names') });

export type ChainAnswer = z.output<typeof chainAnswer>;
export type LinkAnswer = ChainAnswer['links'][number];
export type DutyAnswer = LinkAnswer['duties'][number];
export type GapAnswer = ChainAnswer['gaps'][number];
