/** What the entries of distribution are called, wherever they are told. */
export const distributionEntryWords: ReadonlyMap<string, { readonly sv: string; readonly en: string }> = new Map([
  ['decision-list.drawn-up', { sv: 'Listan upprättades', en: 'The list was drawn up' }],
  ['decision-list.reported', { sv: 'Listan anmäldes', en: 'The list was reported' }],
  ['notice.sent', { sv: 'Beslutet skickades', en: 'The decision was sent' }],
  ['notice.acknowledged', { sv: 'Mottagandet kvitterades', en: 'Receipt was acknowledged' }],
]);
