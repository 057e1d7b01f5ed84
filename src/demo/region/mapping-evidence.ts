import { checkDigitOf } from '../../kernel/check-digit.ts';
import { addDays, type LocalDate } from '../../kernel/local-date.ts';
import { chanceFrom } from './chance.ts';
import { numberOf } from './companies.ts';
import type { DemoOccupation } from './occupations.ts';
import type { DemoEmployee } from './people.ts';

/** A file as it is handed in to a mapping: what kind it is (`modules/mapping`, uploads), what it is called, what stands in it. */
export interface EvidenceFile {
  readonly kind: string;
  readonly fileName: string;
  readonly text: string;
  /** That a ledger lists payments. */
  readonly listsPayments?: true;
}

/** Somebody's part in a company, as the company register has it. */
export interface DemoEngagement {
  readonly who: DemoEmployee;
  readonly number: string;
  readonly company: string;
  readonly form: string;
  readonly status: string;
  readonly role: string;
  readonly from: LocalDate;
  readonly trades: string;
  readonly isSupplier: boolean;
}

/** Somebody who signs in from abroad, from one day of the period on, for so many days. */
export interface DemoStay {
  readonly who: DemoEmployee;
  readonly place: string;
  readonly daysBeforeCutoff: number;
  readonly days: number;
}

/** Published mappings find company roles with 11–16 % of the staff, and a company that sells to the employer with 3–9 % of those. */
const ENGAGED_PERCENT = 14;
const SELLS_EVERY = 12;
const TOWNS = ['Lövmarks', 'Tallmo', 'Sjöby', 'Norrheds', 'Björkviks', 'Granlunds', 'Enåsens', 'Hällmo'];
const TRADES = [
  ['Bygg', '41 43'],
  ['Konsult', '70'],
  ['Redovisning', '69'],
  ['Hästgård', '01'],
  ['Fastigheter', '68'],
  ['Musik', '90'],
  ['Skog', '02'],
  ['Data', '62'],
  ['Friskvård', '86 96'],
  ['Utbildning', '85'],
  ['Vård', '86'],
  ['Café', '56'],
] as const;
const ROLES = ['Ledamot', 'Suppleant', 'Ledamot', 'Verkställande direktör', 'Ledamot'];

/** A number of the kind that no company has yet been given, with its check digit. */
export function companyNumber(index: number): string {
  const digits = `55989${String(index).padStart(4, '0')}`;
  return `${digits}${checkDigitOf(digits)}`;
}

/** The same every time: who of these people has a part in which company, and who sells. */
export function engagementsOf(
  employees: readonly DemoEmployee[],
  occupations: readonly DemoOccupation[],
  day: LocalDate,
): readonly DemoEngagement[] {
  const chance = chanceFrom(559);
  const drawn = employees
    .filter(() => chance.below(100) < ENGAGED_PERCENT)
    .map((who, index): DemoEngagement => {
      const [trade, trades] = chance.oneOf(TRADES);
      const form = formOf(index);
      const town = TOWNS[index % TOWNS.length] ?? '';
      return {
        who,
        trades,
        number: form === 'Enskild firma' ? who.personalNumber : companyNumber(index),
        company:
          form === 'Bostadsrättsförening'
            ? `Brf Utsikten ${index}`
            : `${town} ${trade}${form === 'Aktiebolag' ? ' AB' : ''}`,
        form,
        status: index % 23 === 11 ? 'Avregistrerad' : 'Aktiv',
        role: form === 'Enskild firma' ? 'Innehavare' : (ROLES[index % ROLES.length] ?? ''),
        from: addDays(day, -700 - chance.below(4_000)),
        isSupplier: form === 'Aktiebolag' && index % SELLS_EVERY === 3,
      };
    });
  return [...occupations.flatMap((one) => ofOccupation(one)), ...drawn];
}

function formOf(index: number): string {
  if (index % 5 === 4) return 'Enskild firma';
  return index % 13 === 6 ? 'Bostadsrättsförening' : 'Aktiebolag';
}

/** Of what has been reported the company register has what is a company. */
function ofOccupation({ who, recordedOn, report: { counterpart, relations = [] } }: DemoOccupation): DemoEngagement[] {
  const number = numberOf(counterpart);
  if (number === undefined) return [];
  return [
    {
      who,
      number,
      company: counterpart,
      form: 'Aktiebolag',
      status: 'Aktiv',
      role: 'Ledamot',
      from: addDays(recordedOn, -200),
      trades: '86',
      isSupplier: relations.includes('supplier'),
    },
  ];
}

