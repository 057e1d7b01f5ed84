import { secondaryOccupationKind } from '../src/modules/cases/types/secondary-occupation/secondary-occupation.ts';
import type { BenchRow } from './bench-row.ts';
import { overCases, type Task } from './cases/asking.ts';

const EMPLOYEES = 10_000;
const TASKS = ['list', 'read', 'report'] as const satisfies readonly Task[];
/** How many times each server is asked, the two taking turns. */
const TURNS = 3;

/**
 * What the other kinds of case cost the secondary occupations: the same 10 000 of them, asked for by a server that knows
 * no other kind and by one that knows all, which take turns. The ratio of the one kind to itself, the slowest turn to
 * the fastest, is the noise that the ratio of all to one is read by.
 */
export function kindsBench(): Promise<BenchRow[]> {
  return overCases(EMPLOYEES, async (serving) => {
    const inTurn = (kinds?: readonly string[]) =>
      serving(async (ask) => {
        const figures: Record<(typeof TASKS)[number], number> = { list: 0, read: 0, report: 0 };
        for (const task of TASKS) figures[task] = (await ask(task)).perSecond;
        return figures;
      }, kinds);
    // The first to ask finds the database cold.
    await inTurn();
    const one: Awaited<ReturnType<typeof inTurn>>[] = [];
    const all: typeof one = [];
    for (let turn = 0; turn < TURNS; turn++) {
      one.push(await inTurn([secondaryOccupationKind.kind]));
      all.push(await inTurn());
    }
    return TASKS.flatMap((task) => {
      const alone = inOrder(one.map((figures) => figures[task]));
      const together = inOrder(all.map((figures) => figures[task]));
      return [
        {
          what: `kinds, ${EMPLOYEES}: ${task}, secondary occupations only`,
          value: median(alone),
          unit: '/s',
          ratio: (alone[0] ?? 0) / (alone.at(-1) ?? 1),
        },
        {
          what: `kinds, ${EMPLOYEES}: ${task}, all kinds`,
          value: median(together),
          unit: '/s',
          floor: median(alone),
          ratio: median(together) / median(alone),
        },
      ];
    });
  });
}

const inOrder = (figures: readonly number[]) => figures.toSorted((a, b) => a - b);
const median = (ordered: readonly number[]) => ordered[Math.floor(ordered.length / 2)] ?? 0;
