import { useSuspenseQuery } from '@tanstack/react-query';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { Page, PageButton, PageLink, StatusTag, useFormats, useMay, useTexts } from '../../../platform/ui/index.ts';
import { TimesBar } from '../../organisation/ui/parts.ts';
import type { GuidelineList } from '../api.ts';
import { texts } from '../texts.ts';
import { listPage } from './pages.ts';
import { guidelinesQuery } from './queries.ts';
import { pageTexts } from './texts.ts';

type Guideline = GuidelineList['guidelines'][number];
type Version = Guideline['versions'][number];

/** The guidelines: first what is in force as of the chosen day, then every version. */
export function ListPage() {
  const t = useTexts(pageTexts);
  const words = useTexts(texts);
  const view = listPage.useSearch();
  const navigate = listPage.useNavigate();
  const { data } = useSuspenseQuery(guidelinesQuery(view));
  const mayPrepare = useMay('guideline.prepare');
  const inForce = data.guidelines.flatMap((guideline) =>
    guideline.versions.filter(({ isInForce }) => isInForce).map((version) => ({ guideline, version })),
  );
  return (
    <Page title={words('guidelines.title')} lead={t('guidelines.page.lead')}>
      <TimesBar times={view} onTimes={(times) => navigate({ search: (old) => ({ ...old, ...times }) })} />
      {mayPrepare ? (
        <div className="actions">
          <PageButton to="/guidelines/begin">{t('guidelines.page.begin')}</PageButton>
        </div>
      ) : null}
      {data.guidelines.length === 0 ? (
        <div className="empty">
          <p className="empty__title">{t('guidelines.page.list.none')}</p>
          <p>{t('guidelines.page.list.none.how')}</p>
        </div>
      ) : (
        <>
          <section aria-labelledby="in-force">
            <h2 id="in-force">{t('guidelines.page.list.in-force')}</h2>
            {inForce.length === 0 ? (
              <>
                <p>{t('guidelines.page.list.in-force.none')}</p>
                <p className="muted">{t('guidelines.page.list.in-force.none.how')}</p>
              </>
            ) : (
              <ul>
                {inForce.map(({ guideline, version }) => (
                  <li key={version.id}>
                    <VersionLink version={version} /> <span className="muted">{guideline.authorityName}</span>
                  </li>
                ))}
              </ul>
            )}
          </section>
          <section aria-labelledby="all">
            <h2 id="all">{t('guidelines.page.list.all')}</h2>
            {data.guidelines.map((guideline) => (
              <Versions key={guideline.id} guideline={guideline} />
            ))}
          </section>
        </>
      )}
    </Page>
  );
}

function Versions({ guideline }: { readonly guideline: Guideline }) {
  const t = useTexts(pageTexts);
  const words = useTexts(texts);
  const title = guideline.versions.at(-1)?.title ?? '';
  return (
    <section aria-labelledby={guideline.id}>
      <h3 id={guideline.id}>{t('guidelines.page.versions-of', { title, authority: guideline.authorityName })}</h3>
      <p className="muted">{words(`guidelines.reach.${guideline.reach}`)}</p>
      <ul>
        {guideline.versions.toReversed().map((version) => (
          <li key={version.id}>
            <VersionLink version={version} />{' '}
            {version.isInForce ? <StatusTag tone="done">{t('guidelines.page.list.in-force')}</StatusTag> : null}
            {version.status === 'draft' ? (
              <StatusTag tone="waiting">{words('guidelines.status.draft')}</StatusTag>
            ) : null}
            {version.backDated ? <StatusTag tone="attention">{t('guidelines.page.back-dated')}</StatusTag> : null}
            <br />
            <Days version={version} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function VersionLink({ version }: { readonly version: Version }) {
  const t = useTexts(pageTexts);
  const { number, title } = version;
  return (
    <PageLink to="/guidelines/versions/$versionId" params={{ versionId: version.id }}>
      {number === null
        ? t('guidelines.page.draft-of', { title })
        : t('guidelines.page.version-of', { number: String(number), title })}
    </PageLink>
  );
}

function Days({ version: { validFrom, lastDay } }: { readonly version: Version }) {
  const t = useTexts(pageTexts);
  const formats = useFormats();
  if (validFrom === null) return <span className="muted">{t('guidelines.page.no-day')}</span>;
  const from = formats.day(validFrom);
  return (
    <span className="muted">
      {lastDay === null
        ? t('guidelines.page.from', { from })
        : t('guidelines.page.from-to', { from, to: formats.day(lastDay as LocalDate) })}
    </span>
  );
}
