import { type Policy, type PolicyRow, type Relation, ROLES } from '../../src/access/index.ts';

/** One change of one line of the policy, and what was done. */
export interface Mutation {
  readonly done: string;
  readonly policy: Policy;
}

const RELATIONS: readonly Relation[] = ['self', 'unit', 'authority', 'employer'];

/** Every way to get one line wrong: forgotten, for another role, by another relation, for another action or field. */
export function listMutations({ rows }: Policy): Mutation[] {
  return rows.flatMap((row, index) => {
    const replaced = (by: readonly PolicyRow[]): Policy => ({ rows: rows.toSpliced(index, 1, ...by) });
    const changed = (done: string, part: Partial<PolicyRow>) => ({
      done: `${lineOf(row)} ${done}`,
      policy: replaced([{ ...row, ...part }]),
    });
    return [
      { done: `${lineOf(row)} forgotten`, policy: replaced([]) },
      ...RELATIONS.filter((relation) => relation !== row.relation).map((relation) =>
        changed(`by ${relation}`, { relation }),
      ),
      ...ROLES.filter((role) => role !== row.role).map((role) => changed(`for ${role}`, { role })),
      changed('for another action', { action: `${row.action}-not` }),
      changed('for another resource', { resource: `${row.resource}-not` }),
      changed('for another field', { fields: [...(row.fields ?? []), 'another-field'] }),
    ];
  });
}

function lineOf({ resource, action, role, relation }: PolicyRow): string {
  return `${resource}.${action} ${role} ${relation}:`;
}
