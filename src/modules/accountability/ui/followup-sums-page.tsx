import { useSuspenseQuery } from '@tanstack/react-query';
import { Page, PlainTable, useTexts } from '../../../platform/ui/index.ts';
import { OUTCOMES } from '../followups/followup.ts';
import { useFollowupWords } from './followup-words.ts';
import { followupSumsQuery } from './queries.ts';
import { chainTexts } from './texts.ts';

/** What was left undone by what came of it, without names: that like is treated alike. */
export function FollowupSumsPage() {
  const t = useTexts(chainTexts);
  const { omissions, outcomes } = useFollowupWords();
  const { data } = useSuspenseQuery(followupSumsQuery);
  const kinds = ['open', ...OUTCOMES] as const;
  return (
    <Page title={t('accountability.sums')} lead={t('accountability.sums.lead')} width="wide">
      <PlainTable
        name={t('accountability.sums')}
        titles={[
          t('accountability.followup.omission'),
          t('accountability.followup.open'),
          ...OUTCOMES.map((one) => outcomes[one]),
          t('accountability.sums.all'),
        ]}
        rows={data.rows.map(({ omission, total, outcomes: counts }) => ({
          key: omission,
          cells: [
            omissions[omission],
            ...kinds.map((kind) => String(counts.find(({ outcome }) => outcome === kind)?.count ?? 0)),
            String(total),
          ],
        }))}
      />
      <p className="muted">{t('accountability.sums.small')}</p>
    </Page>
  );
}
