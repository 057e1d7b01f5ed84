import { z } from 'zod';
import { dayField } from '../../../platform/fields/index.ts';
import { RECEIVING } from './notice.ts';

const id = z.uuid();
const day = z.iso.date();
const named = z.object({ id, name: z.string() });

export const pageQuery = z.object({
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});

const to = z.object({
  role: z.enum(RECEIVING).nullable(),
  unit: named.nullable(),
  authority: named.nullable(),
  otherwise: z.string().nullable(),
});
export type To = z.output<typeof to>;

const notice = z.object({
  id,
  minutesId: id,
  position: z.int(),
  organ: z.string().nullable(),
  meetingDate: day.nullable(),
  number: z.string().nullable(),
  title: z.string(),
  dnr: z.array(z.string()),
  decisions: z.array(z.string()),
  recipient: z.string(),
  to,
  /** Who answers for the recipient today. */
  holder: z.string().nullable(),
  sentOn: day,
  acknowledgedOn: day.nullable(),
  mayAcknowledge: z.boolean(),
});
export type NoticeRow = z.output<typeof notice>;

export const noticeList = z.object({ items: z.array(notice), total: z.int() }).meta({ id: 'Notices' });
export type NoticeList = z.output<typeof noticeList>;

/** The recipients of one document of minutes, each with what was sent or who it seems to be. */
export const minutesNotices = z
  .object({
    minutesId: id,
    organ: z.string().nullable(),
    meetingDate: day.nullable(),
    items: z.array(
      z.object({
        position: z.int(),
        number: z.string().nullable(),
        title: z.string(),
        recipient: z.string(),
        sent: z.object({ id, to, sentOn: day, acknowledgedOn: day.nullable() }).nullable(),
        /** Who it seems to be; null = somebody has to say. */
        suggested: to.nullable(),
      }),
    ),
    maySend: z.boolean(),
    units: z.array(named),
    authorities: z.array(named),
  })
  .meta({ id: 'MinutesNotices' });
export type MinutesNotices = z.output<typeof minutesNotices>;

/** Confirmed minutes with how many of their recipients have been sent what was decided. */
export const sendingList = z
  .object({
    items: z.array(
      z.object({
        minutesId: id,
        organ: z.string().nullable(),
        meetingDate: day.nullable(),
        recipients: z.int(),
        sent: z.int(),
        acknowledged: z.int(),
      }),
    ),
    total: z.int(),
  })
  .meta({ id: 'NoticesToSend' });
export type SendingList = z.output<typeof sendingList>;

export const sendForm = z
  .strictObject({
    sendings: z
      .array(
        z.strictObject({
          position: z.int().min(0).max(10_000),
          recipient: z.string().trim().min(1).max(2_000),
          role: z.enum(RECEIVING).nullable().default(null),
          unitId: id.nullable().default(null),
          authorityId: id.nullable().default(null),
          otherwise: z.string().trim().min(1).max(1_000).nullable().default(null),
          on: dayField.nullable().default(null),
        }),
      )
      .min(1)
      .max(500),
  })
  .meta({ id: 'NoticesSent' });

export const sent = z.object({ ids: z.array(id) }).meta({ id: 'NoticesSentAnswer' });
