import type { TranslationOf } from '../../../../platform/i18n/index.ts';
import type { sv } from './texts.sv.ts';

export const en = {
  'cases.order.title': 'This is to be done before you sign',
  'cases.order.title.missing': 'This is missing before you can sign',
  'cases.order.title.kept': 'This had been done when the agreement was made',
  'cases.order.title.broken': 'This was missing when the agreement was made',
  'cases.order.on': 'So it was on {day}.',
  'cases.order.section': 'Section {section} of the guideline.',
  'cases.order.remind': 'The guideline reminds of it and does not stop you.',
  'cases.order.met-on': 'Done {day}.',
  'cases.order.recorded-late': 'Put down afterwards.',
  'cases.order.here': 'Put down on the case, under “What you can do”.',
  'cases.order.state.met': 'Done',
  'cases.order.state.missing': 'Missing',
  'cases.order.state.expired': 'Too old',
  'cases.order.state.reminded': 'Not done',
  'cases.talk.title': 'Put down that you have talked',
  'cases.talk.on': 'On which day did you talk?',
  'cases.talk.on.missing': 'Write on which day you talked',
  'cases.talk.send': 'Put the talk down',
} as const satisfies TranslationOf<typeof sv>;
