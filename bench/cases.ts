import type { BenchRow } from './bench-row.ts';
import { overCases } from './cases/asking.ts';
import { type FloorFigures, floorFigures } from './floor.ts';

const TASKS = ['list', 'listWithCount', 'read', 'report'] as const satisfies readonly (keyof FloorFigures)[];

/** 10 000 and 50 000 cases: list, read and report, by our own routes, beside the floor of the same run. */
export async function casesBench(): Promise<BenchRow[]> {
  const floor = await floorFigures();
  return [...(await measureAt(10_000, floor)), ...(await measureAt(50_000, floor))];
}

function measureAt(employees: number, floor: FloorFigures): Promise<BenchRow[]> {
  return overCases(employees, (serving) =>
    serving(async (ask) => {
      const rows: BenchRow[] = [];
      for (const task of TASKS) {
        const { perSecond, p99 } = await ask(task);
        const bare = floor[task].perSecond;
        rows.push(
          { what: `cases, ${employees}: ${task}`, value: perSecond, unit: '/s', floor: bare, ratio: perSecond / bare },
          { what: `cases, ${employees}: ${task}, p99`, value: p99, unit: 'ms' },
        );
      }
      return rows;
    }),
  );
}
