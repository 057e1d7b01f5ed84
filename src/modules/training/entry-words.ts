/** What the entries about training are called, wherever they are told. */
export const trainingEntryWords: ReadonlyMap<string, { readonly sv: string; readonly en: string }> = new Map([
  ['training.completed', { sv: 'Utbildningen genomfördes', en: 'The course was completed' }],
]);
