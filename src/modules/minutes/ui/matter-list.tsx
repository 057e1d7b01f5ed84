import { PageLink, StatusTag, useTexts } from '../../../platform/ui/index.ts';
import type { MinutesView } from '../api.ts';
import { minutesTexts } from '../texts.ts';

interface MatterListProps {
  readonly minutesId: string;
  readonly matters: MinutesView['matters'];
  readonly isDraft: boolean;
}

/** The matters of minutes, each with what was read in it and whether it has been gone through. */
export function MatterList({ minutesId, matters, isDraft }: MatterListProps) {
  const t = useTexts(minutesTexts);
  if (matters.length === 0) return <p className="empty">{t('minutes.matters.none')}</p>;
  const checked = matters.filter(({ isChecked }) => isChecked).length;
  return (
    <>
      {isDraft ? <p>{t('minutes.matters.checked', { checked, n: matters.length })}</p> : null}
      <ul>
        {matters.map((matter) => (
          <li key={matter.position}>
            <PageLink
              to="/minutes/$minutesId/matters/$position"
              params={{ minutesId, position: String(matter.position) }}
            >
              {matter.number === null ? '' : `§ ${matter.number} `}
              {matter.title === '' ? t('minutes.matter.no-title') : matter.title}
            </PageLink>{' '}
            <span className="muted">
              {[
                ...matter.dnr,
                ...(matter.decisions > 0 ? [t('minutes.matters.decisions', { n: matter.decisions })] : []),
                ...(matter.proposals > 0 ? [t('minutes.matters.proposals', { n: matter.proposals })] : []),
                ...(matter.assignments > 0 ? [t('minutes.matters.assignments', { n: matter.assignments })] : []),
              ].join(' · ')}
            </span>{' '}
            {matter.isLeftOut ? (
              <StatusTag tone="neutral">{t('minutes.matter.left-out')}</StatusTag>
            ) : isDraft && matter.isChecked ? (
              <StatusTag tone="done">{t('minutes.matter.checked')}</StatusTag>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  );
}
