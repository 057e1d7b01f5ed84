import { sql } from 'kysely';
import { today } from '../../kernel/clock.ts';
import type { EmployerId } from '../../kernel/ids.ts';
import { addDays, addMonths } from '../../kernel/local-date.ts';
import {
  answerAgreement,
  followUpAgreement,
  KINDS,
  type OralServices,
  stateAgreement,
} from '../../modules/cases/index.ts';
import { actorOf, holding, personOf } from './acting.ts';
import type { Cast } from './cast.ts';
import type { DemoEmployee } from './people.ts';
import type { OccupationServices } from './write-occupations.ts';

/** What was agreed orally and put down: who says so, and what came of it. */
const STATED = [
  {
    unit: 'HS21',
    at: 18,
    kind: 'remote-work',
    words: 'Min förra chef sa att jag får skriva journaler hemma på fredagar.',
    answer: undefined,
  },
  {
    unit: 'SE5',
    at: 4,
    kind: 'secondary-occupation',
    words: 'Vi kom överens om att jag får hjälpa till i min systers butik på lördagar.',
    answer: 'Vi pratade om det, men jag sa att det behövde anmälas först.',
  },
] as const;

/** Two oral agreements: one whose other side has yet to answer, and one that the manager remembers otherwise. */
export async function writeOral(
  given: OccupationServices,
  employer: EmployerId,
  employees: readonly DemoEmployee[],
  cast: Cast,
): Promise<void> {
  const services: OralServices = {
    ...given,
    kinds: KINDS,
    requireStepUp: () => {},
    counterpartOf: async () => null,
    // Nobody is written to about what lies in the past.
    mail: { send: async () => {}, close: async () => {} },
    recipientsOf: async () => new Map(),
    log: { warn: () => {} },
    publicUrl: '',
  };
  const [there] = await services.database.query({ employer }, sql`select from oral_agreement limit 1`);
  if (there !== undefined) return;
  const day = today(services.clock);
  const named = new Set(Object.values(cast).flat());
  for (const { unit, at, kind, words, answer } of STATED) {
    const who = employees.filter((one) => one.unit === unit && !one.isManager && !one.isProtected && !named.has(one))[
      at
    ];
    const person = who && (await personOf(services, employer, who.employeeId));
    if (person === undefined) continue;
    const stated = { kind, words, agreedOn: addMonths(day, -7) };
    const id = await stateAgreement(services, await actorOf(services, employer, person), stated);
    if (answer === undefined) continue;
    const manager = await actorOf(services, employer, await holding(services, employer, person, 'nearest-manager', 0));
    await answerAgreement(services, manager, id, { agrees: false, words: answer });
    await followUpAgreement(services, manager, id, { talkOn: addDays(day, -1) });
  }
}
