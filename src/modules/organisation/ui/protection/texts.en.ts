import type { TranslationOf } from '../../../../platform/i18n/index.ts';
import type { sv } from './texts.sv.ts';

export const en = {
  'organisation.protection.title': 'Protected identity',
  'organisation.protection.lead':
    'For somebody with a confidentiality marking, protected registration or an assumed identity. Agree with the person first.',
  'organisation.protection.lead.protected':
    'Only the person and the handlers see what is known. To everyone else she is not there.',
  'organisation.protection.means.hidden': 'The person is not seen by others, neither in the search nor in the unit.',
  'organisation.protection.means.place':
    'The municipalities where the person lives and works are removed at once. They are not imported again.',
  'organisation.protection.means.handlers':
    'The nearest manager, you and your deputy become handlers. You can change that afterwards, as you have agreed.',
  'organisation.protection.means.looks':
    'Every look is written down at once, and the person sees for herself who has looked.',
  'organisation.protection.set': 'Protect the identity',
  'organisation.protection.set.question': 'Do you want to protect the identity of {name}?',
  'organisation.protection.set.what':
    'Everyone but the handlers ceases to see the person at once. The municipalities that are removed cannot be brought back.',
  'organisation.protection.done.protected': 'The identity is protected.',
  'organisation.protection.done.lifted': 'The protection is removed.',
  'organisation.protection.done.added': 'The handler is added.',
  'organisation.protection.done.removed': 'The handler is removed.',
  'organisation.protection.handlers': 'Handlers',
  'organisation.protection.handlers.what':
    'They see {name} and take care of the cases. It is usually the nearest manager, one from HR and their deputy.',
  'organisation.protection.remove': 'Remove',
  'organisation.protection.remove.question': 'Should {handler} cease to be a handler?',
  'organisation.protection.remove.what':
    '{handler} no longer sees {name}. If it is yourself, you will not come in here again.',
  'organisation.protection.add': 'Add the handler',
  'organisation.protection.add.title': 'Add a handler',
  'organisation.protection.search': 'Search for a handler by name',
  'organisation.protection.search.hint':
    'You find managers, HR and those whom you may see. All others you find by the whole employee number.',
  'organisation.protection.search.missing': 'Search for the handler and choose them in the list',
  'organisation.protection.search.button': 'Search for a handler',
  'organisation.protection.search.found': 'Choose a handler',
  'organisation.protection.search.none':
    'Nobody whom you can choose has that name. Try another part of the name, or the employee number.',
  'organisation.protection.lift': 'Remove the protection',
  'organisation.protection.lift.when':
    'When the Tax Agency has lifted the protection and the person knows of it. The list of handlers goes with it.',
  'organisation.protection.lift.question': 'Do you want to remove the protection of {name}?',
  'organisation.protection.lift.what':
    'Everyone who may otherwise see the employees of the unit sees the person again, at once. What they see then cannot be taken back.',
  'organisation.protection.gone': 'The change is made',
  'organisation.protection.gone.what': 'You are no longer a handler, so this page is not there for you.',
  'organisation.protection.gone.start': 'To the start page',
} as const satisfies TranslationOf<typeof sv>;
