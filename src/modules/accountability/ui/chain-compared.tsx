import { useSuspenseQuery } from '@tanstack/react-query';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { PlainTable, useFormats, useLanguage, useTexts } from '../../../platform/ui/index.ts';
import type { ChainAnswer } from '../api.ts';
import { type Compared, compareVersions } from '../chain/compare.ts';
import { type ChainAddress, chainQuery } from './queries.ts';
import { chainTexts } from './texts.ts';
import { useChainWords } from './words.ts';

/** Two versions of the same chain side by side, by what differs: as known on an earlier day, and as shown. */
export function ComparedVersions({
  chain,
  address,
  on,
}: {
  readonly chain: ChainAnswer;
  readonly address: ChainAddress;
  readonly on: string;
}) {
  const t = useTexts(chainTexts);
  const language = useLanguage();
  const formats = useFormats();
  const words = useChainWords();
  const { data: earlier } = useSuspenseQuery(chainQuery(address, on));
  const rows = compareVersions(earlier, chain);
  const day = (of: string) => t('accountability.compare.day', { day: formats.day(of as LocalDate) });
  const stood = (state: Compared['before'], holders: readonly string[], isNamed: boolean) =>
    [
      state === null ? t('accountability.compare.not-there') : t(`accountability.state.${state}`),
      ...(isNamed && state !== null ? holders : []),
    ].join(', ');
  return (
    <section>
      <h2>{t('accountability.compare')}</h2>
      {rows.length === 0 ? (
        <p>{t('accountability.compare.none')}</p>
      ) : (
        <PlainTable
          name={t('accountability.compare')}
          titles={[t('accountability.pdf.what'), t('accountability.formal.role'), day(earlier.asOf), day(chain.asOf)]}
          rows={rows.map(({ key, link, duty, before, after, holders }) => {
            const isNamed = holders.before.join() !== holders.after.join();
            return {
              key,
              cells: [
                duty.title[language],
                words.office(link),
                stood(before, holders.before, isNamed),
                stood(after, holders.after, isNamed),
              ],
            };
          })}
        />
      )}
    </section>
  );
}
