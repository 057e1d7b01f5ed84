import { linkPersons } from '../src/modules/mapping/index.ts';
import { makeSources } from '../src/modules/mapping/linkage/testing-persons.ts';
import type { BenchRow } from './bench-row.ts';

const SIZE = 50_000;

/** 50 000 persons against 50 000, by name and birth date alone: how long, and how right. */
export async function linkageBench(): Promise<BenchRow[]> {
  const { ours, theirs, truth } = makeSources(1, SIZE);
  const start = performance.now();
  const { proposals } = linkPersons(ours, theirs);
  const seconds = (performance.now() - start) / 1000;
  const right = proposals.filter((pair) => truth.get(pair.right) === pair.left).length;
  const [precision, recall] = [right / proposals.length, right / truth.size];
  const what = `linkage of ${SIZE} and ${SIZE}`;
  return [
    { what, value: seconds, unit: 's' },
    { what: `${what}: precision`, value: precision * 100, unit: '%' },
    { what: `${what}: F1`, value: ((2 * precision * recall) / (precision + recall)) * 100, unit: '%' },
  ];
}
