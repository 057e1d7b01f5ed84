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
