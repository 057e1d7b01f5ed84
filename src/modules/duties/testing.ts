import { instant } from '../../kernel/clock.ts';
import type { EntryId } from '../../kernel/ids.ts';
import { type LocalDate, localDate } from '../../kernel/local-date.ts';
import type { Entry, Facts } from '../../platform/journal/index.ts';
import { type DatedTemplate, dutyTemplate } from '../guidelines/index.ts';

/** A template as an employer might write it: the dog's host owes a walk within 14 days of its arrival. */
export function aTemplate(of: Partial<DatedTemplate> = {}): DatedTemplate {
  return dutyTemplate.parse({
    kind: 'dated',
    id: 'walk',
    title: { sv: 'Gå ut med hunden', en: 'Walk the dog' },
    source: 'avsnitt 4',
    holder: 'nearest-manager',
    arisesOn: ['dog.admitted'],
    acceptedBy: ['dog.walked'],
    withdrawnBy: ['dog.left'],
    withinDays: 14,
    shortestNoticeDays: 5,
    ...of,
  }) as DatedTemplate;
}

/** An entry about one dog: applies from `on`, recorded at noon of `recorded` (the same day unless said). */
export function anEntry(
  type: string,
  on: string,
  {
    id = crypto.randomUUID(),
    recorded = on,
    facts = {},
  }: { id?: string; recorded?: string; facts?: Facts | null } = {},
): Entry {
  return {
    id: id as EntryId,
    type,
    subject: { kind: 'dog', id: 'bella' },
    actor: { kind: 'system' },
    recordedAt: instant(`${recorded}T11:00:00Z`),
    effectiveOn: localDate(on),
    facts,
  };
}

/** An employer whose every day is a working day. */
export const everyDay = (day: LocalDate): LocalDate => day;
