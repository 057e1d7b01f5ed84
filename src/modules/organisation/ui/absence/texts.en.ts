import type { TranslationOf } from '../../../../platform/i18n/index.ts';
import type { sv } from './texts.sv.ts';

export const en = {
  'organisation.absence.title': 'Absence and deputy',
  'organisation.absence.lead':
    'The deputy answers for what would have been decided meanwhile. Why somebody is away is not kept.',
  'organisation.absence.now': 'Current and coming',
  'organisation.absence.none': 'There is no absence here that you may see.',
  'organisation.absence.kind': 'Kind',
  'organisation.absence.kind.absence': 'Absence',
  'organisation.absence.kind.business-travel': 'Business trip',
  'organisation.absence.deputy': 'Deputy',
  'organisation.absence.no-deputy': 'Nobody is named',
  'organisation.absence.country': 'Country',
  'organisation.absence.employment': 'Employment',
  'organisation.absence.employment.hint': 'Choose none if it is about all employments.',
  'organisation.absence.end': 'End today',
  'organisation.absence.end.question': 'Shall today be the last day?',
  'organisation.absence.end.what': '{period}. Tomorrow {name} is back and the deputy answers no longer.',
  'organisation.absence.withdraw': 'Remove',
  'organisation.absence.withdraw.question': 'Do you want to remove the absence?',
  'organisation.absence.withdraw.what': '{period}. It then is not in force and never was.',
  'organisation.absence.ended': 'The absence is ended.',
  'organisation.absence.withdrawn': 'The absence is removed.',
  'organisation.absence.registered': 'The absence is registered.',
  'organisation.absence.register': 'Register absence',
  'organisation.absence.from': 'First day',
  'organisation.absence.to': 'Last day',
  'organisation.absence.to.hint': 'Leave it empty if it is not settled.',
  'organisation.absence.search.label': 'Search for a deputy by name',
  'organisation.absence.search.hint':
    'You find those who work in the same unit, managers and others about whom you may see something.',
  'organisation.absence.search.button': 'Search for a deputy',
  'organisation.absence.search.found': 'Choose a deputy',
  'organisation.absence.search.none': 'Nobody of that name can stand in. Try another part of the name.',
  'organisation.absence.search.nobody': 'No deputy',
} as const satisfies TranslationOf<typeof sv>;
