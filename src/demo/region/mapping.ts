import { addDays, type LocalDate } from '../../kernel/local-date.ts';
import type { Cast } from './cast.ts';
import {
  absences,
  type DemoEngagement,
  type DemoStay,
  type EvidenceFile,
  engagementsOf,
  exemptOrganisations,
  ledger,
  registerExtract,
  signIns,
} from './mapping-evidence.ts';
import type { DemoOccupation } from './occupations.ts';
import type { DemoEmployee } from './people.ts';

/** What happens with a mapping, so many days before today. */
export type MappingStep = { readonly daysAgo: number } & (
  | { readonly does: 'prepare' | 'decide' | 'inform' | 'start' | 'close' }
  | { readonly does: 'open-names'; readonly detector: string; readonly reason: string }
  | { readonly does: 'ask'; readonly about: readonly Asked[] }
  | { readonly does: 'answer'; readonly about: Asked; readonly answer: string; readonly words?: string }
  | {
      readonly does: 'settle';
      readonly about: Asked;
      readonly outcome: string;
      readonly reason?: string;
      readonly words?: string;
      /** With whom they have reported it since. */
      readonly counterpart?: string;
    }
  | { readonly does: 'give-room' | 'draw' }
);

/** A finding, by whom it is about and what was found. */
export interface Asked {
  readonly who: DemoEmployee;
  readonly finding: 'engagement' | 'supplier-hit' | 'work-abroad-undeclared';
}

/** One mapping of the demonstration. */
export interface DemoMapping {
  readonly title: string;
  readonly purpose: string;
  readonly indication: string | null;
  readonly cutoff: LocalDate;
  readonly detectors: readonly string[];
  /** The first of its journal numbers; the others follow. */
  readonly number: number;
  readonly files: readonly EvidenceFile[];
  readonly steps: readonly MappingStep[];
}

/** Who is in it. */
export interface MappingCast {
  readonly cast: Cast;
  /** Those who are employed today. */
  readonly employees: readonly DemoEmployee[];
  readonly occupations: readonly DemoOccupation[];
}

/**
 * Two mappings of the region. The first, ten months ago, is closed. The second has been counted, its names are open, and
 * what it found stands in every way that a finding can; no presence list was handed in to it, so it says nothing of remote work.
 */
export function mappingsUpTo(today: LocalDate, who: MappingCast): readonly DemoMapping[] {
  return [firstMapping(addDays(today, -320), who), secondMapping(addDays(today, -46), who)];
}

function firstMapping(cutoff: LocalDate, { cast, employees, occupations }: MappingCast): DemoMapping {
  const able = ableOf(employees, cast, cutoff);
  // A part of those who have a company today had it then.
  const engagements = engagementsOf(able, [], cutoff).filter((_, index) => index % 4 !== 1);
  const [first, second] = suppliersAmong(engagements)
    .toReversed()
    .filter(({ who }) => !isBusy(who, occupations)) as [DemoEngagement, DemoEngagement];
  const [over, known] = [first, second].map((one): Asked => ({ who: one.who, finding: 'supplier-hit' })) as [
    Asked,
    Asked,
  ];
  return {
    title: 'Bisysslor och leverantörer, den första',
    purpose: 'Se hur många bisysslor som inte är anmälda, innan den nya riktlinjen beslutas.',
    indication: null,
    cutoff,
    detectors: ['engagements', 'suppliers', 'hygiene'],
    number: 41,
    files: [
      exemptOrganisations(),
      registerExtract(engagements, cutoff),
      ledger(engagements, headsOf(employees), cutoff),
    ],
    steps: [
      { daysAgo: 318, does: 'prepare' },
      { daysAgo: 316, does: 'decide' },
      { daysAgo: 312, does: 'inform' },
      { daysAgo: 304, does: 'start' },
      {
        daysAgo: 298,
        does: 'open-names',
        detector: 'suppliers',
        reason: 'Antalet säger inte om någon har attesterat en faktura från sitt eget bolag.',
      },
      { daysAgo: 296, does: 'ask', about: [over, known] },
      { daysAgo: 290, does: 'answer', about: over, answer: 'over', words: 'Jag lämnade styrelsen före sommaren.' },
      { daysAgo: 289, does: 'answer', about: known, answer: 'other', words: 'Min förra chef har det på papper.' },
      { daysAgo: 280, does: 'settle', about: over, outcome: 'ended' },
      {
        daysAgo: 280,
        does: 'settle',
        about: known,
        outcome: 'explained',
        reason: 'known-otherwise',
        words: 'Finns på papper hos kansliet, anmäld före systemet.',
      },
      { daysAgo: 250, does: 'close' },
    ],
  };
}

