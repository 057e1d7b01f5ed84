import type { NavigationItem } from '../../../platform/ui/index.ts';
import { dutyPage, engineRoomPage, handoverPage, myDutiesPage, unitDutiesPage } from './pages.ts';

export { MyDutiesCard } from './card/my-duties-card.tsx';

export const dutiesPages = [myDutiesPage, dutyPage, unitDutiesPage, engineRoomPage, handoverPage] as const;

export const dutiesNavigation: readonly NavigationItem[] = [
  {
    to: '/duties',
    label: { sv: 'Att göra', en: 'To do' },
    permission: 'duty.read',
    order: 10,
  },
  {
    to: '/unit-duties',
    label: { sv: 'Så står det till', en: 'How it stands' },
    description: {
      sv: 'Vad som är kvar att göra, vad som har gått vidare och vad som är klart i dina enheter.',
      en: 'What is left to do, what has gone on and what is done in your units.',
    },
    permission: 'duty.sum',
    group: 'oversight',
    order: 20,
  },
  {
    to: '/engine-room',
    label: { sv: 'Maskinrummet', en: 'The engine room' },
    description: {
      sv: 'Vad som uppstod av vad, vad genomgångarna gjorde och vad de hoppade över.',
      en: 'What arose from what, what the sweeps did and what they passed over.',
    },
    permission: 'engine-room.read',
    group: 'system',
    order: 90,
  },
];
