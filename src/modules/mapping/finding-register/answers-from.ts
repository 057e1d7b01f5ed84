import type { FindingView } from './api.ts';

/**
 * What a finding says of a report, by the questions of its kind; only what it knows. Whoever it is about looks through it
 * and sends it themselves.
 */
export function answersFrom({
  kind,
  organisationNumber,
  isSoleTrader,
  country,
  firstDay,
  lastDay,
}: Pick<FindingView, 'kind' | 'organisationNumber' | 'isSoleTrader' | 'country' | 'firstDay' | 'lastDay'>): Readonly<
  Record<string, string>
> {
  const period = { from: firstDay, to: lastDay };
  const known = {
    'secondary-occupation': {
      organisationNumber,
      engagement: isSoleTrader ? 'own-business' : null,
      state: 'ongoing',
      ...period,
    },
    'work-abroad': { country, ...period },
    'remote-work': { from: firstDay },
  }[kind];
  return Object.fromEntries(Object.entries(known).flatMap(([name, value]) => (value == null ? [] : [[name, value]])));
}
