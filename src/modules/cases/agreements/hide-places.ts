import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';
import type { Reaction } from '../../../platform/journal/index.ts';
import { getKind } from '../find-kind.ts';
import type { CaseKind } from '../kind.ts';
import { forgetPlaces } from '../register/store.ts';
import { listCases, updateCase } from '../store/cases.ts';
import { listDecisions, rewriteReport } from '../store/decisions.ts';

/**
 * A person's identity is protected from now on: what their cases say of where they are is taken away, in the same
 * transaction, also from what was decided about, and what they had begun to write of such a kind as well (DOMAIN 25).
 * The letters stay as they were signed, for those who may see the case.
 */
export function hidePlacesReaction(kinds: readonly CaseKind[]): Reaction {
  const placed = kinds.filter(({ withoutPlace }) => withoutPlace !== undefined).map(({ kind }) => kind);
  return {
    name: 'places',
    on: ['person.protected'],
    async run(tx, entries) {
      const persons = entries.map(({ subject }) => subject.id);
      const files = await listCases(
        tx,
        sql`case_file.person_id = any(${persons}::uuid[]) and case_file.kind = any(${placed}::text[])`,
      );
      for (const { id, kind: name, content, period } of files) {
        const kind = getKind(kinds, name);
        const hide = (report: unknown) => kind.withoutPlace?.(report) ?? report;
        const hidden = hide(content);
        await updateCase(tx, id, { reported: { content: hidden, period, columns: kind.columnsOf(hidden) } });
        for (const { id: decision, report } of await listDecisions(tx, id))
          await rewriteReport(tx, decision, hide(report));
      }
      await forgetPlaces(
        tx,
        files.map(({ id }) => id),
      );
      await dropDrafts(tx, persons, placed);
    },
  };
}

async function dropDrafts(tx: Tx, persons: readonly string[], kinds: readonly string[]): Promise<void> {
  await sql`
    delete from case_draft where person_id = any(${persons}::uuid[]) and kind = any(${kinds}::text[])`.execute(tx);
}
