import { sql } from 'kysely';
import { type Actor, may, visible } from '../../../access/index.ts';
import type { PersonId, UnitId } from '../../../kernel/ids.ts';
import { held, type TwoTimes, type Tx } from '../../../platform/database/index.ts';
import type { DeciderAnswer, QuestionList } from '../api.ts';
import { askedOrder, authorityOfPlace, deciderOver, readOrder } from '../find-decider.ts';
import { holdersAt } from '../holders/at.ts';
import type { Place } from '../holders/seats.ts';
import type { DecisionFacts } from '../items.ts';
import { personsIn, readNames } from '../names.ts';
import { decisionsIn } from '../order/changes.ts';
import { factsAskedBy } from '../order/sampled-facts.ts';
import { suggestedOrder } from '../presets/presets.ts';
import { problem } from '../problems.ts';
import { reportedTo } from '../register/decision.ts';
import type { AuthorityServices } from '../services.ts';
import { ordersAt } from '../store/in-force.ts';
import { findOrderVersion } from '../store/versions.ts';
import { calledIn } from '../words.ts';

/** Whose case is asked about: a person's, or that of anybody at a unit; nobody named = the one who asks. */
export interface LookUp {
  readonly decision: string;
  readonly facts: DecisionFacts;
  readonly person: PersonId | undefined;
  readonly unit: UnitId | undefined;
}

/**
 * Who decides, for somebody who looks it up: in their own case, in that of whom they may see, or of anybody at a unit.
 * Throws `authority.subject-unknown`.
 */
export async function lookUpDecider(
  tx: Tx,
  services: AuthorityServices,
  actor: Actor,
  { decision, facts, person, unit }: LookUp,
  times: TwoTimes,
): Promise<DeciderAnswer> {
  const whose = person ?? (unit === undefined ? (actor.person ?? undefined) : undefined);
  const subject: Place = { ...(whose === undefined ? {} : { person: whose }), ...(unit === undefined ? {} : { unit }) };
  if (!(await isKnowable(tx, services, actor, subject, times))) throw problem('authority.subject-unknown');
  const lookup = await holdersAt(tx, times).overOne(subject);
  const authority = authorityOfPlace(lookup, subject);
  const order = authority === undefined ? askedOrder(undefined, []) : await readOrder(tx, authority, times);
  const found = deciderOver(lookup, order, { authority: authority ?? null, decision, facts, subject, conflicts: [] });
  const version = found.version === null ? undefined : await findOrderVersion(tx, found.version);
  const names = await readNames(tx, actor, times, [found.person, ...personsIn(found.reasons, found.decider)]);
  return {
    ...times,
    decision,
    subject: { person: found.person && names.somebody(found.person), unit: found.unit && names.unit(found.unit) },
    authority: authority === undefined ? null : names.body(authority),
    decider: names.decider(found.decider, found.body),
    item: found.item === undefined ? null : { number: found.item.number, text: found.item.text },
    kind: found.item?.kind ?? 'own',
    reportedTo: reportedTo(found),
    version:
      (version && {
        id: version.id,
        number: version.decision?.number ?? 0,
        title: version.content.title,
      }) ||
      null,
    isSuggestion: found.isSuggestion,
    reasons: names.reasons(found.reasons),
  };
}

/** Whether the actor may know of the one asked about, and it was there on that day. */
async function isKnowable(
  tx: Tx,
  { policy }: AuthorityServices,
  actor: Actor,
  { person, unit }: Place,
  times: TwoTimes,
): Promise<boolean> {
  if (person !== undefined) {
    const columns = { person: 'employment.person_id', unit: 'state.unit_id' };
    const { rows } = await sql`
      select from employment join employment_state state using (employer_id, employment_id)
      where employment.person_id = ${person} and ${held('state', times)}
        and ${visible(policy, actor, 'person', columns, times.on)} limit 1`.execute(tx);
    return rows.length > 0;
  }
  if (unit === undefined) return false;
  const { rows } = await sql`
    select from unit_state state where state.unit_id = ${unit} and ${held('state', times)}`.execute(tx);
  return rows.length > 0 && may(policy, actor, 'unit', 'read', { unitPath: [unit] });
}

/** The decisions that the orders of that day speak of, by name, and the answers that their items ask for. */
export async function readQuestions(tx: Tx, times: TwoTimes): Promise<QuestionList> {
  const contents = [...(await ordersAt(tx, times)).map(({ content }) => content), suggestedOrder().content];
  const called = calledIn(contents);
  const items = contents.flatMap((content) => content.items);
  return {
    decisions: decisionsIn({ items }).map((decision) => ({
      decision,
      name: called(decision),
      facts: [...factsAskedBy(items, decision)].map(([fact, values]) => ({
        fact,
        name: called(fact),
        kind: kindOf(values),
        values: values.filter((value) => typeof value === 'string').map((value) => ({ value, ...called(value) })),
      })),
    })),
  };
}

function kindOf(values: readonly (string | number | boolean)[]): 'number' | 'choice' | 'flag' {
  if (values.every((value) => typeof value === 'boolean')) return 'flag';
  return values.every((value) => typeof value === 'number') ? 'number' : 'choice';
}
