import { z } from 'zod';
import { localDayField, wordsField } from '../../../platform/fields/index.ts';
import { HOLDER_ROLES } from '../../authority/index.ts';
import { CAUSES, MEANS } from '../chain/duty.ts';

const role = z.enum(HOLDER_ROLES);
const cause = z.enum(CAUSES);
/** An office: a role for a unit, or of the inquiry's own authority when no unit is named. */
const seat = { role, unitId: z.uuid().nullable().default(null) };
const period = { from: localDayField, lastDay: localDayField.nullable().default(null) };

/** What is registered from before the system. */
export const itemForm = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('duty'),
      ...seat,
      title: wordsField(300),
      source: wordsField(300),
      arisenOn: localDayField,
      dueOn: localDayField,
      /** Means without which it could not be done. */
      needs: z.array(z.enum(MEANS)).max(3).default([]),
    }),
    z.strictObject({
      kind: z.literal('evidence'),
      dutyId: wordsField(300),
      of: z.enum(['document', 'statement']),
      title: wordsField(300),
      journalNumber: wordsField(60).nullable().default(null),
      effectiveOn: localDayField,
    }),
    z.strictObject({ kind: z.literal('means'), ...seat, means: z.enum(MEANS), source: wordsField(300), ...period }),
    z.strictObject({
      kind: z.literal('responsibility'),
      ...seat,
      title: wordsField(300),
      source: wordsField(300),
      ...period,
    }),
  ])
  .refine((item) => item.kind !== 'duty' || item.arisenOn <= item.dueOn, {
    path: ['dueOn'],
    params: {
      sv: 'Dagen då det skulle vara gjort kan inte ligga före dagen då det blev beslutat.',
      en: 'The day by which it was due cannot lie before the day on which it arose.',
    },
  })
  .meta({
    id: 'InquiryItem',
    example: {
      kind: 'duty',
      role: 'director',
      title: 'Följa upp hur reglerna tillämpas',
      source: 'Regionstyrelsen 2024-02-28, dnr 24XX001',
      arisenOn: '2024-02-28',
      dueOn: '2025-02-28',
    },
  });

/** Who leads it, by the number of an employment or by the person. */
const owner = {
  ownerId: z.uuid().nullable().default(null),
  employeeId: wordsField(60).nullable().default(null),
};
const isOneOwner = ({ ownerId, employeeId }: { ownerId: string | null; employeeId: string | null }) =>
  (ownerId === null) !== (employeeId === null);
const oneOwner = {
  path: ['employeeId'],
  params: {
    sv: 'Skriv anställningsnumret för den som ska leda genomlysningen.',
    en: 'Write the employee number of whoever is to lead the inquiry.',
  },
};

/** A matter of the system that has a chain. */
export const matterKind = z.string().regex(/^[a-z][a-z-]{0,39}$/);

export const inquiryForm = z
  .strictObject({
    title: wordsField(300),
    authorityId: z.uuid(),
    ...owner,
    /** The matter whose chain it is about; none for what began before the system. */
    about: z.strictObject({ kind: matterKind, id: z.uuid() }).nullable().default(null),
  })
  .refine(isOneOwner, oneOwner)
  .meta({ id: 'InquiryForm' });
export const ownerForm = z.strictObject(owner).refine(isOneOwner, oneOwner).meta({ id: 'InquiryOwner' });

/** Somebody who held the office is heard: about what, until which day, and the reporter's own word for why. */
export const hearingForm = z
  .strictObject({
    dutyId: wordsField(300),
    /** Null: those who held it of whom the one who leads may not know. */
    personId: z.uuid().nullable().default(null),
    answerBy: localDayField,
    message: wordsField(4000).nullable().default(null),
    cause: cause.nullable().default(null),
    /** The registered letter by which somebody who has left is asked. */
    letterNumber: wordsField(60).nullable().default(null),
  })
  .meta({ id: 'HearingForm' });

/** What whoever leads the inquiry makes of a reply: their own word for why, and whether what is wrong was put right. */
export const weighingForm = z
  .strictObject({
    cause: cause.nullable().default(null),
    correction: z
      .strictObject({ isAgreed: z.boolean(), words: wordsField(4000) })
      .nullable()
      .default(null),
  })
  .meta({ id: 'HearingWeighing', example: { cause: 'unclear-rule' } });

/** That something was registered in error, and why. */
export const voidForm = z.strictObject({ reason: wordsField(1000) }).meta({ id: 'InquiryVoid' });

const replied = {
  text: wordsField(4000).nullable().default(null),
  cause: cause.nullable().default(null),
  /** What they say is wrong in what they are asked about. */
  wrong: wordsField(4000).nullable().default(null),
  shows: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('document'),
      title: wordsField(300),
      journalNumber: wordsField(60).nullable().default(null),
      effectiveOn: localDayField,
    }),
    z.strictObject({ kind: z.literal('statement'), title: wordsField(300), effectiveOn: localDayField }),
    z.strictObject({ kind: z.literal('nothing') }),
  ]),
};

/** What whoever is heard answers. What is written normally becomes a public record; the page says so. */
export const replyForm = z
  .strictObject(replied)
  .meta({ id: 'HearingReply', example: { shows: { kind: 'nothing' }, cause: 'not-known' } });

/** The same of somebody who has left, as it came by letter: entered by whoever leads the inquiry. */
export const letterReplyForm = z
  .strictObject({ ...replied, receivedOn: localDayField, replyNumber: wordsField(60) })
  .meta({
    id: 'HearingLetterReply',
    example: { shows: { kind: 'nothing' }, receivedOn: '2026-03-12', replyNumber: '26XX014' },
  });

export type ItemForm = z.output<typeof itemForm>;
export type InquiryForm = z.output<typeof inquiryForm>;
export type HearingForm = z.output<typeof hearingForm>;
export type OwnerForm = z.output<typeof ownerForm>;
export type ReplyForm = z.output<typeof replyForm>;
export type LetterReplyForm = z.output<typeof letterReplyForm>;
export type WeighingForm = z.output<typeof weighingForm>;
