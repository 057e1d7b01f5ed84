import './duties.css';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { Page, PageLink, SummaryList, useFormats, useLanguage, useTexts } from '../../../platform/ui/index.ts';
import type { OneDuty } from '../api.ts';
import { DueText } from './card/due.tsx';
import { AnswerForm, NoteForm, SnoozeForm } from './duty-forms.tsx';
import { DutyHistory } from './duty-history.tsx';
import { DutyNotes, useRoleName, useWhyMine } from './duty-words.tsx';
import { dutyPage } from './pages.ts';
import { dutyQuery } from './queries.ts';
import { dutyPageTexts } from './texts.ts';

/** One duty: what is to be done, by whom and when and why, what has happened, and what the reader can do with it. */
export function DutyPage() {
  const language = useLanguage();
  const whyMine = useWhyMine();
  const { data: duty } = useSuspenseQuery(dutyQuery(dutyPage.useParams()));
  const why = whyMine(duty);
  return (
    <Page
      title={duty.title[language]}
      {...(duty.subject.title === undefined ? {} : { kicker: duty.subject.title })}
      {...(why === '' ? {} : { lead: why })}
    >
      <Facts duty={duty} />
      <Doing duty={duty} />
      <DutyHistory duty={duty} />
    </Page>
  );
}

function Facts({ duty }: { readonly duty: OneDuty }) {
  const t = useTexts(dutyPageTexts);
  const { subject, unit, holders, answeredBy } = duty;
  const roleName = useRoleName();
  return (
    <SummaryList
      rows={[
        {
          label: t('duties.when'),
          value: (
            <>
              <DueText duty={duty} />
              <DutyNotes duty={duty} />
            </>
          ),
        },
        ...(subject.title === undefined
          ? []
          : [{ label: t('duties.about'), value: <SubjectLink subject={subject} title={subject.title} /> }]),
        { label: t('duties.source'), value: <Source source={duty.source} /> },
        {
          label: t('duties.one.holder'),
          value: holders.length === 0 ? t('duties.one.nobody') : holders.map(({ name }) => name).join(', '),
        },
        ...(answeredBy.length === 0
          ? []
          : [
              {
                label: t('duties.one.answering'),
                value: answeredBy
                  .map(({ name, actingFor, role }) =>
                    actingFor === null
                      ? t('duties.one.answering.as', { name, role: roleName(role) })
                      : t('duties.one.answering.for', { name, other: actingFor }),
                  )
                  .join(', '),
              },
            ]),
        ...(unit === null ? [] : [{ label: t('duties.one.unit'), value: unit.name }]),
        { label: t('duties.one.why-holder'), value: <WhyHolder duty={duty} /> },
        { label: t('duties.one.why-day'), value: <WhyDay duty={duty} /> },
      ]}
    />
  );
}

/** The page of what the duty is about, which its own module has named. */
function SubjectLink({ subject, title }: { readonly subject: OneDuty['subject']; readonly title: string }) {
  return subject.href === undefined ? title : <PageLink to={subject.href as never}>{title}</PageLink>;
}

function Source({ source }: { readonly source: OneDuty['source'] }) {
  const t = useTexts(dutyPageTexts);
  const { text, guideline, version } = source;
  if (guideline === null || version === null) return text;
  return version.number === null
    ? t('duties.one.section', { source: text, guideline })
    : t('duties.one.section.version', { source: text, guideline, number: String(version.number) });
}

function WhyHolder({ duty: { addressedTo: role, holders, answeredBy } }: { readonly duty: OneDuty }) {
  const t = useTexts(dutyPageTexts);
  const roleName = useRoleName();
  const names = (holders.length > 0 ? holders : answeredBy).map(({ name }) => name).join(', ');
  return names === ''
    ? t('duties.one.why-holder.nobody', { role: roleName(role) })
    : t('duties.one.why-holder.text', { role: roleName(role), name: names });
}

function WhyDay({ duty: { whyThisDay } }: { readonly duty: OneDuty }) {
  const t = useTexts(dutyPageTexts);
  const { day, number } = useFormats();
  const { from, base, days, moved } = whyThisDay;
  const slots = { days: number(days), base: day(base as LocalDate) };
  const why = {
    effective: () => t('duties.one.why-day.effective', slots),
    recorded: () => t('duties.one.why-day.recorded', slots),
    named: () => t('duties.one.why-day.named', { base: slots.base }),
    notice: () => t('duties.one.why-day.notice', slots),
  }[from]();
  return moved ? `${why} ${t('duties.one.why-day.moved')}` : why;
}

/** What the reader can do here; where a page of its own discharges the duty, that first. */
function Doing({ duty }: { readonly duty: OneDuty }) {
  const t = useTexts(dutyPageTexts);
  const queries = useQueryClient();
  const [told, setTold] = useState<string>();
  const { actions, subject } = duty;
  async function done(what: string): Promise<void> {
    await queries.invalidateQueries({ queryKey: ['duties'] });
    setTold(what);
  }
  const forms: ReactNode[] = [
    actions.includes('answer') ? (
      <AnswerForm key="answer" duty={duty} onDone={() => done(t('duties.answer.done'))} />
    ) : null,
    actions.includes('note') ? <NoteForm key="note" duty={duty} onDone={() => done(t('duties.note.done'))} /> : null,
    actions.includes('snooze') ? (
      <SnoozeForm key="snooze" duty={duty} onDone={() => done(t('duties.snooze.done'))} />
    ) : null,
  ];
  return (
    <>
      <p role="status">{told}</p>
      {actions.length === 0 || subject.href === undefined ? null : (
        <p>
          <PageLink to={subject.href as never}>{t('duties.one.open')}</PageLink>
        </p>
      )}
      {forms}
    </>
  );
}