function secondMapping(cutoff: LocalDate, { cast, employees, occupations }: MappingCast): DemoMapping {
  const able = ableOf(employees, cast, cutoff);
  const persona: DemoEngagement = {
    who: cast.employee,
    number: '5598002060',
    company: 'Enlunds Friskvård AB',
    form: 'Aktiebolag',
    status: 'Aktiv',
    role: 'Suppleant',
    from: addDays(cutoff, -900),
    trades: '86 96',
    isSupplier: false,
  };
  const drawn = engagementsOf(able, occupations, cutoff);
  const engagements = [persona, ...drawn];
  const quiet = drawn.filter(
    ({ who, isSupplier, form, status }) =>
      !isSupplier && form === 'Aktiebolag' && status === 'Aktiv' && !isBusy(who, occupations),
  );
  const engaged = (nth: number): Asked => ({ who: (quiet[nth] as DemoEngagement).who, finding: 'engagement' });
  const sells = suppliersAmong(drawn).filter(({ who }) => !isBusy(who, occupations));
  const seller = (nth: number): Asked => ({ who: (sells[nth] as DemoEngagement).who, finding: 'supplier-hit' });
  const reported = (counterpart: string): Asked => ({
    who: (occupations.find(({ report }) => report.counterpart === counterpart) as DemoOccupation).who,
    finding: 'engagement',
  });
  const [travellers, holidays] = staysOf(able.filter(({ unit }) => unit.startsWith('RK') || unit.startsWith('RU')));
  const abroad = (nth: number): Asked => ({
    who: (travellers[nth] as DemoStay).who,
    finding: 'work-abroad-undeclared',
  });
  const [meters, shifts] = ['Lövmarks Medicinteknik AB', 'Tallmo Vård AB'] as const;
  return {
    title: 'Bisysslor, leverantörer och arbete från utlandet',
    purpose: 'Se om bisysslor och arbete från utlandet är anmälda och bedömda, efter revisionens granskning.',
    indication: 'Två chefer har berättat om arbete från utlandet som ingen har beslutat.',
    cutoff,
    detectors: ['engagements', 'suppliers', 'abroad', 'remote', 'hygiene'],
    number: 601,
    files: [
      exemptOrganisations(),
      registerExtract(engagements, cutoff),
      ledger(engagements, headsOf(employees), cutoff),
      signIns(
        able.filter((_, index) => index % 3 === 0),
        [...travellers, ...holidays],
        cutoff,
      ),
      absences(holidays, cutoff),
    ],
    steps: [
      { daysAgo: 45, does: 'prepare' },
      { daysAgo: 44, does: 'decide' },
      { daysAgo: 42, does: 'inform' },
      { daysAgo: 39, does: 'start' },
      ...(
        [
          ['suppliers', 'Antalet säger inte vem som har attesterat betalningarna.'],
          ['abroad', 'Bara den det gäller kan säga om landet stämmer.'],
          ['engagements', 'De berörda ska få frågan, och kunna anmäla i efterhand.'],
        ] as const
      ).map(([detector, reason]) => ({ daysAgo: 37, does: 'open-names' as const, detector, reason })),
      {
        daysAgo: 35,
        does: 'ask',
        about: [
          reported(meters),
          reported(shifts),
          ...[0, 1, 2, 3].map(engaged),
          seller(0),
          ...[0, 1, 2, 3, 4].map(abroad),
        ],
      },
      {
        daysAgo: 31,
        does: 'answer',
        about: abroad(0),
        answer: 'other',
        words: 'Jag var hemma. Vår VPN gick ut i Polen den veckan.',
      },
      {
        daysAgo: 30,
        does: 'answer',
        about: reported(meters),
        answer: 'right',
        words: 'Jag visste inte att den skulle anmälas.',
      },
      {
        daysAgo: 30,
        does: 'answer',
        about: engaged(0),
        answer: 'not-mine',
        words: 'Det är någon annan med samma namn.',
      },
      { daysAgo: 29, does: 'answer', about: engaged(1), answer: 'over' },
      { daysAgo: 28, does: 'answer', about: seller(0), answer: 'right' },
      {
        daysAgo: 27,
        does: 'answer',
        about: abroad(1),
        answer: 'agreed-orally',
        words: 'Min chef sa ja innan jag åkte.',
      },
      { daysAgo: 25, does: 'answer', about: abroad(2), answer: 'right' },
      {
        daysAgo: 23,
        does: 'answer',
        about: engaged(2),
        answer: 'other',
        words: 'Bolaget har aldrig haft någon verksamhet.',
      },
      {
        daysAgo: 22,
        does: 'settle',
        about: abroad(0),
        outcome: 'explained',
        reason: 'vpn',
        words: 'IT bekräftar att trafiken gick via Warszawa.',
      },
      { daysAgo: 22, does: 'settle', about: engaged(0), outcome: 'explained', reason: 'wrong-match' },
      { daysAgo: 21, does: 'settle', about: engaged(1), outcome: 'ended' },
      { daysAgo: 20, does: 'settle', about: reported(meters), outcome: 'regularised', counterpart: meters },
      {
        daysAgo: 18,
        does: 'settle',
        about: seller(0),
        outcome: 'to-measures',
        words: 'Betalningarna tas upp med förvaltningschefen.',
      },
      { daysAgo: 18, does: 'settle', about: abroad(2), outcome: 'to-measures' },
      { daysAgo: 8, does: 'give-room' },
      { daysAgo: 7, does: 'draw' },
      { daysAgo: 5, does: 'answer', about: reported(shifts), answer: 'right', words: 'Anmäld nu.' },
      { daysAgo: 4, does: 'settle', about: reported(shifts), outcome: 'regularised', counterpart: shifts },
      { daysAgo: 3, does: 'ask', about: [{ who: cast.employee, finding: 'engagement' }] },
    ],
  };
}

