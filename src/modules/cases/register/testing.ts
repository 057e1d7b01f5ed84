import { REGISTER_COLUMNS } from './columns.ts';

/** A row of register.csv by column; one that is not given is empty, but for what a case must have. */
export type Cells = Partial<Record<string, string>> & { readonly case_id: string };

/** register.csv from rows; more columns than the contract's may be named. */
export function aRegister(rows: readonly Cells[], more: readonly string[] = []): Uint8Array {
  const columns = [...REGISTER_COLUMNS, ...more];
  const lines = rows.map((row) => {
    const cells: Cells = { employee_id: '1005', kind: 'secondary-occupation', status: 'reported', ...row };
    return columns.map((column) => cells[column] ?? '').join(';');
  });
  return new TextEncoder().encode(`${[columns.join(';'), ...lines].join('\n')}\n`);
}
