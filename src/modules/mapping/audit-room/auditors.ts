import type { PersonId } from '../../../kernel/ids.ts';
import type { TwoTimes, Tx } from '../../../platform/database/index.ts';
import { listGrantedHolders } from '../../identity/index.ts';
import { listNames, organisationAt } from '../../organisation/index.ts';

/** Somebody who is an auditor: a person, or an account of somebody from outside. */
export interface NamedAuditor {
  readonly kind: 'person' | 'account';
  readonly id: string;
  readonly name: string;
}

/** Everyone who has the role of an auditor then, however they came by it. */
export async function listAuditors(tx: Tx, times: TwoTimes): Promise<readonly NamedAuditor[]> {
  const [given, granted] = await Promise.all([
    organisationAt(tx, times).listGivenRoles(),
    listGrantedHolders(tx, 'auditor', times),
  ]);
  const persons = [
    ...given.filter(({ role, deputyFor }) => role === 'auditor' && deputyFor === null).map(({ person }) => person),
    ...granted.flatMap((one) => (one.kind === 'person' ? [one.id as PersonId] : [])),
  ];
  const once = [...new Set(persons)];
  const names = await listNames(tx, times.knownAt, once);
  return [
    ...once.map((id) => ({ kind: 'person' as const, id, name: names.get(id) ?? '' })),
    ...granted.flatMap(({ kind, id, name }) => (kind === 'account' ? [{ kind, id, name: name ?? id }] : [])),
  ].sort((a, b) => a.name.localeCompare(b.name, 'sv'));
}
