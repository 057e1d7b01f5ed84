import { useTexts } from '../../../platform/ui/index.ts';
import type { CountsView } from '../api.ts';
import { mappingTexts } from '../texts.ts';
import { PlainTable } from './plain-table.tsx';

const COUNTED = ['population', 'engaged', 'unknown', 'suppliers', 'abroad', 'remote', 'oral', 'register'] as const;

/** What a mapping counted, administration by administration, and what can never be seen this way. */
export function Counts({ counts }: { readonly counts: CountsView }) {
  const t = useTexts(mappingTexts);
  const cellsOf = (of: CountsView['total']) =>
    COUNTED.map((one) => of[one] ?? <span className="muted">{t('mapping.counts.not-checked')}</span>);
  return (
    <section aria-labelledby="counts" className="stack">
      <h2 id="counts">{t('mapping.counts.title')}</h2>
      <p>{t('mapping.counts.lead')}</p>
      <PlainTable
        name={t('mapping.counts.table')}
        titles={[t('mapping.counts.administration'), ...COUNTED.map((one) => t(`mapping.count.${one}`))]}
        rows={[
          ...counts.administrations.map(({ name, counts: of }) => ({
            key: name,
            cells: [name || t('mapping.counts.none'), ...cellsOf(of)],
          })),
          { key: 'total', cells: [t('mapping.counts.total'), ...cellsOf(counts.total)] },
        ]}
      />
      <h3>{t('mapping.never.title')}</h3>
      <p>{t('mapping.never')}</p>
    </section>
  );
}
