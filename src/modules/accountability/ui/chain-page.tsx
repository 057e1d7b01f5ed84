import './chain-page.css';
import { TextField } from '@navikt/ds-react/TextField';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { LocalDate } from '../../../kernel/local-date.ts';
import {
  ButtonAnchor,
  DataTable,
  FilterBar,
  Page,
  useFormats,
  useLanguage,
  useTexts,
} from '../../../platform/ui/index.ts';
import type { ChainAnswer } from '../api.ts';
import { Gaps } from './chain-gaps.tsx';
import { Links } from './chain-links.tsx';
import { chainPage } from './pages.ts';
import { chainPath, chainQuery } from './queries.ts';
import { chainTexts } from './texts.ts';
import { useChainWords } from './words.ts';

/** The chain of one matter: the gaps first, then who was formally responsible, then each level from the top down. */
export function ChainPage() {
  const t = useTexts(chainTexts);
  const formats = useFormats();
  const address = chainPage.useParams();
  const { knownOn } = chainPage.useSearch();
  const navigate = chainPage.useNavigate();
  const { data: chain } = useSuspenseQuery(chainQuery(address, knownOn));
  const { matter, links } = chain;
  return (
    <Page
      title={t('accountability.chain.title')}
      kicker={
        <>
          {t('accountability.chain.of')} <a href={matter.href}>{matter.title}</a>
        </>
      }
      lead={t('accountability.chain.lead')}
      width="wide"
    >
      <p>
        <strong>{t('accountability.chain.as-of', { day: formats.day(chain.asOf as LocalDate) })}</strong>
        {chain.isWhole || links.length === 0 ? null : ` ${t('accountability.chain.part')}`}
      </p>
      <div className="chain-known">
        <FilterBar
          key={knownOn}
          onApply={(filters) => navigate({ search: { knownOn: filters.knownOn } })}
          {...(knownOn === undefined ? {} : { onClear: () => void navigate({ search: {} }) })}
        >
          <TextField
            name="knownOn"
            size="small"
            label={t('accountability.chain.earlier')}
            defaultValue={knownOn ?? ''}
          />
        </FilterBar>
      </div>
      {links.length === 0 ? (
        <div className="empty">
          <p className="empty__title">{t('accountability.chain.none')}</p>
          <p>{t('accountability.chain.none.what')}</p>
        </div>
      ) : (
        <>
          <Gaps gaps={chain.gaps} />
          <Formal chain={chain} />
          <Links links={links} gaps={chain.gaps} />
          <p className="chain-save">
            <ButtonAnchor href={chainPath(address, knownOn, '/report')} variant="secondary" download>
              {t('accountability.chain.save')}
            </ButtonAnchor>
          </p>
        </>
      )}
    </Page>
  );
}

type Responsible = ChainAnswer['responsible'][number];

/** The other answer, beside the gaps and apart from them. */
function Formal({ chain }: { readonly chain: ChainAnswer }) {
  const t = useTexts(chainTexts);
  const language = useLanguage();
  const words = useChainWords();
  return (
    <section aria-labelledby="formal">
      <h2 id="formal">{t('accountability.formal')}</h2>
      <p>{t('accountability.formal.what')}</p>
      <DataTable<Responsible>
        name={t('accountability.formal')}
        rows={chain.responsible}
        total={chain.responsible.length}
        rowKey={({ role, source, unit }) => `${role} ${unit?.id} ${source}`}
        view={{ page: 1, sort: undefined }}
        onView={() => {}}
        empty={{ title: t('accountability.formal.none') }}
        columns={[
          { id: 'role', header: t('accountability.formal.role'), cell: (one) => words.office(one) },
          { id: 'for', header: t('accountability.formal.for'), cell: ({ title }) => title[language] },
          { id: 'source', header: t('accountability.formal.source'), cell: ({ source }) => source },
          {
            id: 'holders',
            header: t('accountability.formal.holders'),
            cell: ({ holders }) =>
              holders
                .map(({ person, from, lastDay }) => `${words.person(person)} (${words.days(from, lastDay)})`)
                .join('; '),
          },
        ]}
      />
    </section>
  );
}
