/** The sources, and why a record of theirs was rejected, left aside or remarked on. No text repeats what stood in it. */
export const sv = {
  'mapping.source.supplier-ledger': 'Leverantörsreskontra (CSV)',
  'mapping.source-about.supplier-ledger':
    'Rader med leverantör, verifikation, belopp och datum, som de publiceras eller tas ut ur ekonomisystemet.',

  'mapping.reason.total': 'raden är en summa eller en rubrik',
  'mapping.reason.too-long': 'raden är för lång',
  'mapping.reason.quote-open': 'ett citattecken avslutas aldrig',
  'mapping.reason.field-count': 'raden har {found} fält, inte {expected}',
  'mapping.reason.not-text': 'raden innehåller tecken som ingen text har',
  'mapping.reason.empty': '{column} är tom',
  'mapping.reason.no-day': '{column} är ingen dag i kalendern (åååå-mm-dd)',
  'mapping.reason.no-amount': '{column} är inget belopp',
  'mapping.reason.ambiguous-amount': '{column} kan läsas på två sätt (tusental eller decimaler)',
  'mapping.reason.no-organisation-number': '{column} är inget organisationsnummer; leverantören räknas utan',
  'mapping.reason.id-no-organisation-number':
    '{column} är inget organisationsnummer; leverantören kan inte jämföras med bolag',
} as const;
