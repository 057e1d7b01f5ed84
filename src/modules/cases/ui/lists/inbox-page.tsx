import './inbox-page.css';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { LocalDate } from '../../../../kernel/local-date.ts';
import { Page, PageLink, StatusTag, useFormats, useTexts, useToday } from '../../../../platform/ui/index.ts';
import { texts as caseTexts } from '../../texts.ts';
import { type InboxItem, inboxQuery } from '../queries.ts';
import { casePageTexts } from '../texts.ts';
import { useRoleWords } from '../use-role-words.ts';
import { TakeHarmless, type Taken } from './take-harmless.tsx';

/** What waits for a decision: one's own and the late ones first, and the harmless ones under one signature. */
export function InboxPage() {
  const t = useTexts(casePageTexts);
  const { data } = useSuspenseQuery(inboxQuery);
  const [taken, setTaken] = useState<Taken>();
  const mine = data.items.filter(({ asked }) => asked !== null);
  const others = data.items.filter(({ asked }) => asked === null);
  return (
    <Page title={t('cases.inbox.title')} lead={t('cases.inbox.lead')}>
      {taken === undefined ? null : <Outcome taken={taken} />}
      <TakeHarmless items={mine.filter(({ isHarmless }) => isHarmless)} onTaken={setTaken} />
      <section aria-labelledby="mine">
        <h2 id="mine">{t('cases.inbox.mine', { n: mine.length })}</h2>
        {mine.length === 0 ? (
          <div className="empty">
            <p className="empty__title">{t('cases.inbox.mine.none')}</p>
            <p>{t('cases.inbox.mine.what')}</p>
          </div>
        ) : (
          <Items items={mine} />
        )}
      </section>
      {others.length === 0 ? null : (
        <section aria-labelledby="others">
          <h2 id="others">{t('cases.inbox.others', { n: others.length })}</h2>
          <Items items={others} />
        </section>
      )}
      {data.total > data.items.length ? (
        <p>
          <PageLink to="/cases" search={{ page: 1, status: 'reported,asked,referred,read-in', sort: 'reported' }}>
            {t('cases.inbox.more', { shown: data.items.length, n: data.total })}
          </PageLink>
        </p>
      ) : null}
    </Page>
  );
}

function Items({ items }: { readonly items: readonly InboxItem[] }) {
  return (
    <ul className="inbox">
      {items.map((item) => (
        <li className="inbox__item" key={item.id}>
          <Item item={item} />
        </li>
      ))}
    </ul>
  );
}

function Item({ item }: { readonly item: InboxItem }) {
  const t = useTexts(casePageTexts);
  const words = useTexts(caseTexts);
  const formats = useFormats();
  const today = useToday();
  const roleWords = useRoleWords();
  const { id, title, person, turn, asked, status, isHarmless, reportedOn } = item;
  const isLate = turn?.until != null && turn.until < today;
  return (
    <>
      <p className="inbox__title">
        <PageLink to="/cases/$caseId" params={{ caseId: id }}>
          {title}
        </PageLink>
      </p>
      <p>{t('cases.inbox.reported', { name: person.name, day: formats.day(reportedOn as LocalDate) })}</p>
      <p className="inbox__facts">
        <StatusTag tone={isLate ? 'late' : asked === null ? 'waiting' : 'attention'}>
          {isLate
            ? t('cases.inbox.late')
            : asked === 'opinion'
              ? t('cases.inbox.opinion')
              : words(`cases.status.${status}`)}
        </StatusTag>
        {turn?.until == null ? null : (
          <span>{t('cases.inbox.until', { day: formats.deadline(turn.until as LocalDate) })}</span>
        )}
        {asked === null && turn !== null ? (
          <span>{t('cases.inbox.waits-for', { who: turn.names.join(', ') || roleWords(turn.role) })}</span>
        ) : null}
        {isHarmless ? <span className="muted">{t('cases.inbox.harmless')}</span> : null}
      </p>
    </>
  );
}

/** What became of those that were taken together, and why some were left. */
function Outcome({ taken }: { readonly taken: Taken }) {
  const t = useTexts(casePageTexts);
  return (
    <section className="empty" aria-labelledby="taken">
      <h2 className="empty__title" id="taken" tabIndex={-1} ref={(heading) => heading?.focus()}>
        {t('cases.inbox.taken', { n: taken.decided })}
      </h2>
      {taken.left.length === 0 ? null : (
        <>
          <p>{t('cases.inbox.left', { n: taken.left.length })}</p>
          <ul>
            {taken.left.map(({ id, title, text }) => (
              <li key={id}>
                <PageLink to="/cases/$caseId" params={{ caseId: id }}>
                  {title}
                </PageLink>
                {': '}
                {text}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
