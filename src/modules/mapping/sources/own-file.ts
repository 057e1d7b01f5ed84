import { FILES, type FileName, type Texts } from '../schema.ts';
import { companyRegister } from './company-register.ts';
import { looksLikeSheet, readSheet, type SheetColumns } from './reading/sheet.ts';
import type { Source } from './source.ts';

/** What the columns of engagements.csv are to the adapter that reads extracts from the company register. */
const ENGAGEMENT_COLUMNS: Readonly<Record<string, string>> = {
  personal_number: 'personnummer',
  organisation_number: 'organisationsnummer',
  organisation_name: 'namn',
  form: 'form',
  company_status: 'status',
  role: 'funktion',
  from: 'fran',
  to: 'till',
  sni: 'sni',
};

/**
 * A file of the contract read as a source is, so that rows of others can stand beside its own. Engagements are read as an
 * extract from the company register, because that adapter leaves no trace of exempt organisations (GDPR art 9).
 */
export function ownFile(name: FileName): Source {
  if (name !== 'engagements') return plainFile(name);
  return {
    ...companyRegister,
    read: (file, settings, tell) => {
      const called = Object.entries(settings.columns ?? {}).map(([own, title]) => [ENGAGEMENT_COLUMNS[own], title]);
      companyRegister.read(file, { ...settings, columns: Object.fromEntries(called) }, tell);
    },
  };
}

function plainFile(name: FileName): Source {
  const columns = Object.fromEntries(
    Object.keys(FILES[name].columns).map((column) => [column, { titles: [column], isRequired: true }]),
  ) as SheetColumns<string>;
  return {
    gives: [name],
    columns: Object.keys(columns),
    recognises: (start) => looksLikeSheet(start, columns),
    read: (file, settings, tell) =>
      readSheet(file, columns, settings, tell, (cells, line) => {
        tell.row(name, line, cells as Partial<Texts<FileName>>);
        return undefined;
      }),
  };
}
