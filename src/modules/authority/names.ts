import type { z } from 'zod';
import type { Actor } from '../../access/index.ts';
import type { AuthorityId, PersonId, UnitId } from '../../kernel/ids.ts';
import type { TwoTimes, Tx } from '../../platform/database/index.ts';
import { listAuthorities, organisationAt } from '../organisation/index.ts';
import type { deciderAnswer } from './api.ts';
import { knowableNames } from './knowable.ts';
import type { Decided } from './register/decision.ts';
import type { Decider, Reason } from './who-decides.ts';

type Answer = z.output<typeof deciderAnswer>;

/** What persons, units and bodies are called in an answer to somebody. */
export interface Names {
  /** Null for somebody whom the reader may not know to be there. */
  somebody(person: PersonId): { id: string; name: string } | null;
  unit(unit: UnitId): { id: string; name: string };
  body(authority: AuthorityId): { id: string; name: string };
  decider(decider: Decider | Decided, body: AuthorityId | null): Answer['decider'];
  reasons(reasons: readonly Reason[]): Answer['reasons'];
}

/** Reads the names that an answer needs; persons whom the reader may not know to be there have none. */
export async function readNames(
  tx: Tx,
  actor: Actor,
  times: TwoTimes,
  persons: readonly (PersonId | null | undefined)[],
): Promise<Names> {
  const [names, authorities, units] = await Promise.all([
    knowableNames(
      tx,
      actor,
      times.knownAt,
      persons.filter((one) => one != null),
    ),
    listAuthorities(tx, times),
    organisationAt(tx, times).listUnits(),
  ]);
  const unitNames = new Map(units.map((unit) => [unit.id, unit.name]));
  const bodyNames = new Map(authorities.map((authority) => [authority.id, authority.name]));
  const somebody = (person: PersonId) => {
    const name = names.get(person);
    return name === undefined ? null : { id: person, name };
  };
  const body = (authority: AuthorityId) => ({ id: authority, name: bodyNames.get(authority) ?? '–' });
  return {
    somebody,
    unit: (unit) => ({ id: unit, name: unitNames.get(unit) ?? '–' }),
    body,
    decider: (decider, of) => {
      if (decider.kind === 'body') {
        const which = 'body' in decider ? decider.body : of;
        return { kind: 'body', level: null, person: null, actingFor: null, body: which === null ? null : body(which) };
      }
      const { person, level, actingFor } = decider;
      return {
        kind: 'person',
        level,
        person: somebody(person),
        actingFor: actingFor === undefined ? null : somebody(actingFor),
        body: null,
      };
    },
    reasons: (reasons) =>
      reasons.map(({ level, person, because }) => ({ level, because, person: person && somebody(person) })),
  };
}

/** Everybody whom an answer speaks of. */
export function personsIn(reasons: readonly Reason[], decider?: Decider | Decided): (PersonId | undefined)[] {
  const own = decider?.kind === 'person' ? [decider.person, decider.actingFor] : [];
  return [...own, ...reasons.flatMap(({ person }) => person ?? [])];
}
