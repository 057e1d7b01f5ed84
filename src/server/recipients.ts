import type { Clock } from '../kernel/clock.ts';
import type { PersonId } from '../kernel/ids.ts';
import type { Recipient, SweepServices } from '../modules/duties/index.ts';
import { languagesOf } from '../modules/identity/index.ts';
import { findSettings, organisationAt } from '../modules/organisation/index.ts';
import type { Config } from '../platform/config/index.ts';
import { nowOf } from '../platform/database/index.ts';

/** Nothing is ever delivered there (RFC 2606): the demonstration's people get letters in a folder. */
const NOWHERE = 'uppsikt.example';

/**
 * A person's address is the user name of the HR system, where that is an address; in the demonstration every user name
 * is made one. Their language is that of their latest sign-in, else the employer's.
 */
export function recipientsBy({ mode }: Pick<Config, 'mode'>, clock: Clock): SweepServices['recipientsOf'] {
  const addressOf = (userName: string) => {
    if (userName.includes('@')) return userName;
    return mode === 'demonstration' ? `${userName}@${NOWHERE}` : undefined;
  };
  return async (tx, persons) => {
    const times = nowOf(clock);
    const languages = await languagesOf(tx, persons);
    const settings = await findSettings(tx, times);
    const found = new Map<PersonId, Recipient>();
    // Asked at once, so that many letters cost one wait.
    const known = await Promise.all(persons.map((person) => organisationAt(tx, times).findPerson(person)));
    for (const [index, person] of persons.entries()) {
      const { employments = [] } = known[index] ?? {};
      const address = employments.flatMap(({ userName }) => (userName && addressOf(userName)) || []).at(0);
      const language = languages.get(person) ?? settings?.language ?? 'sv';
      if (address !== undefined) found.set(person, { address, language });
    }
    return found;
  };
}
