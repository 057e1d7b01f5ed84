import type { Actor } from '../../../access/index.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { among } from '../../../platform/database/index.ts';
import type { Language } from '../../../platform/i18n/index.ts';
import { listNames } from '../../organisation/index.ts';
import type { CaseId } from '../case.ts';
import { getKind } from '../find-kind.ts';
import type { CaseServices } from '../services.ts';
import { listCases } from '../store/cases.ts';
import { turnOf } from './turn.ts';

/** What the one who has reported is told: whose turn it is, until when. */
export interface ReceiptLine {
  readonly id: CaseId;
  readonly title: string;
  readonly turn: { readonly role: string; readonly name: string | null; readonly until: LocalDate | null } | null;
}

/** The receipt of what was just reported, in the order it was reported. */
export function readReceipt(
  services: CaseServices,
  { employer }: Actor,
  ids: readonly CaseId[],
  language: Language,
): Promise<ReceiptLine[]> {
  return services.database.transaction({ employer }, async (tx) => {
    const found = new Map((await listCases(tx, among('case_file.case_id', ids))).map((file) => [file.id, file]));
    // Ids of one millisecond sort by chance: the order is the one they were reported in.
    const files = ids.flatMap((id) => found.get(id) ?? []);
    const lines: ReceiptLine[] = [];
    for (const file of files) {
      const turn = await turnOf(tx, services, file);
      const names = await listNames(tx, services.clock.now(), turn?.persons ?? []);
      const [first] = turn?.persons ?? [];
      lines.push({
        id: file.id,
        title: getKind(services.kinds, file.kind).titleOf(file.content, language),
        turn: turn && {
          role: turn.role,
          name: (first !== undefined && names.get(first)) || null,
          until: turn.until,
        },
      });
    }
    return lines;
  });
}
