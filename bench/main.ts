/** `npm run bench [NAME…]`: takes measures, prints a table and writes it down with version and hardware. */
import type { Bench, BenchRow } from './bench-row.ts';
import { reportOf, tableOf, writeReport } from './report.ts';

const benches: Record<string, () => Promise<Bench>> = {
  floor: async () => (await import('./floor.ts')).floorBench,
  letter: async () => (await import('./letter.ts')).letterBench,
  minutes: async () => (await import('./minutes.ts')).minutesBench,
  organisation: async () => (await import('./organisation.ts')).organisationBench,
  cases: async () => (await import('./cases.ts')).casesBench,
  kinds: async () => (await import('./kinds.ts')).kindsBench,
  linkage: async () => (await import('./linkage.ts')).linkageBench,
  duties: async () => (await import('./duties.ts')).dutiesBench,
  chains: async () => (await import('./chains.ts')).chainsBench,
  levels: async () => (await import('./levels.ts')).levelsBench,
  mapping: async () => (await import('./mapping.ts')).mappingBench,
  'mapping-register': async () => (await import('./mapping-register.ts')).mappingRegisterBench,
  'mapping-100m': async () => (await import('./mapping-register.ts')).mappingHundredMillionBench,
  'duties-import': async () => (await import('./duties-import.ts')).dutiesImportBench,
  start: async () => (await import('./start.ts')).startBench,
  'first-page': async () => (await import('./first-page.ts')).firstPageBench,
  clone: async () => (await import('./clone.ts')).cloneBench,
};
/** Only when they are named: they need minutes, and the network or much room on the disk. */
const ON_DEMAND = ['clone', 'mapping-register', 'mapping-100m'];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !Object.hasOwn(benches, name));
if (unknown.length > 0) {
  console.error(`There is no bench ${unknown.join(', ')}. The benches are: ${Object.keys(benches).join(', ')}.`);
  process.exit(2);
}

const rows: BenchRow[] = [];
for (const [name, find] of Object.entries(benches)) {
  if (wanted.length > 0 ? !wanted.includes(name) : ON_DEMAND.includes(name)) continue;
  console.error(`${name} …`);
  try {
    const bench = await find();
    rows.push(...(await bench()));
  } catch (error) {
    console.error(`${name} could not be measured:`, error);
    process.exitCode = 1;
  }
}
const report = reportOf(rows, new Date());
console.log(tableOf(rows));
console.log(`\n${Object.values(report.hardware).join(', ')}; Uppsikt ${report.version}, ${report.commit}`);
console.error(`Written to ${writeReport(report)}`);
