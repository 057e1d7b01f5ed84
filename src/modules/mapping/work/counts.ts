import { suppressColumn } from '../../../kernel/suppression.ts';
import type { CountsView } from '../api.ts';
import { PERSON_COUNTS, type PersonCount } from '../assessment/by-administration.ts';
import { shapeOf } from '../report/shape.ts';
import type { StoredResult } from './result-store.ts';

const NAMES = Object.keys(PERSON_COUNTS) as PersonCount[];

/**
 * What a run counted, by administration: persons, with small cells suppressed so that nobody is shown by a difference.
 * What was not checked is null, never 0: it would read as if all were well (DOMAIN, "Mapping").
 */
export function countsView({
  countedAt,
  summary,
  administrations,
  manifest,
  populationHash,
}: StoredResult): CountsView {
  const columns = NAMES.map((name) => {
    const check = PERSON_COUNTS[name];
    if (check !== undefined && summary.notChecked.includes(check)) return { name, shown: undefined };
    return { name, shown: suppressColumn(administrations.map(({ counts }) => counts[name])) };
  });
  const rowOf = (cell: (shown: ReturnType<typeof suppressColumn>) => string | number) =>
    Object.fromEntries(
      columns.map(({ name, shown }) => [name, shown === undefined ? null : String(cell(shown))]),
    ) as Record<PersonCount, string | null>;
  return {
    countedAt,
    administrations: administrations.map(({ name }, index) => ({
      name,
      counts: rowOf(({ cells }) => cells[index] ?? 0),
    })),
    total: rowOf(({ total }) => total),
    shape: shapeOf(summary),
    notChecked: [...summary.notChecked],
    files: manifest.map(({ source = null, told = [], ...line }) => ({
      ...line,
      source,
      told: told.map((one) => ({ ...one, lines: [...one.lines] })),
    })),
    populationHash,
  };
}
