import { addDays, type LocalDate } from '../../kernel/local-date.ts';
import type { Cast } from './cast.ts';
import type { DemoEmployee } from './people.ts';

/** One application for work from abroad of the demonstration's year, and how far it has come. */
export interface DemoAbroad {
  readonly who: DemoEmployee;
  readonly recordedOn: LocalDate;
  /** What is applied for, in the shape of the kind. */
  readonly report: Readonly<Record<string, unknown>>;
  /** What specialists are asked before that, and what has been answered. */
  readonly consulted?: readonly {
    readonly on: LocalDate;
    readonly about: 'hr' | 'tax' | 'information-security' | 'security-protection';
    readonly question: string;
    readonly answered?: { readonly on: LocalDate; readonly words: string };
  }[];
  /** On which day it was agreed, and by whom; absent = not decided. */
  readonly decided?: { readonly on: LocalDate; readonly by: 'administration-head' | 'director' };
}

/** What is the same for the three of them. */
const ORDINARY = {
  citizenship: 'swedish',
  publicAuthority: 'no',
  equipment: 'ordinary',
  securityClass: 'no',
};

/** A Nordic commuter and a conference in Spain, both agreed; and a country outside the EEA, which waits. */
export function abroadUpTo(today: LocalDate, employees: readonly DemoEmployee[], cast: Cast): DemoAbroad[] {
  const day = (daysAgo: number) => addDays(today, -daysAgo);
  const named = new Set(Object.values(cast).flat());
  const staffOf = (unit: string, at: number) =>
    employees
      .filter(
        (one) =>
          one.unit === unit &&
          !one.isManager &&
          !one.isProtected &&
          one.to === undefined &&
          one.share === 100 &&
          !named.has(one),
      )
      .at(at);
  const applied = (who: DemoEmployee | undefined, of: Omit<DemoAbroad, 'who'>): DemoAbroad[] =>
    who === undefined ? [] : [{ who, ...of }];
  return [
    ...applied(staffOf('RU1', 1), {
      recordedOn: day(160),
      report: {
        ...ORDINARY,
        occasion: 'commuting',
        country: 'NO',
        place: 'Kongsvinger',
        from: day(140),
        to: addDays(today, 220),
        weekdays: ['1', '5'],
        shareAbroad: 40,
        purpose: 'Jag bor i Norge och arbetar hemifrån två dagar i veckan.',
        initiative: 'own',
        data: ['personal'],
        systems: 'E-post och ärendehanteringen',
      },
      // More days a year than the order lets an administration head decide about.
      decided: { on: day(150), by: 'director' },
    }),
    ...applied(staffOf('RU3', 1), {
      recordedOn: day(30),
      report: {
        ...ORDINARY,
        occasion: 'stay',
        country: 'ES',
        place: 'Málaga',
        from: addDays(today, 20),
        to: addDays(today, 31),
        weekdays: ['1', '2', '3', '4', '5'],
        purpose: 'Efter en konferens vill jag stanna kvar och arbeta som vanligt.',
        initiative: 'own',
        data: ['personal'],
        systems: 'E-post',
      },
      decided: { on: day(22), by: 'administration-head' },
    }),
    ...applied(staffOf('HS21', -4), {
      recordedOn: day(6),
      report: {
        ...ORDINARY,
        occasion: 'stay',
        country: 'TH',
        place: 'Chiang Mai',
        from: addDays(today, 45),
        to: addDays(today, 75),
        weekdays: ['1', '2', '3', '4', '5'],
        purpose: 'Jag hälsar på släkten och vill arbeta under tiden.',
        initiative: 'own',
        data: ['patient'],
        systems: 'Journalsystemet',
      },
      consulted: [
        {
          on: day(5),
          about: 'tax',
          question: 'Spelar en månad i landet någon roll för skatten?',
          answered: { on: day(3), words: 'Inte den här månaden. Blir det fler behöver det ses över på nytt.' },
        },
        {
          on: day(5),
          about: 'information-security',
          question: 'Kan journalsystemet öppnas därifrån på ett säkert sätt?',
        },
      ],
    }),
  ];
}
