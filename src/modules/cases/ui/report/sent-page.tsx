import { useQueryClient } from '@tanstack/react-query';
import type { LocalDate } from '../../../../kernel/local-date.ts';
import { Page, PageButton, PageLink, useFormats, useTexts } from '../../../../platform/ui/index.ts';
import type { KindPages } from '../kind-pages.ts';
import { reportStepPage } from '../pages.ts';
import type { Receipt } from '../queries.ts';
import { useRoleWords } from '../use-role-words.ts';
import { reportTexts } from './texts.ts';

/** Where the receipt of what was just sent is kept until the page is closed. */
export const receiptKey = ['case-receipt'] as const;

/** The receipt: what was reported, whose turn it is, and until when. */
export function SentPage({ pages }: { readonly pages: KindPages }) {
  const t = useTexts(reportTexts);
  const { person } = reportStepPage.useSearch();
  const receipt = useQueryClient().getQueryData<Receipt>(receiptKey);
  const cases = receipt?.cases ?? [];
  return (
    <Page
      title={person === undefined ? t('cases.sent.title') : t('cases.sent.title.for')}
      lead={
        cases.length === 0 ? (
          t('cases.sent.gone')
        ) : (
          <TurnText turn={cases[0]?.turn ?? null} isOwn={person === undefined} />
        )
      }
    >
      <ul>
        {cases.map(({ id, title }) => (
          <li key={id}>
            <PageLink to="/cases/$caseId" params={{ caseId: id }}>
              {title}
            </PageLink>
          </li>
        ))}
      </ul>
      <p>{t('cases.sent.keep')}</p>
      <div className="actions">
        {person === undefined ? (
          <PageButton to="/cases/mine">{t('cases.sent.mine')}</PageButton>
        ) : (
          <PageButton to="/people/$personId" params={{ personId: person }}>
            {t('cases.sent.person')}
          </PageButton>
        )}
        <PageButton to="/report/$kind" params={{ kind: pages.kind }} search={{ person }} variant="secondary">
          {t('cases.sent.another')}
        </PageButton>
      </div>
    </Page>
  );
}

interface TurnTextProps {
  readonly turn: Receipt['cases'][number]['turn'];
  readonly isOwn: boolean;
}

function TurnText({ turn, isOwn }: TurnTextProps) {
  const t = useTexts(reportTexts);
  const formats = useFormats();
  const roleWords = useRoleWords();
  if (turn === null) return t('cases.sent.no-turn');
  const who = turn.name ?? roleWords(turn.role);
  const day = turn.until === null ? undefined : formats.deadline(turn.until as LocalDate);
  if (isOwn && turn.role === 'nearest-manager')
    return day === undefined ? t('cases.sent.manager', { who }) : t('cases.sent.manager.until', { who, day });
  return day === undefined ? t('cases.sent.turn', { who }) : t('cases.sent.turn.until', { who, day });
}
