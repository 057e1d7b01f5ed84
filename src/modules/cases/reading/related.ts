import { sql } from 'kysely';
import type { Actor } from '../../../access/index.ts';
import type { PersonId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { CaseFile } from '../case.ts';
import { getKind } from '../find-kind.ts';
import type { CaseKind } from '../kind.ts';
import { isReadIn } from '../register/report-shape.ts';
import type { CaseServices } from '../services.ts';
import { listCases } from '../store/cases.ts';
import { visibleCase } from '../visible.ts';

type Reading = Pick<CaseServices, 'kinds' | 'policy'>;

/** The cases that a case goes with, either way, of those that the reader may see. */
export async function listRelated(
  tx: Tx,
  { kinds, policy }: Reading,
  actor: Actor,
  file: CaseFile,
): Promise<readonly CaseFile[]> {
  const to = caseOf(file, kinds) ?? null;
  const pointing = kinds.filter(({ relatedKind }) => relatedKind === file.kind).map(({ kind }) => kind);
  if (to === null && pointing.length === 0) return [];
  const found = await listCases(
    tx,
    sql`(case_file.case_id = ${to} or (case_file.person_id = ${file.person} and case_file.kind = any(${pointing}::text[])))
      and ${visibleCase(policy, actor)}`,
  );
  return found.filter((one) => one.id === to || caseOf(one, kinds) === file.id);
}

/** The person's cases that a new one of this kind can go with: what is over goes with nothing. */
export async function listRelatable(
  tx: Tx,
  { kinds, policy }: Reading,
  actor: Actor,
  { relatedKind }: CaseKind,
  person: PersonId,
): Promise<readonly CaseFile[]> {
  if (relatedKind === undefined || !kinds.some(({ kind }) => kind === relatedKind)) return [];
  return listCases(
    tx,
    sql`case_file.person_id = ${person} and case_file.kind = ${relatedKind}
      and case_file.status not in ('ended', 'withdrawn') and ${visibleCase(policy, actor)}`,
  );
}

function caseOf({ kind, content }: CaseFile, kinds: readonly CaseKind[]): string | undefined {
  return isReadIn(content) ? undefined : getKind(kinds, kind).relatedTo?.(content)?.case;
}
