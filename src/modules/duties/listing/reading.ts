import type { FastifyRequest } from 'fastify';
import { actorOf } from '../../../access/index.ts';
import type { Period } from '../../../kernel/period.ts';
import { nowOf, type Tx } from '../../../platform/database/index.ts';
import { languageOf } from '../../../platform/http/index.ts';
import type { Language } from '../../../platform/i18n/index.ts';
import { calendarOf, type Reader } from '../../organisation/index.ts';
import type { Seating } from './seating.ts';
import type { ListingServices } from './services.ts';

/** Who reads, on what day, with who sits where that day. */
export interface DutyReader extends Reader {
  readonly seating: Seating;
  readonly summer: readonly Period[];
  /** In which things are called what they are called. */
  readonly language: Language;
}

/** Reads duties as they are today, for whoever asks, in one transaction. */
export function readingDuties<Result>(
  services: ListingServices,
  request: FastifyRequest,
  read: (tx: Tx, reader: DutyReader) => Promise<Result>,
): Promise<Result> {
  const actor = actorOf(request);
  const times = nowOf(services.clock);
  return services.database.transaction({ employer: actor.employer }, async (tx) => {
    const [seating, { summerPauses: summer }] = await Promise.all([
      services.seatings.on(tx, actor.employer, times.on),
      calendarOf(tx),
    ]);
    return read(tx, { actor, policy: services.policy, times, seating, summer, language: languageOf(request) });
  });
}
