import { isWorkingDay } from '../../kernel/holidays.ts';
import { addDays, type LocalDate } from '../../kernel/local-date.ts';
import { type OrderContent, orderContent, suggestedOrder } from '../../modules/authority/index.ts';
import { AUTHORITIES } from './units.ts';

/** A version of a committee's delegation order: what it says, when it was recorded, what was decided of it. */
export interface DemoOrder {
  readonly authority: string;
  readonly content: OrderContent;
  readonly recordedOn: LocalDate;
  readonly decision?: { readonly decidedOn: LocalDate; readonly journalNumber: string; readonly validFrom: LocalDate };
}

interface Planned {
  readonly authority: string;
  /** What the committee changes of Uppsikt's suggestion, which all of them began from. */
  readonly change: (items: OrderContent['items']) => OrderContent['items'];
  readonly daysAgo: number;
  readonly validDaysAgo: number;
  /** Running number in the region's own series; null = a draft that nobody has decided. */
  readonly journalNumber: number | null;
}

const altered =
  (number: string, of: Partial<OrderContent['items'][number]>) =>
  (items: OrderContent['items']): OrderContent['items'] =>
    items.map((item) => (item.number === number ? { ...item, ...of } : item));

/** The care committee lets its head delegate the agreements beyond the limits further. */
const further = altered('2.2', { maySubDelegate: true });

/**
 * Each committee decides an order at the beginning of the year. The board changes its own in the summer and HR writes on
 * a third; what the care committee decided in the autumn was recorded late.
 */
const PLANNED: readonly Planned[] = [
  ...['RS', 'FTN', 'SN', 'RUN'].map((authority, index) => ({
    authority,
    change: (items: OrderContent['items']) => items,
    daysAgo: 350,
    validDaysAgo: 344,
    journalNumber: 420 + index,
  })),
  { authority: 'HSN', change: further, daysAgo: 350, validDaysAgo: 344, journalNumber: 430 },
  {
    authority: 'RS',
    change: altered('3.1', {
      text: 'Arbete från Norden eller annat EES-land eller Schweiz, högst 20 arbetsdagar',
      when: [
        { fact: 'days', atMost: 20 },
        { fact: 'countryGroup', is: ['nordic', 'eea'] },
      ],
    }),
    daysAgo: 128,
    validDaysAgo: 115,
    journalNumber: 291,
  },
  {
    authority: 'HSN',
    change: (items) => altered('1.1', { kind: 'delegation', reportedTo: 'committee' })(further(items)),
    daysAgo: 72,
    validDaysAgo: 85,
    journalNumber: 502,
  },
  {
    authority: 'RS',
    change: altered('1.2', { level: 'hr-head', text: 'Bisyssla: helt eller delvis förbud, efter samråd med chefen' }),
    daysAgo: 24,
    validDaysAgo: 0,
    journalNumber: null,
  },
];

/** The orders of the year that ends today, in the order in which they were written. */
export function ordersUpTo(today: LocalDate): readonly DemoOrder[] {
  return PLANNED.map(({ authority, change, daysAgo, validDaysAgo, journalNumber }) => {
    const decidedOn = workingDayUpTo(addDays(today, -daysAgo));
    const suggested = suggestedOrder().content;
    const name = AUTHORITIES.find(({ code }) => code === authority)?.name ?? authority;
    const content = orderContent.parse({
      ...suggested,
      title: `Delegationsordning, ${name}`,
      items: change(suggested.items),
    });
    const recordedOn = addDays(decidedOn, 1);
    if (journalNumber === null) return { authority, content, recordedOn };
    const number = `LÖV ${decidedOn.slice(0, 4)}-${String(journalNumber).padStart(5, '0')}`;
    const decision = { decidedOn, journalNumber: number, validFrom: addDays(today, -validDaysAgo) };
    return { authority, content, recordedOn, decision };
  });
}

/** A decision of the year that was made on paper and recorded afterwards. */
export interface PaperDecision {
  readonly recordedOn: LocalDate;
  readonly decidedOn: LocalDate;
  /** Whose case: which of the unit's staff. */
  readonly unit: string;
  readonly staff: number;
  readonly decision: string;
  readonly facts: Readonly<Record<string, string | number | boolean>>;
  /** Made by the unit's own head, whoever should have. */
  readonly byHead: boolean;
  /** Reported to the committee the day it was recorded. */
  readonly isReported: boolean;
}

/** On paper: as the order says, but for one prohibition that the head of a unit made without authority. */
export function paperDecisionsUpTo(today: LocalDate): readonly PaperDecision[] {
  const day = (daysAgo: number) => addDays(today, -daysAgo);
  const of = (unit: string, staff: number, decision: string, decidedDaysAgo: number) => ({
    unit,
    staff,
    decision,
    decidedOn: day(decidedDaysAgo),
    recordedOn: day(decidedDaysAgo - 3),
    facts: {},
    byHead: false,
    isReported: false,
  });
  return [
    { ...of('HS22', 3, 'secondary-occupation.forbidden', 290), isReported: true },
    { ...of('HS13', 5, 'remote-work.agree', 228), isReported: true },
    { ...of('RU1', 2, 'work-abroad.agree', 150), facts: { days: 8, countryGroup: 'nordic' } },
    of('HS21', 7, 'secondary-occupation.with-conditions', 61),
    { ...of('HS24', 4, 'secondary-occupation.forbidden', 45), byHead: true },
    of('RK4', 3, 'secondary-occupation.forbidden', 18),
  ];
}

function workingDayUpTo(day: LocalDate): LocalDate {
  return isWorkingDay(day) ? day : workingDayUpTo(addDays(day, -1));
}
