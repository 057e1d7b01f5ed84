/** The sources, and why a record of theirs was rejected, left aside or remarked on. No text repeats what stood in it. */
export const sv = {
  'mapping.source.supplier-ledger': 'Leverantörsreskontra (CSV)',
  'mapping.source-about.supplier-ledger':
    'Rader med leverantör, verifikation, belopp och datum, som de publiceras eller tas ut ur ekonomisystemet.',
  'mapping.source.sie': 'Bokföring (SIE 4)',
  'mapping.source-about.sie':
    'Export ur ekonomisystemet. Leverantörer är objekt i dimension 9; fakturor och betalningar är transaktioner på leverantörsskulder.',

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

  'mapping.reason.sie-no-label': 'raden börjar inte med # och en etikett',
  'mapping.reason.sie-unknown-label': 'etiketten är okänd och läses förbi',
  'mapping.reason.sie-field-missing': '{label} saknar ett fält som ska finnas',
  'mapping.reason.sie-list-open': 'objektlistans klammer avslutas aldrig',
  'mapping.reason.sie-list-odd': 'objektlistan har en dimension utan objekt',
  'mapping.reason.sie-brace': 'klammern hör inte till någon verifikation',
  'mapping.reason.sie-outside-voucher': 'transaktionen står utanför en verifikation',
  'mapping.reason.sie-voucher-bad': 'verifikationens #VER gick inte att läsa',
  'mapping.reason.sie-voucher-open': 'verifikationen avslutas aldrig',
  'mapping.reason.sie-unbalanced': 'verifikationen går inte jämnt upp: en rad kan saknas',
  'mapping.reason.sie-no-supplier': 'transaktionen har ingen leverantör',
  'mapping.reason.sie-removed': 'transaktionen är borttagen (#BTRANS)',
  'mapping.reason.sie-mirrored': 'tillagd transaktion (#RTRANS) som också står som #TRANS',
  'mapping.reason.sie-checksum-wrong': 'kontrollsumman (#KSUMMA) stämmer inte: filen är ändrad eller skadad',
  'mapping.reason.sie-truncated': 'filens avslutande #KSUMMA saknas: filen kan vara avhuggen',
} as const;
