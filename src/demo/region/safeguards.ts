import { addDays, type LocalDate } from '../../kernel/local-date.ts';

/** What the region's units did before remote work was introduced there, each on its day. */
export type DemoSafeguard =
  | { readonly does: 'templates'; readonly on: LocalDate }
  | { readonly does: 'assess'; readonly on: LocalDate; readonly assessed: DemoAssessment }
  | { readonly does: 'courses'; readonly on: LocalDate }
  | { readonly does: 'completions'; readonly on: LocalDate };

/** The risk assessment of one unit. */
export interface DemoAssessment {
  readonly unit: string;
  /** The safety representative was called; were they there? */
  readonly attended: boolean;
  /** The local council was told what it showed. */
  readonly councilInformed: boolean;
  /** The measure against the risk that was found; absent = still to be done. */
  readonly doneOn?: LocalDate;
  readonly by: LocalDate;
}

/**
 * The units with agreements are assessed before the first one. In one the safety representative was called and did not
 * come, and the council was not told; at the health centre the measure is late.
 */
export function safeguardsUpTo(today: LocalDate): readonly DemoSafeguard[] {
  const day = (daysAgo: number) => addDays(today, -daysAgo);
  const assess = (unit: string, of: Partial<DemoAssessment> = {}): DemoSafeguard => ({
    does: 'assess',
    on: day(340),
    assessed: { unit, attended: true, councilInformed: true, doneOn: day(340), by: day(290), ...of },
  });
  return [
    { does: 'templates', on: day(343) },
    { does: 'courses', on: day(342) },
    assess('RK1'),
    assess('RK3'),
    assess('RK5'),
    assess('RU1'),
    assess('RU3', { attended: false, councilInformed: false }),
    {
      does: 'assess',
      on: day(340),
      assessed: { unit: 'HS21', attended: true, councilInformed: true, by: addDays(today, -6) },
    },
    { does: 'completions', on: day(280) },
  ];
}
