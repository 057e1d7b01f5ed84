import { tellEngagement } from './engagements-told.ts';
import { looksLikeSheet, readSheet, type SheetColumns } from './reading/sheet.ts';
import type { Source } from './source.ts';

type Column =
  | 'personnummer'
  | 'organisationsnummer'
  | 'namn'
  | 'form'
  | 'status'
  | 'funktion'
  | 'fran'
  | 'till'
  | 'sni';

const COLUMNS: SheetColumns<Column> = {
  personnummer: {
    titles: ['personnummer', 'personnr', 'pnr', 'funktionärens personnummer', 'personal_number'],
    isRequired: true,
  },
  organisationsnummer: {
    titles: ['organisationsnummer', 'orgnr', 'org nr', 'organisationsnr', 'organisation_number'],
    isRequired: true,
  },
  namn: { titles: ['företagsnamn', 'firma', 'bolagsnamn', 'företag', 'organisationsnamn', 'organisation_name'] },
  form: { titles: ['företagsform', 'företagsformkod', 'bolagsform', 'juridisk form', 'form'] },
  status: { titles: ['status', 'företagsstatus', 'bolagsstatus', 'company_status'] },
  funktion: { titles: ['funktion', 'befattning', 'roll', 'engagemang', 'funktionärstyp', 'role'] },
  fran: { titles: ['från', 'fr o m', 'fr.o.m.', 'tillträde', 'tillträdesdatum', 'registreringsdatum', 'from'] },
  till: { titles: ['till', 't o m', 't.o.m.', 'frånträde', 'frånträdesdatum', 'avregistreringsdatum', 'to'] },
  sni: { titles: ['sni', 'sni kod', 'sni koder', 'sni-kod', 'näringsgren'] },
};

/**
 * An ordered extract from the company register (bolagsregistret): one row for each person, company and function. The
 * contract's own engagements.csv is such a file too, so that exempt organisations can be kept out of it.
 */
export const companyRegister: Source = {
  gives: ['engagements'],
  columns: Object.keys(COLUMNS),
  recognises: (start) => looksLikeSheet(start, COLUMNS),
  read: (source, settings, tell) =>
    readSheet(source, COLUMNS, settings, tell, (cells, line) =>
      tellEngagement(tell, settings, line, {
        personalNumber: cells.personnummer,
        organisationNumber: cells.organisationsnummer,
        name: cells.namn,
        form: cells.form,
        status: cells.status,
        role: cells.funktion,
        from: cells.fran,
        to: cells.till,
        sni: cells.sni,
      }),
    ),
};
