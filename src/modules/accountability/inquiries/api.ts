import { z } from 'zod';
import { HOLDER_ROLES } from '../../authority/index.ts';
import { CAUSES } from '../chain/duty.ts';
import { measureView } from '../measures/view.ts';

const day = z.iso.date();
const bilingual = z.object({ sv: z.string(), en: z.string() });
/** Null where the reader may not know who it is. */
const person = z.object({ id: z.uuid(), name: z.string() }).meta({ id: 'InquiryPerson' }).nullable();
const cause = z.enum(CAUSES).nullable();

const correction = z
  .object({
    wrong: z.string(),
    settled: z.object({ on: day, isAgreed: z.boolean(), words: z.string() }).nullable(),
  })
  .meta({ id: 'HearingCorrection' })
  .nullable();

const ofHearing = {
  id: z.uuid(),
  duty: bilingual.nullable(),
  askedOn: day,
  answerBy: day,
  answeredOn: day.nullable(),
  message: z.string().nullable(),
  text: z.string().nullable(),
  ownCause: cause,
  correction,
  /** The registered letter by which somebody who has left is asked. */
  letterNumber: z.string().nullable(),
  /** The letter that their reply came by. */
  received: z.object({ on: day, number: z.string() }).nullable(),
};

/** An inquiry as whoever leads it, or may see it by the policy, sees it. */
export const inquiryView = z
  .object({
    id: z.uuid(),
    title: z.string(),
    openedOn: day,
    authority: z.object({ id: z.uuid(), name: z.string() }),
    about: z.object({ kind: z.string(), id: z.string(), title: z.string().nullable() }).nullable(),
    owner: person,
    appointedBy: person,
    may: z.array(z.enum(['keep', 'open', 'approve', 'measure'])),
    duties: z.array(
      z.object({
        id: z.string(),
        title: bilingual,
        role: z.enum(HOLDER_ROLES),
        unit: z.string().nullable(),
        dueOn: day,
        /** Those who held it and can be asked; without those whom the reader may not know of. */
        holders: z.array(
          z.object({
            id: z.uuid(),
            name: z.string(),
            isHeard: z.boolean(),
            /** They have no account any more, and are asked by letter. */
            hasLeft: z.boolean(),
          }),
        ),
        /** Somebody held it of whom the reader may not know, and is not asked yet. */
        hasUnnamed: z.boolean(),
      }),
    ),
    hearings: z.array(z.object({ ...ofHearing, person, cause })),
    items: z.array(
      z.object({
        id: z.uuid(),
        kind: z.enum(['duty', 'evidence', 'means', 'responsibility']),
        title: z.string(),
        recordedOn: day,
        voided: z.object({ on: day, reason: z.string() }).nullable(),
      }),
    ),
    approvals: z.array(z.object({ id: z.uuid(), knownAt: z.iso.datetime(), by: person, on: day })),
    /** What it has led to in the organisation. */
    measures: z.array(measureView),
    /** What an item can be registered or a measure decided for; none for whoever does neither. */
    units: z.array(z.object({ id: z.uuid(), name: z.string() })),
  })
  .meta({ id: 'Inquiry' });

/** A hearing as whoever is heard sees it. */
export const hearingView = z
  .object({
    ...ofHearing,
    inquiry: z.object({ id: z.uuid(), title: z.string() }),
    /** Who asks. */
    owner: person,
    source: z.string().nullable(),
    arisenOn: day.nullable(),
    dueOn: day.nullable(),
    /** What is known to show it, by the time of reading. */
    shown: z.array(z.object({ title: bilingual.nullable(), journalNumber: z.string().nullable(), effectiveOn: day })),
  })
  .meta({ id: 'Hearing' });

/** Under which committees the reader may open an inquiry. */
export const inquiryList = z
  .object({
    items: z.array(z.object({ id: z.uuid(), title: z.string(), openedOn: day, isShown: z.boolean() })),
    opens: z.array(z.object({ id: z.uuid(), name: z.string() })),
    /** Questions put to the reader that wait for an answer. */
    asked: z.array(z.object({ id: z.uuid(), inquiryId: z.uuid(), title: z.string(), answerBy: day })),
  })
  .meta({ id: 'Inquiries' });

export type InquiryView = z.output<typeof inquiryView>;
export type HearingView = z.output<typeof hearingView>;
export type InquiryList = z.output<typeof inquiryList>;
