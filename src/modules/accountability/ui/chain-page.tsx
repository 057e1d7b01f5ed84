import './chain-page.css';
import { TextField } from '@navikt/ds-react/TextField';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import type { LocalDate } from '../../../kernel/local-date.ts';
import {
  ButtonAnchor,
  DataTable,
  FilterBar,
  Page,
  PageButton,
  PageLink,
  PlainTable,
  useFormats,
  useLanguage,
  useMay,
  useTexts,
} from '../../../platform/ui/index.ts';
import type { ChainAnswer } from '../api.ts';
import { ComparedVersions } from './chain-compared.tsx';
import { Gaps } from './chain-gaps.tsx';
import { Links } from './chain-links.tsx';
import { useChoices } from './options.ts';
import { chainPage } from './pages.ts';
import { chainPath, chainQuery, inquiriesQuery, publicationPath } from './queries.ts';
import { chainTexts } from './texts.ts';
import { useChainWords } from './words.ts';

/** The chain of one matter: the gaps first, then who was formally responsible, then each level from the top down. */
export function ChainPage() {
  const t = useTexts(chainTexts);
  const formats = useFormats();
  const address = chainPage.useParams();
  const { knownOn, besideOn } = chainPage.useSearch();
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
      <Ways address={address} />
      <div className="chain-known">
        <FilterBar
          key={`${knownOn} ${besideOn}`}
          onApply={({ knownOn: known, besideOn: beside }) => navigate({ search: { knownOn: known, besideOn: beside } })}
          {...(knownOn === undefined && besideOn === undefined ? {} : { onClear: () => void navigate({ search: {} }) })}
        >
          <TextField
            name="knownOn"
            size="small"
            label={t('accountability.chain.earlier')}
            defaultValue={knownOn ?? ''}
          />
          <TextField
            name="besideOn"
            size="small"
            label={t('accountability.compare.with')}
            defaultValue={besideOn ?? ''}
          />
        </FilterBar>
      </div>
      {besideOn === undefined ? null : <ComparedVersions chain={chain} address={address} on={besideOn} />}
      {links.length === 0 ? (
        <div className="empty">
          <p className="empty__title">{t('accountability.chain.none')}</p>
          <p>{t('accountability.chain.none.what')}</p>
        </div>
      ) : (
        <>
          <Gaps gaps={chain.gaps} />
          <Formal chain={chain} />
          <Causes causes={chain.causes} />
          <Links links={links} gaps={chain.gaps} />
          <p className="chain-save">
            <ButtonAnchor href={chainPath(address, knownOn, '/report')} variant="secondary" download>
              {t('accountability.chain.save')}
            </ButtonAnchor>{' '}
            <ButtonAnchor href={publicationPath(address, knownOn)} variant="tertiary" download>
              {t('accountability.chain.save.publication')}
            </ButtonAnchor>
          </p>
        </>
      )}
    </Page>
  );
}

/** Where the reader can go on from here: to the inquiry, to their own reply, or to opening an inquiry into the chain. */
function Ways({
  address: { kind, matterId },
}: {
  readonly address: { readonly kind: string; readonly matterId: string };
}) {
  const t = useTexts(chainTexts);
  const mayOpen = useMay('inquiry.open');
  const { data } = useQuery({ ...inquiriesQuery, enabled: kind === 'inquiry' });
  const inquiry = data?.items.find(({ id, isShown }) => isShown && id === matterId);
  const asked = data?.asked.filter((one) => one.inquiryId === matterId) ?? [];
  if (kind !== 'inquiry')
    return mayOpen ? (
      <p className="chain-known">
        <PageLink to="/inquiries/new" search={{ kind, matterId }}>
          {t('accountability.chain.hear')}
        </PageLink>
      </p>
    ) : null;
  return (
    <>
      {asked.map(({ id }) => (
        <p className="chain-known" key={id}>
          <PageButton to="/hearings/$hearingId" params={{ hearingId: id }}>
            {t('accountability.chain.reply')}
          </PageButton>
        </p>
      ))}
      {inquiry === undefined ? null : (
        <p className="chain-known">
          <PageLink to="/inquiries/$inquiryId" params={{ inquiryId: matterId }}>
            {t('accountability.chain.inquiry')}
          </PageLink>
        </p>
      )}
    </>
  );
}

/** How often each cause was named, by whoever reports and by the holders, each for themselves. */
function Causes({ causes }: { readonly causes: ChainAnswer['causes'] }) {
  const t = useTexts(chainTexts);
  const { causes: words } = useChoices();
  if (causes.length === 0) return null;
  return (
    <section>
      <h2>{t('accountability.causes')}</h2>
      <p>{t('accountability.causes.what')}</p>
      <PlainTable
        name={t('accountability.causes')}
        titles={[
          t('accountability.causes.cause'),
          t('accountability.causes.holder'),
          t('accountability.causes.reporter'),
        ]}
        rows={causes.map(({ cause, reporter, holder }) => ({
          key: cause,
          cells: [words[cause], String(holder), String(reporter)],
        }))}
      />
    </section>
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
          { id: 'role', header: t('accountability.formal.role'), cell: (one) => words.officeTitle(one) },
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
