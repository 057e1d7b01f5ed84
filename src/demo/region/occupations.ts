import { addDays, type LocalDate } from '../../kernel/local-date.ts';
import type { Cast } from './cast.ts';
import { type Chance, chanceFrom } from './chance.ts';
import { seenThrough, twoManagers } from './occupation-stories.ts';
import type { DemoEmployee } from './people.ts';

/** What somebody reported, as the form has it; the days are filled in when it is laid in. */
export interface DemoReport {
  readonly engagement:
    | 'employment'
    | 'assignment'
    | 'own-business'
    | 'board-seat'
    | 'staffing-agency'
    | 'care-provider';
  readonly counterpart: string;
  readonly description: string;
  readonly hoursPerWeek: number;
  readonly isPaid: boolean;
  readonly relations?: readonly ('supplier' | 'client' | 'procurement' | 'attest')[];
  readonly state?: 'ongoing' | 'intended';
}

/** What happened with it afterwards, so many days after the report. */
export type DemoStep = { readonly after: number } & (
  | { readonly does: 'ask' | 'answer' | 'refer'; readonly words: string }
  | { readonly does: 'give-opinion'; readonly words: string }
  | { readonly does: 'let-pass'; readonly words?: string; readonly condition?: string }
  | { readonly does: 'forbid'; readonly words: string; readonly part?: string }
  | { readonly does: 'end' | 'withdraw' }
);

/** One secondary occupation of the demonstration's year. */
export interface DemoOccupation {
  readonly who: DemoEmployee;
  readonly recordedOn: LocalDate;
  readonly report: DemoReport;
  readonly steps: readonly DemoStep[];
  /** HR registers it for somebody without a computer. */
  readonly byHr?: boolean;
}

/** The nearest manager lets it pass so many days after. */
export const passes = (after: number): Extract<DemoStep, { does: 'let-pass' }> => ({ does: 'let-pass', after });

/**
 * About sixty of the year, where the published rates would have more: most employers know of a small part. The manager
 * of the health centre has nine harmless ones to take together, one late, one with a flag and one to give an opinion on.
 */
export function occupationsUpTo(today: LocalDate, employees: readonly DemoEmployee[], cast: Cast): DemoOccupation[] {
  const day = (daysAgo: number) => addDays(today, -daysAgo);
  const staffOf = (unit: string) =>
    employees.filter(
      (one) => one.unit === unit && !one.isManager && !one.isProtected && one.to === undefined && isFree(one, cast),
    );
  return [
    ...ordinary(day, employees, cast),
    ...atTheHealthCentre(day, staffOf('HS21'), cast),
    ...twoManagers(day, employees),
    ...seenThrough(day, staffOf, cast),
  ];
}

function isFree(person: DemoEmployee, cast: Cast): boolean {
  return ![cast.employee, cast.deputyManager, cast.hr, cast.registrar].includes(person);
}

/** All over the region, decided within the fortnight that the guideline gives. */
function ordinary(day: (ago: number) => LocalDate, employees: readonly DemoEmployee[], cast: Cast): DemoOccupation[] {
  const chance = chanceFrom(710);
  const isTwice = new Set(
    employees.filter((one) => one.title === 'läkare' && one.share === 25).map((one) => one.personalNumber),
  );
  const able = employees.filter(
    (one) =>
      !one.isProtected &&
      one.share >= 75 &&
      !isTwice.has(one.personalNumber) &&
      one.unit !== 'HS21' &&
      one.unit !== 'POL' &&
      isFree(one, cast),
  );
  return Array.from({ length: 40 }, (_, index): DemoOccupation => {
    const who = able[(index * 29 + 11) % able.length] as DemoEmployee;
    const ago = 320 - index * 8 + chance.below(6);
    const after = 2 + chance.below(11);
    return {
      who,
      recordedOn: day(Math.max(ago, 1)),
      report: aReport(chance, index),
      steps: stepsOf(index, Math.min(ago - 1, after), who.isManager),
      ...(index % 13 === 5 ? { byHr: true } : {}),
    };
  });
}

function stepsOf(index: number, after: number, isManager: boolean): DemoStep[] {
  // Managers are assessed more strictly: a standard reason is not enough.
  const pass = {
    ...passes(after),
    ...(isManager ? { words: 'Prövad mot uppdraget som chef, och inte uppfylld.' } : {}),
  };
  if (index % 11 === 7) return [{ does: 'withdraw', after: 1 }];
  if (index >= 37) return [];
  if (index % 9 === 4) return [pass, { does: 'end', after: after + 5 }];
  return [pass];
}

