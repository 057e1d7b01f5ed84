export const sv = {
  'companies.reject.fields': 'Raden har inte lika många fält som filens första rad.',
  'companies.reject.number': 'organisation_number är inget organisationsnummer.',
  'companies.reject.sole-trader': 'Numret är ett personnummer (enskild firma) och sparas inte.',
  'companies.reject.name': 'name är tomt eller längre än 200 tecken.',
  'companies.reject.flag': 'supplier och care_provider är true, false eller tomma.',
  'companies.reject.trades': 'trades ska vara SNI-koder med mellanslag emellan, till exempel 86210 87.',
  'companies.reject.repeated': 'Numret står på en tidigare rad, som gäller.',
  'companies.report.new': 'Nya företag: {n}',
  'companies.report.changed': 'Ändrade företag: {n}',
  'companies.report.known': 'Redan kända: {n}',
  'companies.page.title': 'Företag vi känner till',
  'companies.page.lead':
    'Leverantörer och privata vårdgivare. När någon anmäler en bisyssla fylls namnet i åt dem, och den som bedömer ser om bolaget säljer till oss eller är i samma bransch som enheten.',
  'companies.page.counts':
    '{companies} företag, varav {suppliers} leverantörer och {careProviders} privata vårdgivare.',
  'companies.page.none': 'Inga företag är inlästa än. Välj en fil nedan för att börja.',
  'companies.page.file': 'Fil med företag',
  'companies.page.file.hint':
    'csv med kolumnerna organisation_number och name, och om du vill supplier, care_provider (true eller false) och trades (SNI-koder). Kolumner som saknas lämnar det vi redan vet.',
  'companies.page.file.missing': 'Välj en fil',
  'companies.page.send': 'Läs in företagen',
  'companies.page.done': 'Företagen är inlästa',
  'companies.page.done.text': '{new} nya, {changed} ändrade, {known} redan kända.',
  'companies.page.rejects': '{n} {n|rad|rader} togs inte med',
  'companies.page.reject.line': 'Rad',
  'companies.page.reject.reason': 'Varför',
} as const;
