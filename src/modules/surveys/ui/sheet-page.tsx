import { Button } from '@navikt/ds-react/Button';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { Page, PageLink, SummaryList, useFormats, useTexts } from '../../../platform/ui/index.ts';
import type { SheetView } from '../api.ts';
import { surveyTexts } from '../texts.ts';
import { AnswerForm } from './answer-form.tsx';
import { sheetPage, sheetQuery, staffPage } from './pages.ts';
import { Staff } from './staff.tsx';
import { useAnswerWords } from './words.ts';

/** What one is asked: about oneself, or about the staff. */
export function SheetPage() {
  const t = useTexts(surveyTexts);
  const queries = useQueryClient();
  const { sheetId } = sheetPage.useParams();
  const { data: sheet } = useSuspenseQuery(sheetQuery(sheetId));
  const done = () => queries.invalidateQueries({ queryKey: ['survey-sheets'] });
  const own = sheet.side === 'employee' ? sheet.people[0] : undefined;
  return (
    <Page title={sheet.title} lead={t('surveys.sheet.calm')}>
      <Told sheet={sheet} />
      {sheet.side === 'manager' ? <Staff sheet={sheet} onDone={done} /> : null}
      {own === undefined ? null : <Own sheet={sheet} own={own} onDone={done} />}
    </Page>
  );
}

/** A manager answers about one of the staff. */
export function StaffPage() {
  const t = useTexts(surveyTexts);
  const queries = useQueryClient();
  const navigate = staffPage.useNavigate();
  const { sheetId, personId } = staffPage.useParams();
  const { data: sheet } = useSuspenseQuery(sheetQuery(sheetId));
  const person = sheet.people.find(({ id }) => id === personId);
  async function done() {
    await queries.invalidateQueries({ queryKey: ['survey-sheets'] });
    await navigate({ to: '/survey-sheets/$sheetId', params: { sheetId } });
  }
  return (
    <Page title={t('surveys.staff.about', { name: person?.name ?? '' })} lead={sheet.title}>
      {person === undefined || !sheet.isOpen ? (
        <p>{t('surveys.sheets.over')}</p>
      ) : (
        <AnswerForm sheet={sheet} person={person} onDone={done} />
      )}
      <p>
        <PageLink to="/survey-sheets/$sheetId" params={{ sheetId }}>
          {t('surveys.staff.back')}
        </PageLink>
      </p>
    </Page>
  );
}

interface OwnProps {
  readonly sheet: SheetView;
  readonly own: SheetView['people'][number];
  onDone(): Promise<unknown>;
}

function Own({ sheet, own, onDone }: OwnProps) {
  const t = useTexts(surveyTexts);
  const formats = useFormats();
  const words = useAnswerWords();
  const [isChanging, setChanging] = useState(false);
  async function done() {
    await onDone();
    setChanging(false);
  }
  if (own.answers.length === 0 && !sheet.isOpen) return <p>{t('surveys.sheets.over')}</p>;
  if (own.answers.length === 0 || isChanging) return <AnswerForm sheet={sheet} person={own} onDone={done} />;
  const day = formats.day(sheet.lastDay as LocalDate);
  return (
    <section className="stack" aria-live="polite">
      <p>
        <strong>{t(sheet.isOpen ? 'surveys.thanks' : 'surveys.thanks.over', { day })}</strong>
      </p>
      <SummaryList rows={own.answers.map((one) => ({ label: t(`surveys.topic.${one.topic}`), value: words(one) }))} />
      {own.answers.some(({ answer }) => answer === 'oral') ? (
        <p>
          {t('surveys.oral.next')}{' '}
          <PageLink to="/oral-agreements/new" search={{}}>
            {t('surveys.oral.next.link')}
          </PageLink>
        </p>
      ) : null}
      {sheet.isOpen ? (
        <div className="actions">
          <Button type="button" variant="secondary" onClick={() => setChanging(true)}>
            {t('surveys.change-answers')}
          </Button>
        </div>
      ) : null}
    </section>
  );
}

/** Who reads the answers, why it is asked, and that what is reported now is assessed as new. */
function Told({ sheet }: { readonly sheet: SheetView }) {
  const t = useTexts(surveyTexts);
  const formats = useFormats();
  const { side, purpose, legalBasis, journalNumber, periods } = sheet;
  const basis = t(`surveys.legal-basis.${legalBasis as 'gdpr-6-1-c' | 'gdpr-6-1-e'}`);
  return (
    <>
      {periods.map(({ lastDay, words }) => (
        <section className="empty" key={words} aria-label={t('surveys.period')}>
          <p>
            <strong>{t('surveys.sheet.period', { day: formats.day(lastDay as LocalDate) })}</strong>
          </p>
          <p>{words}</p>
        </section>
      ))}
      <p>{t('surveys.sheet.who', { other: t(`surveys.sheet.other.${side}`) })}</p>
      <details>
        <summary>{t('surveys.sheet.why')}</summary>
        <p>{purpose}</p>
        <p>{t('surveys.sheet.why.ground', { basis, number: journalNumber })}</p>
      </details>
    </>
  );
}
