import { localDate } from '../../kernel/local-date.ts';
import { Page, PageLink, Timeline } from '../../platform/ui/index.ts';

/** A chain with a link missing, one under way and one to come. */
export function TimelineGallery() {
  return (
    <Page title="Beslutskedja för uppdrag 24RS1733" kicker="Uppdrag">
      <Timeline
        items={[
          {
            kind: 'happened',
            key: '1',
            title: 'Regionstyrelsen beslutar om uppdrag',
            day: localDate('2024-02-28'),
            by: 'regionstyrelsen',
            journalNumber: '24RS1733',
            proof: <PageLink to="/help">Bevis</PageLink>,
            children: 'Regiondirektören får i uppdrag att följa upp förvaltningarnas tillämpning.',
          },
          {
            kind: 'happened',
            key: '2',
            title: 'Regiondirektören fördelar uppdraget',
            day: localDate('2024-03-15'),
            by: 'regiondirektören',
            children: 'Fördelat till 6 förvaltningschefer. 5 har kvitterat.',
          },
          {
            kind: 'gap',
            key: '3',
            title: 'Kvittens från hälso- och sjukvårdsförvaltningen',
            expectedOf: 'förvaltningschefen',
            expectedBy: localDate('2024-04-30'),
            children: 'Inget finns i ärendet. Förvaltningschefen får yttra sig innan något slås fast.',
          },
          {
            kind: 'gap',
            key: '4',
            label: 'Första bristen',
            title: 'Fråga till medarbetarna',
            expectedOf: 'enhetschefen',
            expectedBy: localDate('2024-10-01'),
          },
          { kind: 'now', key: '5', title: 'Cheferna följer upp enheternas bisysslor', day: localDate('2026-12-12') },
          {
            kind: 'planned',
            key: '6',
            title: 'Redovisning till regionstyrelsen',
            day: localDate('2027-03-31'),
            by: 'regiondirektören',
          },
        ]}
      />
    </Page>
  );
}
