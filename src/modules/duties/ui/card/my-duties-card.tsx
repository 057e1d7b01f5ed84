import '../duties.css';
import { useQuery } from '@tanstack/react-query';
import { PageLink, useTexts } from '../../../../platform/ui/index.ts';
import { myDutiesQuery } from '../queries.ts';
import { DueText, DutyLink } from './due.tsx';
import { dutyCardTexts } from './texts.ts';

const SHOWN = 5;

/** On the first page: the most urgent of what the reader has to do. */
export function MyDutiesCard() {
  const t = useTexts(dutyCardTexts);
  const { data } = useQuery(myDutiesQuery({ page: 1 }, SHOWN));
  if (data === undefined) return null;
  if (data.total === 0)
    return (
      <div className="empty">
        <p className="empty__title">{t('duties.empty')}</p>
        <p>{t('duties.empty.what')}</p>
      </div>
    );
  return (
    <>
      <ul className="duty-card">
        {data.items.map((duty) => (
          <li key={`${duty.subject.id} ${duty.template} ${duty.occasion}`} className="duty-card__item">
            <span>
              <DutyLink duty={duty} />
              {duty.subject.title === undefined ? null : <span className="muted"> {duty.subject.title}</span>}
            </span>
            <DueText duty={duty} />
          </li>
        ))}
      </ul>
      <p>
        <PageLink to="/duties">{t('duties.card.all', { n: data.total })}</PageLink>
      </p>
    </>
  );
}
