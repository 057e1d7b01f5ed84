import { addDays, type LocalDate } from '../../kernel/local-date.ts';
import type { DemoAgreement } from './agreements.ts';
import type { Cast } from './cast.ts';
import type { DemoEmployee } from './people.ts';

/** Something that was lent in the demonstration's year. */
export interface DemoLoan {
  readonly who: DemoEmployee;
  readonly what: string;
  readonly number: string;
  readonly on: LocalDate;
  /** Until when it could be kept, when it was lent without an agreement. */
  readonly dueBackOn?: LocalDate;
  readonly returnedOn?: LocalDate;
}

/**
 * Whoever has an agreement has a computer for it. At the health centre one has a screen besides; somebody has handed a
 * computer back; and another was to be back some days ago.
 */
export function loansUpTo(today: LocalDate, agreements: readonly DemoAgreement[], cast: Cast): readonly DemoLoan[] {
  const day = (daysAgo: number) => addDays(today, -daysAgo);
  const computers = agreements.flatMap(({ who, signedOn }, index): DemoLoan[] =>
    signedOn === undefined
      ? []
      : [{ who, what: 'Bärbar dator', number: `RL-${2_400 + index}`, on: addDays(signedOn, 1) }],
  );
  const signed = agreements.findLast(({ signedOn }) => signedOn !== undefined);
  const { employee, deputyManager } = cast;
  return [
    ...computers,
    ...(signed === undefined ? [] : [{ who: signed.who, what: 'Skärm, 27 tum', number: 'RL-3107', on: day(300) }]),
    {
      who: deputyManager,
      what: 'Bärbar dator',
      number: 'RL-2290',
      on: day(200),
      dueBackOn: day(62),
      returnedOn: day(61),
    },
    { who: employee, what: 'Surfplatta', number: 'RL-2711', on: day(90), dueBackOn: day(6) },
  ];
}

/** What happened with them, each on its day: lent, said to be due, handed back. */
export function loanEventsOf(loan: DemoLoan, today: LocalDate) {
  const { on, dueBackOn, returnedOn } = loan;
  const events: { loan: DemoLoan; does: 'lend' | 'look' | 'take-back'; on: LocalDate }[] = [
    { loan, does: 'lend', on },
    ...(dueBackOn === undefined ? [] : [{ loan, does: 'look' as const, on: addDays(dueBackOn, 1) }]),
    ...(returnedOn === undefined ? [] : [{ loan, does: 'take-back' as const, on: returnedOn }]),
  ];
  return events.filter((event) => event.on <= today);
}
