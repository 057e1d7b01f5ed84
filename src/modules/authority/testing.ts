import type { z } from 'zod';
import { composePolicy } from '../../access/index.ts';
import { type SettableClock, settableClock } from '../../kernel/clock.ts';
import { systemRandom } from '../../kernel/ids.ts';
import type { Database } from '../../platform/database/index.ts';
import { createJournal, type Reaction } from '../../platform/journal/index.ts';
import { organisationPolicy } from '../organisation/index.ts';
import { authorityPolicy } from './policy.ts';
import { type DelegationItem, delegationItem, type OrderContent, orderContent } from './schema.ts';
import type { AuthorityServices } from './services.ts';

export { aRegion, EMPLOYEES, type Someone, UNITS } from './testing-employer.ts';

/** The services of authority over a test database, with a clock that the test sets: noon of 31 January 2026. */
export interface TestServices extends AuthorityServices {
  readonly clock: SettableClock;
}

export function authorityOver(database: Database, reactions: readonly Reaction[] = []): TestServices {
  const clock = settableClock('2026-01-31T11:00:00Z');
  const journal = createJournal({ clock, random: systemRandom, reactions });
  const policy = composePolicy(organisationPolicy, authorityPolicy);
  return { database, clock, random: systemRandom, journal, policy };
}

/** An item of an order: the nearest manager allows a dog at the office. */
export function anItem(of: Partial<z.input<typeof delegationItem>> = {}): DelegationItem {
  return delegationItem.parse({
    number: '4.1',
    decides: ['office-dog.allow'],
    text: 'Tillåta hund på kontoret',
    level: 'nearest-manager',
    kind: 'delegation',
    reportedTo: 'committee',
    ...of,
  });
}

/** An order as a committee might decide it. */
export function anOrder(of: Partial<z.input<typeof orderContent>> = {}): OrderContent {
  return orderContent.parse({
    title: 'Vårdnämndens delegationsordning',
    words: [{ code: 'office-dog.allow', sv: 'Hund på kontoret: tillåts', en: 'Office dog: allowed' }],
    items: [anItem()],
    ...of,
  });
}
