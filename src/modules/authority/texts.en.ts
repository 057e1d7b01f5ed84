import type { TranslationOf } from '../../platform/i18n/index.ts';
import type { sv } from './texts.sv.ts';

export const en: TranslationOf<typeof sv> = {
  'authority.level.nearest-manager': 'nearest manager',
  'authority.level.next-manager': 'the manager’s manager',
  'authority.level.administration-head': 'head of administration',
  'authority.level.director': 'director',
  'authority.level.chair': 'chair',
  'authority.level.board': 'the committee',
  'authority.level.hr-head': 'head of HR',
  'authority.somebody': 'Whoever is {level}',
  'authority.body': 'The committee',
  'authority.because.not-delegated': 'The decision is not delegated. The committee makes it itself.',
  'authority.because.sub-delegated': 'The head of administration has delegated the decision further, to {level}.',
  'authority.because.sub-delegation-not-allowed':
    'The sub-delegation to {level} does not count, since the committee has not allowed it.',
  'authority.because.decided-higher':
    'The decision that holds was made by {level}. Whoever decides anew stands as high at least.',
  'authority.because.vacant': 'Nobody is {level} here. The next level takes over.',
  'authority.because.own-case': '{who} ({level}) never decides their own case. The next level takes over.',
  'authority.because.relative': '{who} ({level}) is a close relation. The next level takes over.',
  'authority.because.co-owner': '{who} ({level}) is a co-owner. The next level takes over.',
  'authority.because.away': '{who} ({level}) is away that day.',
  'authority.because.deputy-away': 'The deputy {who} is away too.',
  'authority.because.decides': '{who} decides as {level}.',
  'authority.because.decides-as-deputy': '{who} decides, as deputy for {level}.',
  'authority.because.decides-as-body': '{who} decides.',
};
