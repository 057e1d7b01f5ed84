import { z } from 'zod';
import { boardContent } from './content.ts';

const day = z.iso.date().meta({ example: '2026-12-15' });
const authority = z.object({ id: z.uuid(), name: z.string() }).meta({ id: 'BoardPageAuthority' });

const head = z.object({ id: z.uuid(), authority, meetingOn: day, since: day, madeAt: z.iso.datetime() });

export const boardPages = z
  .object({
    items: z.array(head),
    /** The boards for which whoever asks may make a page. */
    mayMakeFor: z.array(authority),
  })
  .meta({ id: 'BoardPages' });
export type BoardPagesAnswer = z.output<typeof boardPages>;

export const boardPageAnswer = head.extend({ content: boardContent }).meta({ id: 'BoardPage' });
export type BoardPageAnswer = z.output<typeof boardPageAnswer>;
