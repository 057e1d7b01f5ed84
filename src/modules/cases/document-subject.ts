import { type RawBuilder, sql } from 'kysely';
import { type Actor, findActing, type Policy } from '../../access/index.ts';
import type { UnitId } from '../../kernel/ids.ts';
import type { DocumentSubjects } from '../documents/index.ts';
import { factsOfCase } from './authorise.ts';
import type { CaseId } from './case.ts';
import { CASE } from './entries.ts';
import { lockCase } from './store/cases.ts';
import { visibleCase } from './visible.ts';

/**
 * Cases as what documents belong to: whoever may read the case may read its documents, and whose it is, or who handles
 * it, may add an attachment.
 */
export function caseDocuments(policy: Policy): DocumentSubjects {
  return {
    kind: CASE,
    readable: (actor, column) => readableCase(policy, actor, column),
    async placeFor(tx, actor, id) {
      const file = await lockCase(tx, id as CaseId);
      if (file === undefined) return undefined;
      const facts = await factsOfCase(tx, file);
      const acting = findActing(policy, actor, CASE, 'own', facts) ?? findActing(policy, actor, CASE, 'handle', facts);
      if (acting?.kind !== 'person') return undefined;
      return {
        subject: { kind: CASE, id },
        authority: file.authority,
        units: facts.unitPath as readonly UnitId[],
        person: file.person,
        journalNumber: file.journalNumber,
        role: acting.role,
      };
    },
  };
}

function readableCase(policy: Policy, actor: Actor, column: string): RawBuilder<boolean> {
  return sql<boolean>`${sql.ref(column)} in (
    select case_file.case_id from case_file where ${visibleCase(policy, actor)})`;
}
