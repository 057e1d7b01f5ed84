/** What the entries about mappings are called, wherever they are told. */
export const mappingEntryWords: ReadonlyMap<string, { readonly sv: string; readonly en: string }> = new Map([
  ['mapping-run.prepared', { sv: 'Kartläggningen förbereddes', en: 'The mapping was prepared' }],
  ['mapping-run.changed', { sv: 'Det som förbereddes ändrades', en: 'What was prepared was changed' }],
  ['mapping-run.decided', { sv: 'Kartläggningen beslutades', en: 'The mapping was decided on' }],
  ['mapping-run.informed', { sv: 'Alla som berörs informerades', en: 'Everyone concerned was told' }],
  ['mapping-run.names-opened', { sv: 'Namnen öppnades efter beslut', en: 'The names were opened by a decision' }],
  ['mapping-run.started', { sv: 'Kartläggningen startades', en: 'The mapping was started' }],
  ['mapping-run.counted', { sv: 'Antalen räknades', en: 'The counts were made' }],
  ['mapping-run.failed', { sv: 'Kartläggningen kunde inte göras', en: 'The mapping could not be made' }],
  ['mapping-run.packaged', { sv: 'Ett paket gjordes för granskning', en: 'A package was made for audit' }],
  ['mapping-run.closed', { sv: 'Underlaget gallrades', en: 'The evidence was disposed of' }],
  ['mapping-run.cancelled', { sv: 'Kartläggningen avbröts', en: 'The mapping was called off' }],
  ['finding.asked', { sv: 'Personen fick frågan', en: 'The person was asked' }],
  ['finding.answered', { sv: 'Personen svarade', en: 'The person answered' }],
  ['finding.settled', { sv: 'Uppgiften avslutades', en: 'The finding was settled' }],
]);
