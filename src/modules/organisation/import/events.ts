import { addDays, type LocalDate } from '../../../kernel/local-date.ts';
import { FOREVER, type Period } from '../../../kernel/period.ts';
import type { Facts, Subject } from '../../../platform/journal/index.ts';
import { roleFacts } from '../roles/facts.ts';
import type { EmploymentOutcome } from './compare-employments.ts';
import type { ManagerChange } from './compare-managers.ts';
import type { RoleOutcome } from './compare-roles.ts';
import type { UnitOutcome } from './compare-units.ts';
import { stretchOn } from './difference.ts';
import type { ImportPlan } from './plan.ts';

/** One thing that an import makes happen, as it comes to the journal. */
export interface OrganisationEvent {
  readonly type: string;
  readonly subject: Subject;
  readonly effectiveOn: LocalDate;
  readonly facts: Facts;
}

/** What happens by an import, one by one. */
export function eventsOf(plan: ImportPlan): readonly OrganisationEvent[] {
  const { effectiveOn } = plan.days;
  return [
    ...plan.units.flatMap((unit) => unitEvents(unit, effectiveOn)),
    ...plan.successions.map(({ unit, successor }) => ({
      type: 'unit.succeeded',
      subject: { kind: 'unit', id: unit },
      effectiveOn,
      facts: { successor },
    })),
    ...plan.employments.flatMap(employmentEvents),
    ...plan.managers.map((change) => managerEvent(change, effectiveOn)),
    ...plan.roles.flatMap(roleEvents),
    ...plan.persons
      .filter((person) => person.isRenumbered)
      .map(({ id }) => ({ type: 'person.renumbered', subject: { kind: 'person', id }, effectiveOn, facts: {} })),
  ];
}

/**
 * The events that get an entry of their own, from which duties can arise. At the first import of all everyone was there
 * before, and the one entry about the import says so: 60 000 entries about nothing new would be 60 000 false beginnings.
 */
export function recordedEvents(plan: ImportPlan): readonly OrganisationEvent[] {
  return plan.days.latest === undefined ? [] : eventsOf(plan);
}

function managerEvent({ employment, person, from, to }: ManagerChange, effectiveOn: LocalDate): OrganisationEvent {
  return {
    type: 'manager.changed',
    subject: { kind: 'employment', id: employment },
    effectiveOn,
    facts: {
      person,
      fromPerson: from?.person ?? null,
      fromEmployment: from?.id ?? null,
      toPerson: to?.person ?? null,
      toEmployment: to?.id ?? null,
    },
  };
}

function unitEvents({ id, before, after }: UnitOutcome, effectiveOn: LocalDate): OrganisationEvent[] {
  const [then, now] = [stretchOn(before, effectiveOn)?.values, stretchOn(after, effectiveOn)];
  const event = (type: string, facts: Facts, on = effectiveOn): OrganisationEvent[] => [
    { type, subject: { kind: 'unit', id }, effectiveOn: on, facts },
  ];
  if (now === undefined) return then === undefined ? [] : event('unit.ended', { name: then.name });
  const { name, kind, parent_id: parent, trades, authority_id: authority } = now.values;
  if (then === undefined) return event('unit.created', { name, kind, parent }, now.from);
  const isAltered = then.kind !== kind || then.authority_id !== authority || then.trades.join(' ') !== trades.join(' ');
  return [
    ...(then.name === name ? [] : event('unit.renamed', { from: then.name, to: name })),
    ...(then.parent_id === parent ? [] : event('unit.moved', { from: then.parent_id, to: parent })),
    ...(isAltered ? event('unit.altered', { kind, authority, trades }) : []),
  ];
}

/** Days of employment without a break, whatever changed in between. */
function employedPeriods(history: readonly Period[]): readonly Period[] {
  const periods: Period[] = [];
  for (const { from, to } of history) {
    const last = periods.at(-1);
    if (last?.to === from) periods[periods.length - 1] = { from: last.from, to };
    else periods.push({ from, to });
  }
  return periods;
}

function employmentEvents(outcome: EmploymentOutcome): OrganisationEvent[] {
  const { id, person, before, after } = outcome;
  if (before === after) return [];
  const [then, now] = [employedPeriods(before), employedPeriods(after)];
  const event = (type: string, effectiveOn: LocalDate, facts: Facts = {}): OrganisationEvent => ({
    type,
    subject: { kind: 'employment', id },
    effectiveOn,
    facts: { person, ...facts },
  });
  const began = now
    .filter(({ from }) => !then.some((period) => period.from === from))
    .map(({ from }) => event('employment.began', from, { unit: stretchOn(after, from)?.values.unit_id ?? null }));
  const ended = now
    .filter(({ to }) => to !== FOREVER && !then.some((period) => period.to === to))
    .map(({ to }) => event('employment.ended', to));
  const prolonged = then
    .filter(({ to }) => to !== FOREVER && stretchOn(after, to) !== undefined && stretchOn(before, to) === undefined)
    .map(({ to }) => event('employment.prolonged', to));
  const withdrawn =
    now.length === 0 ? then.map(({ from }) => event('employment.withdrawn', from)) : ([] as OrganisationEvent[]);
  return [...began, ...ended, ...prolonged, ...withdrawn, ...movesOf(outcome, event)];
}

type MakeEvent = (type: string, effectiveOn: LocalDate, facts?: Facts) => OrganisationEvent;

/** Moves: days on which the unit changes, or is corrected, to another than was held for them. */
function movesOf({ before, after }: EmploymentOutcome, event: MakeEvent): OrganisationEvent[] {
  return after.flatMap(({ from, values: { unit_id: to } }) => {
    const dayBefore = stretchOn(after, addDays(from, -1))?.values.unit_id;
    const held = stretchOn(before, from)?.values.unit_id;
    const isKnown = dayBefore === to || held === to;
    const unitBefore = dayBefore ?? held;
    return isKnown || unitBefore === undefined ? [] : [event('employment.moved', from, { from: unitBefore, to })];
  });
}

function roleEvents({ id, values, before, after }: RoleOutcome): OrganisationEvent[] {
  const event = (type: string, effectiveOn: LocalDate): OrganisationEvent => ({
    type,
    subject: { kind: 'person', id: values.person_id },
    effectiveOn,
    facts: roleFacts(id, values),
  });
  return [
    ...after
      .filter(({ from }) => !before.some((held) => held.from === from))
      .map(({ from }) => event('role.granted', from)),
    ...after
      .filter(({ to }) => to !== FOREVER && !before.some((held) => held.to === to))
      .map(({ to }) => event('role.ended', to)),
    ...(after.length === 0 ? before.map(({ from }) => event('role.ended', from)) : []),
  ];
}
