/** What the entries about equipment are called, wherever they are told. */
export const equipmentEntryWords: ReadonlyMap<string, { readonly sv: string; readonly en: string }> = new Map([
  ['equipment.lent', { sv: 'Utrustningen lånades ut', en: 'The equipment was lent' }],
  ['equipment.returned', { sv: 'Utrustningen lämnades tillbaka', en: 'The equipment was returned' }],
  ['equipment.due-back', { sv: 'Utrustningen skulle lämnas tillbaka', en: 'The equipment became due back' }],
  ['equipment.kept-on', { sv: 'Utrustningen fick behållas', en: 'The equipment could be kept' }],
]);
