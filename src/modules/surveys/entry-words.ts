/** What the entries about surveys are called, wherever they are told. */
export const surveyEntryWords: ReadonlyMap<string, { readonly sv: string; readonly en: string }> = new Map([
  ['survey.prepared', { sv: 'Enkäten förbereddes', en: 'The survey was prepared' }],
  ['survey.changed', { sv: 'Det som förbereddes ändrades', en: 'What was prepared was changed' }],
  ['survey.decided', { sv: 'Enkäten beslutades', en: 'The survey was decided on' }],
  ['survey.sent', { sv: 'Enkäten skickades', en: 'The survey was sent' }],
  ['survey.closed', { sv: 'Enkäten avslutades', en: 'The survey was closed' }],
  ['survey.cancelled', { sv: 'Enkäten drogs tillbaka', en: 'The survey was withdrawn' }],
  ['survey-sheet.sent', { sv: 'Frågorna skickades', en: 'The questions were sent' }],
  ['survey-sheet.answered', { sv: 'Frågorna besvarades', en: 'The questions were answered' }],
  ['survey-sheet.withdrawn', { sv: 'Frågorna drogs tillbaka', en: 'The questions were withdrawn' }],
]);
