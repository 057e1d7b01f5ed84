import './version.css';
import type { ReactNode } from 'react';
import { Page, PageLink, useMay, useTexts } from '../../../../platform/ui/index.ts';
import type { VersionAnswer } from '../../api.ts';
import { texts } from '../../texts.ts';
import { pageTexts } from '../texts.ts';

/** What a version is called: "Version 2: Riktlinje för distansarbete". */
export function useVersionTitle() {
  const t = useTexts(pageTexts);
  return ({ content: { title }, decision }: Pick<VersionAnswer, 'content' | 'decision'>) =>
    decision === null
      ? t('guidelines.page.draft-of', { title })
      : t('guidelines.page.version-of', { number: String(decision.number), title });
}

interface VersionFrameProps {
  readonly version: VersionAnswer;
  /** The page's own heading; the version's title when absent. */
  readonly title?: string;
  readonly lead?: ReactNode;
  readonly width?: 'text' | 'wide';
  readonly children: ReactNode;
}

/** A page about a version, with the ways to the other pages about it. */
export function VersionFrame({ version, title, lead, width, children }: VersionFrameProps) {
  const t = useTexts(pageTexts);
  const words = useTexts(texts);
  const versionTitle = useVersionTitle()(version);
  const mayPrepare = useMay('guideline.prepare') && version.mayPrepare;
  const params = { versionId: version.id };
  const isDraft = version.status === 'draft';
  return (
    <Page
      title={title === undefined ? versionTitle : title}
      kicker={
        <>
          <PageLink to="/guidelines">{words('guidelines.title')}</PageLink>
          {title === undefined ? null : ` / ${versionTitle}`}
        </>
      }
      {...(lead === undefined ? {} : { lead })}
      {...(width === undefined ? {} : { width })}
    >
      <nav aria-label={t('guidelines.page.nav')} className="guideline-nav">
        <ul>
          <li>
            <PageLink to="/guidelines/versions/$versionId" params={params} activeOptions={{ exact: true }}>
              {t('guidelines.page.nav.content')}
            </PageLink>
          </li>
          <li>
            <PageLink to="/guidelines/versions/$versionId/difference" params={params}>
              {t('guidelines.page.nav.difference')}
            </PageLink>
          </li>
          {mayPrepare ? (
            <li>
              <PageLink to="/guidelines/versions/$versionId/what-would-change" params={params}>
                {t('guidelines.page.nav.change')}
              </PageLink>
            </li>
          ) : null}
          {mayPrepare && isDraft ? (
            <li>
              <PageLink to="/guidelines/versions/$versionId/edit" params={params}>
                {t('guidelines.page.nav.edit')}
              </PageLink>
            </li>
          ) : null}
          {version.mayDecide && isDraft ? (
            <li>
              <PageLink to="/guidelines/versions/$versionId/decide" params={params}>
                {t('guidelines.page.nav.decide')}
              </PageLink>
            </li>
          ) : null}
        </ul>
      </nav>
      {children}
    </Page>
  );
}
