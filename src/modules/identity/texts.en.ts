import type { TranslationOf } from '../../platform/i18n/index.ts';
import type { sv } from './texts.sv.ts';

export const en = {
  'identity.problem.title': 'The sign-in did not succeed',
  'identity.problem.again': 'Sign in again',
  'identity.problem.home': 'To the start page',
  'identity.onward.title': 'You are signed out of Uppsikt',
  'identity.onward.go': 'Go on',
  'identity.personas.title': 'Who do you want to be?',
  'identity.personas.intro':
    'This is a demonstration with an invented organisation. Choose a person to sign in as them, without a password.',
  'identity.personas.roles': 'People with different roles',
  'identity.personas.others': 'Another employee',
  'identity.personas.search': 'Search by name',
  'identity.personas.find': 'Search',
  'identity.personas.none': 'No employee has that name. Check the spelling or choose somebody above.',
  'identity.personas.many': 'More people than these have almost that name. Write more of it.',
  'identity.confirm.title': 'Confirm that it is you',
  'identity.confirm.intro': 'You are about to decide or sign. Confirm that you are still {name}.',
  'identity.confirm.yes': 'Confirm',
  'identity.logout.title': 'Sign out of the demonstration?',
  'identity.logout.intro':
    'You are signed out of Uppsikt. Sign out of the demonstration’s sign-in too to change person.',
  'identity.logout.yes': 'Sign out',
  'identity.demo-problem.title': 'The demonstration’s sign-in lost its way',
  'identity.demo-problem.text': 'The sign-in is too old or has been used. Begin again from Uppsikt.',
} satisfies TranslationOf<typeof sv>;
