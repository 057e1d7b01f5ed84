import { Link } from '@navikt/ds-react/Link';
import { useQuery } from '@tanstack/react-query';
import { localDate } from '../../kernel/local-date.ts';
import { DayText, Page, SummaryList, useTexts } from '../../platform/ui/index.ts';
import { type Me, meQuery } from '../me.ts';
import { accessibilityTexts } from './accessibility-texts.ts';

/** Moved forward whenever what the statement says has been gone through again. */
const REVIEWED_ON = localDate('2026-11-23');

/** The statement that the act on accessibility of digital public services (2018:1937) asks of every public service. */
export function AccessibilityPage() {
  const t = useTexts(accessibilityTexts);
  const { data: me } = useQuery(meQuery);
  const employer = me?.employer.name ?? 'Uppsikt';
  return (
    <Page title={t('web.accessibility.title')} lead={t('web.accessibility.lead', { employer })}>
      <h2>{t('web.accessibility.how.title')}</h2>
      <p>{t('web.accessibility.how.text')}</p>
      <h2>{t('web.accessibility.known.title')}</h2>
      <ul>
        <li>{t('web.accessibility.known.untested')}</li>
        <li>{t('web.accessibility.known.pdf')}</li>
        <li>{t('web.accessibility.known.calendar')}</li>
      </ul>
      <h2>{t('web.accessibility.help.title')}</h2>
      <p>{t('web.accessibility.help.text')}</p>
      <h2>{t('web.accessibility.report.title')}</h2>
      <p>{t('web.accessibility.report.text')}</p>
      <Contact employer={employer} contact={me?.employer.contact} />
      <h2>{t('web.accessibility.supervision.title')}</h2>
      <p>{t('web.accessibility.supervision.text')}</p>
      <h2>{t('web.accessibility.tested.title')}</h2>
      <p>{t('web.accessibility.tested.text')}</p>
      <p className="muted">
        {t('web.accessibility.tested.on')} <DayText day={REVIEWED_ON} />.
      </p>
    </Page>
  );
}

interface ContactProps {
  readonly employer: string;
  readonly contact: Me['employer']['contact'];
}

function Contact({ employer, contact }: ContactProps) {
  const t = useTexts(accessibilityTexts);
  const { email, phone } = contact ?? {};
  const rows = [
    ...(email === undefined ? [] : [{ label: t('web.accessibility.contact.email'), value: mailTo(email) }]),
    ...(phone === undefined ? [] : [{ label: t('web.accessibility.contact.phone'), value: phone }]),
  ];
  return rows.length === 0 ? (
    <p>{t('web.accessibility.contact.missing', { employer })}</p>
  ) : (
    <SummaryList rows={rows} />
  );
}

function mailTo(email: string) {
  return <Link href={`mailto:${email}`}>{email}</Link>;
}