/** Those who were here all the period through: nobody of the cast, nobody with protected identity, nobody who is there twice. */
function ableOf(employees: readonly DemoEmployee[], cast: Cast, cutoff: LocalDate): readonly DemoEmployee[] {
  const held = new Set(
    [...Object.values(cast).flat()].map((one) => ('holder' in one ? one.holder.employeeId : one.employeeId)),
  );
  const times = new Map<string, number>();
  for (const { personalNumber } of employees) times.set(personalNumber, (times.get(personalNumber) ?? 0) + 1);
  return employees.filter(
    (one) =>
      !one.isProtected &&
      one.from <= addDays(cutoff, -365) &&
      one.to === undefined &&
      !held.has(one.employeeId) &&
      times.get(one.personalNumber) === 1 &&
      one.unit !== 'POL',
  );
}

function headsOf(employees: readonly DemoEmployee[]): readonly DemoEmployee[] {
  return employees.filter(({ isManager, to }) => isManager && to === undefined);
}

function suppliersAmong(engagements: readonly DemoEngagement[]): readonly DemoEngagement[] {
  return engagements.filter(({ isSupplier, status }) => isSupplier && status === 'Aktiv');
}

/** What has been reported is another story. */
function isBusy({ employeeId }: DemoEmployee, occupations: readonly DemoOccupation[]): boolean {
  return occupations.some(({ who }) => who.employeeId === employeeId);
}

/** Those who work from abroad, and those who are on holiday there. */
function staysOf(people: readonly DemoEmployee[]): readonly [readonly DemoStay[], readonly DemoStay[]] {
  const at = (nth: number, place: string, daysBeforeCutoff: number, days: number): DemoStay => ({
    who: people[nth * 7] as DemoEmployee,
    place,
    daysBeforeCutoff,
    days,
  });
  return [
    [
      at(0, 'Warszawa, PL', 80, 5),
      at(1, 'Köpenhamn, DK', 120, 3),
      at(2, 'Málaga, ES', 140, 14),
      at(3, 'Oslo, NO', 60, 1),
      at(4, 'Lissabon, PT', 200, 9),
      at(5, 'Bangkok, TH', 33, 6),
      at(6, 'Helsingfors, FI', 20, 2),
    ],
    [at(7, 'Split, HR', 95, 8), at(8, 'Berlin, DE', 170, 4)],
  ];
}
