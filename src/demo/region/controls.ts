import { addDays, type LocalDate, laterOf } from '../../kernel/local-date.ts';

/** A check in the board's plan; `draws` is what the sample is drawn from, as a level counts it. */
export interface DemoCheck {
  readonly title: string;
  readonly how: string;
  readonly frequency: 'year' | 'half-year' | 'quarter';
  readonly ownerRole: 'hr' | 'director';
  readonly draws: string | null;
}

/** What the board checks each year. */
export const CHECKS: readonly DemoCheck[] = [
  {
    title: 'Beslut om bisysslor har skäl och följs upp',
    how: 'Läs besluten i urvalet: är de tre grunderna prövade, har beslutet skäl, finns en dag för uppföljning?',
    frequency: 'quarter',
    ownerRole: 'hr',
    draws: 'case.secondary-occupation runs',
  },
  {
    title: 'Distansarbete har en giltig överenskommelse',
    how: 'Gå igenom dem som gäller: är båda underskrifterna på plats, och är riskbedömningen gjord före?',
    frequency: 'half-year',
    ownerRole: 'hr',
    draws: 'case.remote-work runs',
  },
  {
    title: 'Styrelsens uppdrag redovisas i tid',
    how: 'Jämför listan över beslutade uppdrag med vad som har redovisats till styrelsen under året.',
    frequency: 'year',
    ownerRole: 'director',
    draws: null,
  },
];

/** What the first round of the first check showed: one of the drawn, by its place in the sample, is not as it should be. */
export const DEVIATES_AT = 2;
export const DEVIATION = 'De flesta besluten har skäl som följer riktlinjen. I ett saknas en dag för uppföljning.';
export const AS_IT_SHOULD = 'Det som är kontrollerat följer riktlinjen.';
export const MEASURE = 'Lägg in dagen för uppföljning i mallen, och berätta för cheferna varför den ska stå där.';

/** When the plan of a year was decided: in January, or as early as the demonstration's year reaches. */
export interface DemoPlan {
  readonly year: number;
  readonly decidedOn: LocalDate;
}

/** The plan that is carried out today; in the first weeks of a year still that of the year before. */
export function planUpTo(today: LocalDate): DemoPlan {
  const year = Number(today.slice(0, 4)) - (today.slice(5) < '02-15' ? 1 : 0);
  return { year, decidedOn: laterOf(`${year}-01-20` as LocalDate, addDays(today, -340)) };
}

/** The board gets a page a week before each of its meetings: one that has been, and the next. */
export function meetingsUpTo(today: LocalDate): readonly { readonly on: LocalDate; readonly meetingOn: LocalDate }[] {
  return [
    { on: addDays(today, -62), meetingOn: addDays(today, -55) },
    { on: addDays(today, -1), meetingOn: addDays(today, 6) },
  ];
}
