import { z } from 'zod';
import { localDate } from '../../kernel/local-date.ts';
import { FOREVER } from '../../kernel/period.ts';
import { dayField } from '../../platform/fields/index.ts';
import { defineKind } from './kind.ts';

const dog = z.strictObject({ name: z.string().min(1).max(100), from: dayField, daysAWeek: z.number().min(1).max(7) });
type Dog = z.output<typeof dog>;

const fact = (sv: string, en = sv) => ({ sv, en });

/** The silly kind of case that proves that the engine knows none: a dog that comes along to the office. */
export const officeDog = defineKind<Dog>({
  kind: 'office-dog',
  title: fact('Hund på kontoret', 'Office dog'),
  report: dog,
  outcomes: [
    {
      id: 'welcome',
      title: fact('Välkommen', 'Welcome'),
      decides: 'office-dog.welcome',
      leadsTo: 'decided',
      forbids: false,
    },
    {
      id: 'shared',
      title: fact('Hunden delas', 'Shared'),
      decides: 'office-dog.share',
      leadsTo: 'to-sign',
      forbids: false,
    },
    {
      id: 'at-home',
      title: fact('Stannar hemma', 'Stays at home'),
      decides: 'office-dog.refuse',
      leadsTo: 'decided',
      forbids: true,
    },
  ],
  titleOf: ({ name }, language) => `${language === 'sv' ? 'Hund' : 'Dog'}: ${name}`,
  describe: ({ name, daysAWeek }) => [
    { field: 'name', label: 'Namn', value: name },
    { field: 'daysAWeek', label: 'Dagar i veckan', value: String(daysAWeek) },
  ],
  decisionWords: ({ outcome }) => [outcome === 'welcome' ? 'Hunden är välkommen.' : 'Hunden stannar hemma.'],
  periodOf: ({ from }) => ({ from: localDate(from), to: FOREVER }),
  columnsOf: () => ({ organisationNumber: null, country: null, remoteShare: null }),
  decisionFactsOf: ({ daysAWeek }) => ({ daysAWeek }),
  measure: ({ daysAWeek }) => [{ measure: 'dog-days', per: 'week', value: daysAWeek, unit: 'days' }],
  flagsOf: ({ daysAWeek }) =>
    daysAWeek > 5 ? [{ code: 'flag.weekend', title: fact('Även helger', 'Weekends too') }] : [],
  groundsFor: () => [],
  obstaclesTo: () => [],
  isMaterial: (before, after) => after.daysAWeek > before.daysAWeek,
  secrecy: [{ field: 'name', law: 'OSL 39 kap. 3 §', presumption: 'weak' }],
  example: { name: 'Bella', from: '2026-01-01', daysAWeek: 2 },
});