/** An ordered extract from the company register. */
export function registerExtract(engagements: readonly DemoEngagement[], day: LocalDate): EvidenceFile {
  const rows = engagements.map(({ who, number, company, form, status, role, from, trades }) =>
    [who.personalNumber, number, company, form, status, role, from, '', trades].join(';'),
  );
  const head = 'Personnummer;Organisationsnummer;Företagsnamn;Företagsform;Status;Funktion;Från;Till;SNI';
  return { kind: 'company-register', fileName: `bolagsregistret-${day}.csv`, text: fileOf(head, rows) };
}

/** A ledger of payments: to those companies that sell, and to others where nobody here has a part. */
export function ledger(
  engagements: readonly DemoEngagement[],
  attesters: readonly DemoEmployee[],
  day: LocalDate,
): EvidenceFile {
  const chance = chanceFrom(4_010);
  const selling = engagements
    .filter(({ isSupplier }) => isSupplier)
    .map(({ number, company }) => [number, company] as const);
  const others = Array.from(
    { length: 60 },
    (_, index) => [companyNumber(5_000 + index), `Leverantör ${index + 1} AB`] as const,
  );
  const rows = [...selling, ...others].flatMap(([number, company], supplier) =>
    Array.from({ length: 1 + chance.below(6) }, (_, nth) => {
      const amount = `${1 + chance.below(90)}${String(chance.below(1_000)).padStart(3, '0')},50`;
      const paidOn = addDays(day, -chance.below(340));
      const attester = chance.oneOf(attesters).employeeId;
      return [
        'Region Lövmark',
        company,
        `L${supplier}`,
        number,
        `V${supplier}-${nth}`,
        '4010',
        amount,
        paidOn,
        attester,
      ].join(';');
    }),
  );
  // One whose number cannot be read: told as such, and the rest goes on.
  const unreadable = ['Region Lövmark', 'Okänd betalning', 'L999', '', 'V999', '4010', 'se bilaga', day, ''].join(';');
  const head =
    'kopare;leverantor;leverantor_id;organisationsnummer;verifikationsnummer;konto_nr;belopp;datum;attestant';
  return {
    kind: 'supplier-ledger',
    fileName: `leverantorsreskontra-${day}.csv`,
    text: `\ufeff${fileOf(head, [...rows, unreadable])}`,
    listsPayments: true,
  };
}

/** Interactive sign-ins as Entra ID exports them: some hundred people at home on some days, and those abroad. */
export function signIns(atHome: readonly DemoEmployee[], stays: readonly DemoStay[], day: LocalDate): EvidenceFile {
  const row = (who: string, on: LocalDate, place: string) => `${on}T08:12:00Z,${who},192.0.2.7,"${place}",Success`;
  const home = atHome.flatMap((who, index) =>
    [8, 23, 61, 90].map((ago) => row(`u${who.employeeId}`, addDays(day, -ago - (index % 20)), 'Lövstad, SE')),
  );
  const abroad = stays.flatMap(({ who, place, daysBeforeCutoff, days }) =>
    Array.from({ length: days }, (_, nth) => row(`u${who.employeeId}`, addDays(day, nth - daysBeforeCutoff), place)),
  );
  const unknown = row('konsult7', addDays(day, -30), 'Warszawa, PL');
  const head = 'Date (UTC),Username,IP address,Location,Status';
  return { kind: 'entra-csv', fileName: `inloggningar-${day}.csv`, text: fileOf(head, [...home, ...abroad, unknown]) };
}

/** Who was away on some of those days: what is a holiday is no work. */
export function absences(stays: readonly DemoStay[], day: LocalDate): EvidenceFile {
  const rows = stays.map(({ who, daysBeforeCutoff, days }) =>
    [who.employeeId, addDays(day, -daysBeforeCutoff), addDays(day, days - daysBeforeCutoff), 'absence', ''].join(';'),
  );
  return { kind: 'absences', fileName: `franvaro-${day}.csv`, text: fileOf('employee_id;from;to;kind;country', rows) };
}

/** Unions, parties and faith communities: nothing may be found about serving in one (GDPR art 9). */
export function exemptOrganisations(): EvidenceFile {
  return {
    kind: 'exempt-organisations',
    fileName: 'undantag.csv',
    text: fileOf('orgnr;undantag', ['8025000019;förening']),
  };
}

function fileOf(head: string, rows: readonly string[]): string {
  return `${[head, ...rows].join('\n')}\n`;
}
