import { createHash } from 'node:crypto';
import type { PersonId, UnitId } from '../../../kernel/ids.ts';
import { canonicalText, type Fact } from '../../../platform/journal/index.ts';
import { eventsOf, type OrganisationEvent } from './events.ts';
import type { ImportPlan } from './plan.ts';
import type { Reject } from './rejects.ts';
import type { Stored } from './stored.ts';
import { type ImportSummary, summarise } from './summary.ts';

/** One thing that would happen, in words that a person knows. Nothing of a protected person is ever listed. */
export interface PreviewLine {
  readonly type: string;
  /** The number or code in the HR system. */
  readonly code: string;
  readonly name: string;
  readonly effectiveOn: string;
  /** The unit, name or manager before and after, by what the type says. */
  readonly from: string | null;
  readonly to: string | null;
}

/** A unit that ends with people in it and of which the files do not say who takes over. */
export interface SuccessorQuestion {
  readonly code: string;
  readonly name: string;
  readonly employments: number;
  /** The code of the unit to which most of them go. */
  readonly suggestion: string | null;
}

/** What an import would do, to be looked at before it is done. */
export interface ImportPreview {
  readonly summary: ImportSummary;
  /** At most `LINES_OF_A_TYPE` of each type; the summary has the whole number. */
  readonly lines: readonly PreviewLine[];
  readonly questions: readonly SuccessorQuestion[];
  readonly rejects: readonly Reject[];
  readonly remarks: ImportPlan['remarks'];
  /** Handed back when the import is applied, so that what is done is what was looked at. */
  readonly digest: string;
}

export const LINES_OF_A_TYPE = 100;

/** Makes the preview of a plan. */
export function previewOf(plan: ImportPlan, stored: Stored): ImportPreview {
  const summary = summarise(plan, stored.protectedPersons);
  const hidden = new Set([
    ...stored.protectedPersons,
    ...plan.persons.filter((person) => person.isProtected).map((person) => person.id),
  ]);
  return {
    summary,
    lines: linesOf(plan, stored, hidden),
    questions: plan.unanswered.map(({ code, name, employments, suggestion }) => ({
      code,
      name,
      employments,
      suggestion: plan.units.find((unit) => unit.id === suggestion)?.code ?? null,
    })),
    rejects: plan.rejects,
    remarks: plan.remarks,
    digest: digestOf(plan, summary),
  };
}

/** Equal for two plans of the same files on the same day that do the same. */
function digestOf(plan: ImportPlan, summary: ImportSummary): string {
  const text = canonicalText({ manifest: plan.manifest, summary });
  return createHash('sha256').update(text).digest('hex');
}

function linesOf(plan: ImportPlan, stored: Stored, hidden: ReadonlySet<PersonId>): readonly PreviewLine[] {
  const describe = describer(plan, stored, hidden);
  const counts = new Map<string, number>();
  return eventsOf(plan).flatMap((event) => {
    const count = counts.get(event.type) ?? 0;
    const line = count < LINES_OF_A_TYPE ? describe(event) : undefined;
    if (line === undefined) return [];
    counts.set(event.type, count + 1);
    return [line];
  });
}

/** Turns an event into a line; undefined for one about a protected person. */
function describer(plan: ImportPlan, stored: Stored, hidden: ReadonlySet<PersonId>) {
  const units = new Map(plan.units.map((unit) => [unit.id as string, unit]));
  const employments = new Map(plan.employments.map((one) => [one.id as string, one]));
  const inFile = new Map(plan.names.map(({ person, after }) => [person, after.at(-1)?.values.name]));
  const outside = new Map(plan.outsiders.map(({ id, name }) => [id, name]));
  const nameOf = (person: PersonId) =>
    inFile.get(person) ?? outside.get(person) ?? stored.names.get(person)?.at(-1)?.values.name;
  const unitName = (id: Fact | undefined) => {
    const unit = typeof id === 'string' ? units.get(id) : undefined;
    return (unit?.after.at(-1) ?? unit?.before.at(-1))?.values.name ?? null;
  };
  const personName = (id: Fact | undefined) =>
    typeof id !== 'string' || hidden.has(id as PersonId) ? null : (nameOf(id as PersonId) ?? null);

  return ({ type, subject, effectiveOn, facts }: OrganisationEvent): PreviewLine | undefined => {
    if (hidden.has((facts.person ?? subject.id) as PersonId)) return undefined;
    const line = (code: string, name: string | null, from: string | null, to: string | null): PreviewLine => ({
      type,
      code,
      name: name ?? '',
      effectiveOn,
      from,
      to,
    });
    const name = personName(facts.person);
    const employeeId = employments.get(subject.id)?.employeeId ?? '';
    switch (type) {
      case 'employment.began':
        return line(employeeId, name, null, unitName(facts.unit));
      case 'employment.moved':
        return line(employeeId, name, unitName(facts.from), unitName(facts.to));
      case 'manager.changed':
        return line(employeeId, name, personName(facts.fromPerson), personName(facts.toPerson));
      case 'unit.renamed':
        return line(units.get(subject.id)?.code ?? '', unitName(subject.id), String(facts.from), String(facts.to));
      case 'unit.moved':
        return line(units.get(subject.id)?.code ?? '', unitName(subject.id), unitName(facts.from), unitName(facts.to));
      case 'unit.succeeded':
        return line(units.get(subject.id)?.code ?? '', unitName(subject.id), null, unitName(facts.successor));
      case 'role.granted':
      case 'role.ended':
        return line(String(facts.role), name, null, unitName(facts.unit));
      case 'person.renumbered':
        return line('', personName(subject.id), null, null);
      default:
        return subject.kind === 'unit'
          ? line(units.get(subject.id as UnitId)?.code ?? '', unitName(subject.id), null, null)
          : line(employeeId, name, null, null);
    }
  };
}
