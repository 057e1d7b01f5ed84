/** What the entries about risk assessments are called, wherever they are told. */
export const riskEntryWords: ReadonlyMap<string, { readonly sv: string; readonly en: string }> = new Map([
  ['risk-assessment.completed', { sv: 'Riskbedömningen undertecknades', en: 'The risk assessment was signed' }],
  ['risk-assessment.followed-up', { sv: 'Riskbedömningen följdes upp', en: 'The risk assessment was followed up' }],
  ['safety-representative.called', { sv: 'Skyddsombudet kallades', en: 'The safety representative was called' }],
  ['council.informed', { sv: 'Verksamhetsrådet informerades', en: 'The local council was informed' }],
  ['risk-action.planned', { sv: 'Åtgärden planerades', en: 'The measure was planned' }],
  ['risk-action.done', { sv: 'Åtgärden gjordes', en: 'The measure was done' }],
  [
    'risk-action.effect-checked',
    { sv: 'Åtgärdens effekt kontrollerades', en: 'The effect of the measure was checked' },
  ],
  ['individual-assessment.answered', { sv: 'Medarbetaren svarade', en: 'The employee answered' }],
  ['individual-assessment.confirmed', { sv: 'Chefen bekräftade', en: 'The manager confirmed' }],
]);
