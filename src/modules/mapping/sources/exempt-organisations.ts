import type { OrganisationNumber } from '../../../kernel/organisation-number.ts';
import { looksLikeSheet, readSheet, type SheetColumns } from './reading/sheet.ts';
import { organisationNumberIn } from './reading/values.ts';
import { rejected } from './reasons.ts';
import type { Source, SourceFile, SourceSettings, Teller } from './source.ts';

const COLUMNS: SheetColumns<'organisationsnummer' | 'undantag'> = {
  organisationsnummer: {
    titles: ['undantaget organisationsnummer', 'organisationsnummer', 'orgnr', 'org nr', 'organisation_number'],
    isRequired: true,
  },
  undantag: { titles: ['undantag', 'slag', 'typ', 'skäl', 'exempt'], isRequired: true },
};

/**
 * Reads the employer's list of exempt organisations: unions, parties, faith communities, idealistic associations
 * (DOMAIN 7). Nothing may be found about serving in one (GDPR art 9). The answer goes into `SourceSettings.isExempt`.
 */
export function readExemptOrganisations(
  source: SourceFile,
  settings: SourceSettings,
  tell: Teller,
): ReadonlySet<OrganisationNumber> {
  const numbers = new Set<OrganisationNumber>();
  readSheet(source, COLUMNS, settings, tell, ({ organisationsnummer }) => {
    if (organisationsnummer === '') return rejected('empty', { column: 'organisationsnummer' });
    const number = organisationNumberIn(organisationsnummer);
    if (number === undefined) return rejected('not-organisation-number', { column: 'organisationsnummer' });
    numbers.add(number);
    return undefined;
  });
  return numbers;
}

/** The list as a source: it gives no rows, it keeps rows of other sources away. */
export const exemptOrganisations: Source = {
  gives: [],
  columns: Object.keys(COLUMNS),
  recognises: (start) => looksLikeSheet(start, COLUMNS),
  read: readExemptOrganisations,
};
