import { addDays, addMonths, type LocalDate } from '../../kernel/local-date.ts';
import type { Cast } from './cast.ts';
import type { DemoEmployee } from './people.ts';

/** One application for remote work of the demonstration's year, and how far it has come. */
export interface DemoAgreement {
  readonly who: DemoEmployee;
  readonly recordedOn: LocalDate;
  readonly from: LocalDate;
  readonly lastDay: LocalDate;
  /** The weekdays that are remote, 1 = Monday. */
  readonly remote: readonly number[];
  /** One of the region's workplaces by its name; absent = at home. */
  readonly at?: string;
  /** On which days it was decided and signed by the employee; absent = not yet. */
  readonly decidedOn?: LocalDate;
  readonly signedOn?: LocalDate;
}

/** The region's premises with desks for whoever comes from elsewhere. */
export const WORKPLACES = [
  { name: 'Lövstads hälsocentral, plan 3', kind: 'own', municipality: '2080', desks: [4, 4, 4, 4, 2, 0, 0] },
  { name: 'Sjöby tandvårdscentrum', kind: 'own', municipality: '2081', desks: [2, 2, 2, 2, 2, 0, 0] },
  { name: 'Norrheds vårdcentral', kind: 'own', municipality: '2084', desks: [1, 1, 0, 1, 1, 0, 0] },
  { name: 'Kontorshotellet Bron', kind: 'rented', municipality: '2085', desks: [3, 3, 3, 3, 3, 0, 0] },
] as const;

/** Where those sit who have an agreement: staff and development, mostly. */
const UNITS = ['RK1', 'RK3', 'RK5', 'RU1', 'RU3', 'RK1', 'RK5', 'RU3'] as const;

/**
 * Agreements of the year: most run, one runs out within weeks, one waits for the employee's signature and one for the
 * manager of the health centre.
 */
export function agreementsUpTo(today: LocalDate, employees: readonly DemoEmployee[], cast: Cast): DemoAgreement[] {
  const day = (daysAgo: number) => addDays(today, -daysAgo);
  const named = new Set(Object.values(cast).flat());
  const staffOf = (unit: string) =>
    employees.filter(
      (one) =>
        one.unit === unit &&
        !one.isManager &&
        !one.isProtected &&
        one.to === undefined &&
        one.share === 100 &&
        !named.has(one),
    );
  const ordinary = UNITS.flatMap((unit, index): DemoAgreement[] => {
    const who = staffOf(unit).at(index + 3);
    if (who === undefined) return [];
    const recordedOn = day(320 - index * 27);
    return [
      {
        who,
        recordedOn,
        from: addDays(recordedOn, 20),
        lastDay: addDays(addMonths(addDays(recordedOn, 20), index % 3 === 0 ? 12 : 24), -1),
        remote: index % 2 === 0 ? [2, 4] : [3],
        ...(index % 3 === 1 ? { at: WORKPLACES[0].name } : {}),
        decidedOn: addDays(recordedOn, 6),
        signedOn: addDays(recordedOn, 8),
      },
    ];
  });
  const [first, second, third] = staffOf('HS21').toReversed();
  return [
    ...ordinary,
    ...(first === undefined
      ? []
      : [
          {
            ...{ who: first, recordedOn: day(330), from: day(315), lastDay: addDays(today, 40), remote: [3] },
            decidedOn: day(324),
            signedOn: day(322),
          },
        ]),
    ...(second === undefined
      ? []
      : [
          {
            ...{ who: second, recordedOn: day(12), from: addDays(today, 14), lastDay: addDays(today, 370) },
            ...{ remote: [5], at: WORKPLACES[1].name, decidedOn: day(3) },
          },
        ]),
    ...(third === undefined
      ? []
      : [{ who: third, recordedOn: day(5), from: addDays(today, 20), lastDay: addDays(today, 380), remote: [2, 4] }]),
  ];
}
