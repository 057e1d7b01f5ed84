import { z } from 'zod';
import { dayField, momentField } from '../../../platform/fields/index.ts';
import { level } from '../schema.ts';

/** The shapes that several answers and questions of the API share. */

/** An id of anything. */
export const id = z.uuid();

/** A day in an answer. */
export const day = z.iso.date().meta({ example: '2026-06-30' });

/** A moment in an answer. */
export const moment = z.iso.datetime().meta({ example: '2026-06-30T08:15:00.000Z' });

/** A day that somebody gives. */
export const givenDay = dayField.meta({ example: '2026-06-30' });

/** A number in the authority’s journal. */
export const journalNumber = z.string().trim().min(1).max(60).meta({ example: 'RS 2026/12' });

/** As of which day, and as known when; today and now where nothing else is asked for. */
export const timesQuery = z.object({ on: dayField.optional(), knownAt: momentField.optional() });

/** A page of a list, as DIGG's profile has it. */
export const pageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(100).default(20),
  page: z.coerce.number().int().min(1).max(1_000_000).default(1),
});

/** Somebody by name; null in its place for one whom the reader may not know to be there. */
export const somebody = z.object({ id, name: z.string() }).meta({ id: 'Somebody' });

/** A unit or a body by name. */
export const named = z.object({ id, name: z.string() });

/** Who decides or decided: a person in a role, or a body. */
export const decider = z
  .object({
    kind: z.enum(['person', 'body']),
    level: level.nullable(),
    person: somebody.nullable(),
    actingFor: somebody.nullable(),
    body: named.nullable(),
  })
  .meta({ id: 'Decider' });

/** One step of the way to who decides. */
export const reason = z
  .object({
    level,
    person: somebody.nullable(),
    because: z.enum([
      'not-delegated',
      'sub-delegated',
      'sub-delegation-not-allowed',
      'decided-higher',
      'vacant',
      'own-case',
      'relative',
      'co-owner',
      'away',
      'deputy-away',
      'decides',
      'decides-as-deputy',
      'decides-as-body',
    ]),
  })
  .meta({ id: 'DecidingReason' });

/** What a decision is: delegation, execution, or the committee’s own. */
export const kind = z.enum(['delegation', 'execution', 'own']);

/** To whom a decision is reported. */
export const reportedTo = z.enum(['committee', 'head', 'nobody']);