/** Names and trades that are in no register. */
const BUSINESSES = [
  ['own-business', 'Tallmo Trädgård', 'Beskär träd och häckar på helger.', true],
  ['board-seat', 'Lövmarks Skidklubb AB', 'Ledamot i styrelsen, fyra möten om året.', false],
  ['assignment', 'Studieförbundet Björken', 'Leder en kurs i keramik, en kväll i veckan.', true],
  ['own-business', 'Sjöby Ljud och Ljus', 'Hyr ut ljudanläggningar till bröllop och fester.', true],
  ['employment', 'Norrheds Gymnasium', 'Vikarierar som lärare några lektioner i veckan.', true],
  ['board-seat', 'Bostadsrättsföreningen Asken', 'Kassör i föreningen.', false],
  ['own-business', 'Björkviks Biodling', 'Säljer honung från egna kupor.', true],
  ['assignment', 'Lövstads Brottarklubb', 'Tränar ungdomar två kvällar i veckan.', false],
  ['employment', 'Lövmarks Allehanda', 'Skriver en krönika varannan vecka.', true],
  ['own-business', 'Granlunds Snickeri', 'Renoverar kök tillsammans med en bror.', true],
] as const;

function aReport(chance: Chance, index: number): DemoReport {
  const [engagement, counterpart, description, isPaid] = BUSINESSES[
    index % BUSINESSES.length
  ] as (typeof BUSINESSES)[number];
  const again = Math.floor(index / BUSINESSES.length);
  return {
    engagement,
    counterpart: again === 0 ? counterpart : `${counterpart} ${again + 1}`,
    description,
    hoursPerWeek: 1 + chance.below(9),
    isPaid,
  };
}

/** What waits for the manager of the health centre today, and what the employee of the cast has had decided. */
function atTheHealthCentre(
  day: (ago: number) => LocalDate,
  staff: readonly DemoEmployee[],
  cast: Cast,
): DemoOccupation[] {
  const at = (index: number) => staff[index % staff.length] as DemoEmployee;
  const chance = chanceFrom(21);
  const harmless = Array.from(
    { length: 9 },
    (_, index): DemoOccupation => ({
      who: at(index + 2),
      recordedOn: day(1 + index),
      report: { ...aReport(chance, index + 3), counterpart: `${BUSINESSES[(index + 3) % 10]?.[1] ?? ''} i Lövstad` },
      steps: [],
    }),
  );
  return [
    ...harmless,
    {
      who: cast.employee,
      recordedOn: day(290),
      report: {
        engagement: 'own-business',
        counterpart: 'Enlunds Massage',
        description: 'Ger massage i en egen lokal, ett par timmar på lördagar.',
        hoursPerWeek: 3,
        isPaid: true,
      },
      steps: [
        { does: 'ask', after: 4, words: 'Tar du emot patienter som också går hos oss?' },
        { does: 'answer', after: 6, words: 'Nej. De jag tar emot bor i en annan kommun, och jag frågar alltid.' },
        passes(9),
      ],
    },
    {
      who: at(15),
      recordedOn: day(24),
      report: {
        engagement: 'board-seat',
        counterpart: 'Lövmarks Medicinteknik AB',
        description: 'Ledamot i styrelsen för ett bolag som säljer blodtrycksmätare.',
        hoursPerWeek: 2,
        isPaid: true,
        relations: ['supplier'],
      },
      steps: [],
    },
    {
      who: at(14),
      recordedOn: day(6),
      report: {
        engagement: 'care-provider',
        counterpart: 'Tallmo Vård AB',
        description: 'Extrapass på en privat vårdcentral.',
        hoursPerWeek: 8,
        isPaid: true,
      },
      steps: [{ does: 'ask', after: 2, words: 'Hur lång vila får du mellan passen hos dem och hos oss?' }],
    },
    {
      who: at(16),
      recordedOn: day(150),
      report: {
        engagement: 'staffing-agency',
        counterpart: 'Norrvik Bemanning AB',
        description: 'Arbetar extra som sjuksköterska i en annan region under semestern.',
        hoursPerWeek: 6,
        isPaid: true,
      },
      steps: [
        {
          does: 'let-pass',
          after: 10,
          words: 'Arbetet hindras inte så länge passen ligger på ledig tid.',
          condition: 'Inga pass de två dygnen före ett pass hos oss.',
        },
      ],
    },
  ];
}
