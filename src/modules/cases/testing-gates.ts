import type { EmploymentId, UnitId } from '../../kernel/ids.ts';
import { type LocalDate, localDate } from '../../kernel/local-date.ts';
import type { EntryDraft } from '../../platform/journal/index.ts';
import type { CaseServices } from './services.ts';

/** What a unit and its employees have done, as the modules that know of it put it down. */
export async function putDownSafeguards(
  { database, journal }: CaseServices,
  inside: { readonly employer: string },
  {
    unit,
    employments = [],
    types = ['risk-assessment.completed', 'safety-representative.called', 'individual-assessment.confirmed'],
    concerns = 'remote-work',
    on = localDate('2026-03-01'),
    facts = {},
  }: {
    readonly unit?: UnitId;
    readonly employments?: readonly EmploymentId[];
    readonly types?: readonly string[];
    readonly concerns?: string | string[];
    readonly on?: LocalDate;
    readonly facts?: EntryDraft['facts'];
  },
): Promise<void> {
  const isOfUnit = (type: string) => /^(risk|safety|council)/.test(type);
  const entry = (type: string, kind: string, id: string): EntryDraft => ({
    type,
    subject: { kind, id },
    actor: { kind: 'system' },
    effectiveOn: on,
    facts: { concerns, ...facts },
  });
  await database.transaction({ employer: inside.employer as never }, (tx) =>
    journal.record(tx, [
      ...(unit === undefined ? [] : types.filter(isOfUnit).map((type) => entry(type, 'unit', unit))),
      ...employments.flatMap((id) =>
        types.filter((type) => !isOfUnit(type)).map((type) => entry(type, 'employment', id)),
      ),
    ]),
  );
}
