import { type ShownCount, suppressColumn } from '../../../kernel/suppression.ts';
import { type AdministrationCounts, PERSON_COUNTS, type PersonCount } from '../assessment/by-administration.ts';
import type { Check } from '../not-checked.ts';
import { PERSON_COUNT_TITLES } from './texts.sv.ts';

/** A table of persons by administration as it may be shown: small cells are suppressed. */
export interface AdministrationTable {
  readonly titles: readonly string[];
  readonly rows: readonly { readonly name: string; readonly cells: readonly (ShownCount | typeof UNCHECKED)[] }[];
}

/** What stands for a number that was not looked for. */
export const UNCHECKED = '–';
/** What the marks mean. */
export const SUPPRESSION =
  'Ett till fyra personer visas som <5. Fler tal visas som .. där de annars skulle röja ett sådant. ' +
  'Det som inte är kontrollerat visas som –.';
const NO_ADMINISTRATION = 'Utan förvaltning';
const TOTAL = 'Alla';

/** Makes the table, with a last row for all; what is not checked has no numbers. */
export function administrationTable(
  administrations: readonly AdministrationCounts[],
  notChecked: readonly Check[],
): AdministrationTable {
  const columns = (Object.keys(PERSON_COUNTS) as PersonCount[]).map((count) => {
    const check = PERSON_COUNTS[count];
    const { cells, total } = suppressColumn(administrations.map((one) => one.counts[count]));
    const isChecked = check === undefined || !notChecked.includes(check);
    return [...cells, total].map((cell) => (isChecked ? cell : UNCHECKED));
  });
  const names = [...administrations.map(({ name }) => name || NO_ADMINISTRATION), TOTAL];
  return {
    titles: ['Förvaltning', ...Object.values(PERSON_COUNT_TITLES)],
    rows: names.map((name, row) => ({ name, cells: columns.map((column) => column[row] ?? UNCHECKED) })),
  };
}
