import '../case/case-page.css';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { LocalDate } from '../../../../kernel/local-date.ts';
import { Page, PageLink, PlainTable, StatusTag, useFormats, useTexts } from '../../../../platform/ui/index.ts';
import type { TeamMember } from '../../team/api.ts';
import { teamTexts } from '../../team/texts.ts';
import { texts as caseTexts } from '../../texts.ts';
import { toneOf } from '../tones.ts';
import { teamQuery } from './pages.ts';

const ANSWER_TONES = { answered: 'done', waits: 'attention', 'not-asked': 'neutral' } as const;

/** Those whose nearest manager one is: who has answered this year, and which of their cases go on. */
export function TeamPage() {
  const t = useTexts(teamTexts);
  const {
    data: { members },
  } = useSuspenseQuery(teamQuery);
  const answered = members.filter(({ answer }) => answer === 'answered').length;
  return (
    <Page title={t('cases.team.title')} lead={t('cases.team.lead')} width="wide">
      {members.length === 0 ? (
        <div className="empty">
          <p className="empty__title">{t('cases.team.none')}</p>
          <p>{t('cases.team.none.what')}</p>
        </div>
      ) : (
        <>
          <p>
            <strong>{t('cases.team.answered', { answered, all: members.length })}</strong>
          </p>
          <PlainTable
            stacks
            name={t('cases.team.title')}
            titles={[t('cases.team.name'), t('cases.team.answer'), t('cases.team.cases')]}
            rows={members.map((member) => ({
              key: member.employmentId,
              cells: [
                <div key="person">
                  <PageLink to="/people/$personId" params={{ personId: member.person.id }}>
                    {member.person.name}
                  </PageLink>
                  <br />
                  {`${member.title}, ${member.unit}`}
                </div>,
                <StatusTag key="answer" tone={ANSWER_TONES[member.answer]}>
                  {t(`cases.team.answer.${member.answer}`)}
                </StatusTag>,
                <Cases key="cases" cases={member.cases} />,
              ],
            }))}
          />
        </>
      )}
    </Page>
  );
}

function Cases({ cases }: Pick<TeamMember, 'cases'>) {
  const t = useTexts(teamTexts);
  const said = useTexts(caseTexts);
  const formats = useFormats();
  if (cases.length === 0) return t('cases.team.cases.none');
  return (
    <ul className="case-list">
      {cases.map((one) => (
        <li key={one.id}>
          <PageLink to="/cases/$caseId" params={{ caseId: one.id }}>
            {one.title}
          </PageLink>{' '}
          <StatusTag tone={toneOf(one)}>{said(`cases.status.${one.hasRunOut ? 'run-out' : one.status}`)}</StatusTag>
          {one.lastDay === null ? null : ` ${t('cases.team.until', { day: formats.day(one.lastDay as LocalDate) })}`}
        </li>
      ))}
    </ul>
  );
}
