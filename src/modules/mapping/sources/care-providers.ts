import { looksLikeSheet, readSheet, type SheetColumns } from './reading/sheet.ts';
import { organisationNumberIn } from './reading/values.ts';
import { reason, rejected } from './reasons.ts';
import type { Source } from './source.ts';

const COLUMNS: SheetColumns<'utforare' | 'organisationsnummer' | 'system'> = {
  utforare: {
    titles: ['utförare', 'vårdgivare', 'leverantör', 'anordnare', 'utförarens namn', 'namn'],
    isRequired: true,
  },
  organisationsnummer: { titles: ['organisationsnummer', 'orgnr', 'org nr', 'organisationsnr'], isRequired: true },
  system: {
    titles: ['valfrihetssystem', 'vårdval', 'lov', 'vårdvalsområde', 'tjänst', 'insats', 'hsa-id'],
    isRequired: true,
  },
};

/**
 * Providers in a system of choice (LOV, vårdval): paid by the employer without being in its ledger, so they are held
 * against engagements as suppliers are (DOMAIN, "Mapping"). One provider has many units; it is told of once. The mark
 * before the id keeps it apart from the ids of a ledger.
 */
export const careProviders: Source = {
  gives: ['suppliers'],
  columns: Object.keys(COLUMNS),
  recognises: (start) => looksLikeSheet(start, COLUMNS),
  read: (source, settings, tell) => {
    const told = new Set<string>();
    readSheet(source, COLUMNS, settings, tell, ({ utforare, organisationsnummer }, line) => {
      const number = organisationNumberIn(organisationsnummer);
      if (number === undefined && utforare === '') return rejected('empty', { column: 'utförare' });
      const supplierId = `lov:${number ?? utforare}`;
      if (told.has(supplierId)) return undefined;
      told.add(supplierId);
      if (number === undefined) tell.remark(line, reason('no-organisation-number', { column: 'organisationsnummer' }));
      tell.row('suppliers', line, { supplier_id: supplierId, organisation_number: number ?? '', name: utforare });
      return undefined;
    });
  },
};
