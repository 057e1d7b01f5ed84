import { Button } from '@navikt/ds-react/Button';
import { localDate } from '../../kernel/local-date.ts';
import {
  ButtonAnchor,
  DayText,
  Loading,
  Page,
  PageLink,
  Progress,
  StatusTag,
  StepText,
  SummaryList,
  TaskList,
} from '../../platform/ui/index.ts';

/** The parts that need no state of their own. */
export function SmallPartsGallery() {
  return (
    <Page title="Små delar" kicker={<StepText step={2} steps={6} />} lead="Varje del i varje läge.">
      <h2>Lägen</h2>
      <p>
        <StatusTag tone="neutral">Utkast</StatusTag> <StatusTag tone="waiting">Väntar på din chef</StatusTag>{' '}
        <StatusTag tone="done">Klart</StatusTag> <StatusTag tone="attention">Snart</StatusTag>{' '}
        <StatusTag tone="late">Försenat</StatusTag>
      </p>
      <h2>Dagar</h2>
      <p>
        Beslutat <DayText day={localDate('2026-03-14')} />. Svar senast{' '}
        <DayText day={localDate('2026-12-12')} distance />.
      </p>
      <h2>Kontrollera dina svar</h2>
      <SummaryList
        rows={[
          {
            label: 'Vad består bisysslan av?',
            value: 'Föreläser om arbetsmiljö för andra arbetsgivare.\nNågra gånger om året.',
            change: (text) => <PageLink to="/help">{text}</PageLink>,
          },
          {
            label: 'Hur många timmar i veckan?',
            value: '6,5',
            change: (text) => <PageLink to="/help">{text}</PageLink>,
          },
          { label: 'Vill du berätta mer?', value: '', change: (text) => <PageLink to="/help">{text}</PageLink> },
          { label: 'Chef', value: 'Björn Älvgren' },
        ]}
      />
      <h2>Innan ni kan skriva under</h2>
      <TaskList
        tasks={[
          { key: 'a', title: 'Riskbedömning', done: true, status: { tone: 'done', text: 'Klar' } },
          { key: 'b', title: 'Utbildning', done: true, status: { tone: 'done', text: 'Klar' } },
          {
            key: 'c',
            title: <PageLink to="/help">Skyddsombud</PageLink>,
            hint: 'Riskbedömningen saknar skyddsombud.',
            done: false,
            status: { tone: 'late', text: 'Saknas' },
          },
          { key: 'd', title: 'Underskrift', done: false, status: { tone: 'neutral', text: 'Inte börjad' } },
        ]}
      />
      <h2>Hur långt det har kommit</h2>
      <div className="stack">
        <Progress label="Läser in medarbetare" done={3400} total={12_000} onCancel={() => undefined} />
        <Progress label="Räknar filer" done={0} total={undefined} />
        <Loading />
      </div>
      <h2>Knappar</h2>
      <div className="actions">
        <Button>Skicka till chef</Button>
        <Button variant="secondary">Spara</Button>
        <Button variant="tertiary">Avbryt</Button>
        <Button variant="danger">Ta bort</Button>
        <Button loading>Sparar</Button>
        <ButtonAnchor href="/parts" variant="secondary">
          Gå vidare
        </ButtonAnchor>
      </div>
    </Page>
  );
}
