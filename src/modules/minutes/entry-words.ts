/** What the entries about minutes are called, wherever they are told. */
export const minutesEntryWords: ReadonlyMap<string, { readonly sv: string; readonly en: string }> = new Map([
  ['minutes.uploaded', { sv: 'Protokollet lästes in', en: 'The minutes were read in' }],
  ['minutes.confirmed', { sv: 'Protokollet bekräftades', en: 'The minutes were confirmed' }],
  ['minutes.discarded', { sv: 'Utkastet kastades', en: 'The draft was put away' }],
  ['proposal.answered', { sv: 'Förslaget fick sitt beslut', en: 'The proposal was answered' }],
]);
