import { sql } from 'kysely';
import type { Actor } from '../../../access/index.ts';
import { today } from '../../../kernel/clock.ts';
import { addMonths, type LocalDate } from '../../../kernel/local-date.ts';
import { type Period, SINCE_EVER } from '../../../kernel/period.ts';
import { nowOf, type Tx } from '../../../platform/database/index.ts';
import type { Language } from '../../../platform/i18n/index.ts';
import {
  administrationOn,
  organisationAt,
  pathOf,
  placesOfEmployments,
  treeOf,
  type Unit,
} from '../../organisation/index.ts';
import type { CaseFile } from '../case.ts';
import { getKind } from '../find-kind.ts';
import { isReadIn } from '../register/report-shape.ts';
import { letThrough, RUNNING } from '../run-out.ts';
import type { CaseServices } from '../services.ts';
import { leadOf, listCases } from '../store/cases.ts';
import { visibleCase } from '../visible.ts';
import type { CaseStatisticsShown } from './api.ts';
import { countBy, sharedTotal } from './count.ts';
import { statisticsTexts } from './texts.ts';

/**
 * How many of a kind run on a day, of those that the reader may see: by administration, and by what the kind counts. Counts
 * of one to four persons are not shown, nor what would tell them. Throws `cases.kind-unknown`.
 */
export async function readStatistics(
  tx: Tx,
  services: CaseServices,
  actor: Actor,
  { kind: name, on: asked }: { readonly kind?: string; readonly on?: LocalDate },
  language: Language,
): Promise<CaseStatisticsShown> {
  const { clock, kinds, policy } = services;
  // Agreements are what one most often asks how many there are of.
  const kind = getKind(kinds, name ?? kinds.find(({ lends }) => lends)?.kind ?? '');
  const on = asked ?? today(clock);
  const files = await listCases(
    tx,
    sql`case_file.kind = ${kind.kind} and case_file.status = any(${[...RUNNING]}::text[])
      and case_file.valid_from <= ${on}::date and ${on}::date < case_file.valid_to and ${visibleCase(policy, actor)}`,
  );
  const running = files.filter(({ outcome }) => letThrough(kind).some((one) => one === outcome));
  const t = await statisticsTexts.in(language);
  const at = await administrationsOf(tx, services, running);
  const names = new Map(
    [...at.values()].flatMap((unit) => (unit === undefined ? [] : [[unit.id as string, unit.name]])),
  );
  const administrations = countBy(running.map(({ id }) => ({ key: at.get(id)?.id ?? null })));
  const ages = countBy(running.map(({ period }) => ({ key: ageOn(on, period) })));
  const unsaid = t('cases.statistics.unsaid');
  const others = (kind.countedBy ?? []).map((by) => ({
    by,
    ...countBy(running.map(({ content }) => ({ key: isReadIn(content) ? null : by.valueOf(content) }))),
  }));
  return {
    kind: kind.kind,
    on,
    total: sharedTotal([administrations.total, ages.total, ...others.map(({ total }) => total)]),
    tables: [
      {
        id: 'administration',
        title: t('cases.statistics.administration'),
        rows: administrations.rows.map(({ key, count }) => ({
          label: key === null ? unsaid : (names.get(key) ?? unsaid),
          count,
          unitId: key,
        })),
      },
      ...others.map(({ by, rows }) => ({
        id: by.id,
        title: by.title[language],
        rows: rows.map(({ key, count }) => ({
          label: key === null ? unsaid : by.titleOf(key, language),
          count,
          unitId: null,
        })),
      })),
      {
        id: 'age',
        title: t('cases.statistics.age'),
        rows: ages.rows.map(({ key, count }) => ({
          label: key === null ? unsaid : t(`cases.statistics.age.${key}`),
          count,
          unitId: null,
        })),
      },
    ],
  };
}

/** How long it has run by a day; null where an earlier register does not say from when. */
function ageOn(on: LocalDate, { from }: Period): 'first-year' | 'second-year' | 'older' | null {
  if (from === SINCE_EVER) return null;
  if (on < addMonths(from, 12)) return 'first-year';
  return on < addMonths(from, 24) ? 'second-year' : 'older';
}

/** Under which administration each of these is today. */
async function administrationsOf(
  tx: Tx,
  { clock }: CaseServices,
  files: readonly CaseFile[],
): Promise<ReadonlyMap<CaseFile['id'], Unit | undefined>> {
  if (files.length === 0) return new Map();
  const times = nowOf(clock);
  const placed = await placesOfEmployments(
    tx,
    times,
    files.map(({ employments }) => leadOf(employments)),
  );
  const unitOf = new Map(placed.map(({ employment, unit }) => [employment, unit]));
  const tree = treeOf(await organisationAt(tx, times).listUnits());
  return new Map(
    files.map(({ id, employments }) => {
      const unit = unitOf.get(leadOf(employments)) ?? null;
      return [id, unit === null ? undefined : administrationOn(pathOf(tree, unit))];
    }),
  );
}
