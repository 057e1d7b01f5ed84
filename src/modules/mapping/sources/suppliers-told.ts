import { organisationNumberIn, organisationNumberInId } from './reading/values.ts';
import { reason } from './reasons.ts';
import type { Teller } from './source.ts';

/** What a row says of a supplier: `id` is the payer's own or an organisation number, `number` is '' where none is given. */
export interface SupplierNamed {
  readonly id: string;
  readonly name: string;
  readonly number: string;
}

/** What the columns are called in remarks. */
export interface SupplierColumns {
  readonly id: string;
  readonly number: string;
}

/**
 * Tells of each supplier once, and answers its `supplier_id`: its id, or its name where it has none. A number that is
 * none does not make the row bad: the supplier is there, and cannot be compared with companies; that is remarked.
 */
export function suppliersTold(tell: Teller, columns: SupplierColumns) {
  const told = new Set<string>();
  return (line: number, { id, name, number }: SupplierNamed): string => {
    const supplierId = id === '' ? name : id;
    if (told.has(supplierId)) return supplierId;
    told.add(supplierId);
    const found = number === '' ? organisationNumberInId(id) : organisationNumberIn(number);
    if (found === undefined && number !== '')
      tell.remark(line, reason('no-organisation-number', { column: columns.number }));
    else if (found === undefined) tell.remark(line, reason('id-no-organisation-number', { column: columns.id }));
    tell.row('suppliers', line, { supplier_id: supplierId, organisation_number: found ?? '', name });
    return supplierId;
  };
}
