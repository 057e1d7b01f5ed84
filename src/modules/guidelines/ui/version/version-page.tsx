import { Button } from '@navikt/ds-react/Button';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { localDateOf } from '../../../../kernel/local-date.ts';
import {
  api,
  PageLink,
  type ProblemDetails,
  ProblemNotice,
  problemOf,
  StatusTag,
  SummaryList,
  type SummaryRow,
  useFormats,
  useMay,
  useTexts,
} from '../../../../platform/ui/index.ts';
import type { VersionAnswer } from '../../api.ts';
import { PART_LISTS } from '../../content/parts.ts';
import { texts } from '../../texts.ts';
import { versionPage } from '../pages.ts';
import { versionQuery } from '../queries.ts';
import { pageTexts } from '../texts.ts';
import { Banners } from './banners.tsx';
import { useNames } from './names.ts';
import { Parts } from './parts.tsx';
import { Sections } from './sections.tsx';
import { VersionFrame } from './version-head.tsx';

/** A version: what it has to say about itself, how it stands, its sections and its rules. */
export function VersionPage() {
  const { versionId } = versionPage.useParams();
  const { data: version } = useSuspenseQuery(versionQuery(versionId));
  const words = useTexts(texts);
  const t = useTexts(pageTexts);
  return (
    <VersionFrame version={version}>
      <p>
        <StatusTag tone={version.status === 'draft' ? 'waiting' : 'done'}>
          {words(`guidelines.status.${version.status}`)}
        </StatusTag>{' '}
        {version.decision?.backDated ? <StatusTag tone="attention">{t('guidelines.page.back-dated')}</StatusTag> : null}
      </p>
      <Banners version={version} />
      <Facts version={version} />
      {version.status === 'decided' ? <ChainLink guideline={version.guidelineId} /> : null}
      {version.mayPrepare && version.status === 'decided' ? <NextVersion version={version} /> : null}
      <Contents version={version} />
      <Sections version={version} />
      <Parts content={version.content} />
    </VersionFrame>
  );
}

/** The way to the chain: what the guideline asks of the committee, the director and the administrations, and how it went. */
function ChainLink({ guideline }: { readonly guideline: string }) {
  const t = useTexts(pageTexts);
  return useMay('chain.read') ? (
    <p>
      <PageLink to="/chains/$kind/$matterId" params={{ kind: 'guideline', matterId: guideline }}>
        {t('guidelines.page.chain')}
      </PageLink>
    </p>
  ) : null;
}

/** The ways to each list of the version: it is long, and few read all of it. */
function Contents({ version: { content } }: { readonly version: VersionAnswer }) {
  const t = useTexts(pageTexts);
  const words = useTexts(texts);
  const lists = (['sections', ...PART_LISTS] as const).filter((list) => content[list].length > 0);
  return (
    <nav aria-label={t('guidelines.page.contents')} className="guideline-contents">
      <ul>
        {lists.map((list) => (
          <li key={list}>
            <a href={`#${list}`}>{words(`guidelines.list.${list}`)}</a>{' '}
            <span className="muted">({content[list].length})</span>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Facts({ version }: { readonly version: VersionAnswer }) {
  const t = useTexts(pageTexts);
  const words = useTexts(texts);
  const formats = useFormats();
  const { kind } = useNames();
  const { content, decision, authorityName } = version;
  const { source } = content;
  const rows: SummaryRow[] = [
    { label: t('guidelines.page.authority'), value: authorityName },
    { label: t('guidelines.page.reach'), value: words(`guidelines.reach.${version.reach}`) },
    { label: t('guidelines.page.governs'), value: content.governs.map(kind).join(', ') },
    {
      label: t('guidelines.page.source'),
      value:
        source.journalNumber === null
          ? source.title
          : t('guidelines.page.source.words', { title: source.title, journalNumber: source.journalNumber }),
    },
    decision === null
      ? {
          label: t('guidelines.page.saved'),
          value: t('guidelines.page.saved.words', {
            day: formats.day(localDateOf(version.savedAt as never)),
            authority: authorityName,
          }),
        }
      : { label: t('guidelines.page.decision'), value: <DecisionText decision={decision} /> },
    ...(decision === null
      ? []
      : [{ label: t('guidelines.page.hash'), value: <span className="muted">{version.contentHash}</span> }]),
  ];
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">{t('guidelines.page.facts')}</h2>
      <SummaryList rows={rows} />
    </section>
  );
}

function DecisionText({ decision }: { readonly decision: NonNullable<VersionAnswer['decision']> }) {
  const words = useTexts(texts);
  const t = useTexts(pageTexts);
  const formats = useFormats();
  const { decidedOn, journalNumber, validFrom, lastDay, recordedAt, backDated } = decision;
  return (
    <>
      {words('guidelines.decided', { day: formats.day(decidedOn), journalNumber, from: formats.day(validFrom) })}
      {lastDay === null
        ? null
        : ` ${t('guidelines.page.from-to', { from: formats.day(validFrom), to: formats.day(lastDay) })}.`}
      {backDated
        ? ` ${words('guidelines.back-dated', { recorded: formats.day(localDateOf(recordedAt as never)) })}`
        : null}
    </>
  );
}

/** Begins the next version with the words of this one. */
function NextVersion({ version }: { readonly version: VersionAnswer }) {
  const t = useTexts(pageTexts);
  const queries = useQueryClient();
  const navigate = versionPage.useNavigate();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ProblemDetails>();
  async function begin() {
    setBusy(true);
    try {
      const { id } = await api.post<{ id: string }>(`/api/v1/guidelines/${version.guidelineId}/versions`, {
        content: version.content,
      });
      await queries.invalidateQueries({ queryKey: ['guidelines'] });
      await navigate({ to: '/guidelines/versions/$versionId/edit', params: { versionId: id } });
    } catch (error) {
      setProblem(problemOf(error));
      setBusy(false);
    }
  }
  return (
    <>
      {problem === undefined ? null : <ProblemNotice problem={problem} />}
      <div className="actions">
        <Button variant="secondary" loading={busy} onClick={() => void begin()}>
          {t('guidelines.page.next')}
        </Button>
      </div>
    </>
  );
}
