import type { z } from 'zod';
import type { LocalDate } from '../../../../kernel/local-date.ts';
import { PageLink, StatusTag, useFormats, useTexts } from '../../../../platform/ui/index.ts';
import type { orderList } from '../../api.ts';
import { authorityPageTexts } from '../texts.ts';

type Summary = z.output<typeof orderList>['authorities'][number]['versions'][number];

/** "Version 2: Nämndens delegationsordning", how it stands, and what was decided of it. */
export function VersionLine({ version }: { readonly version: Summary }) {
  const t = useTexts(authorityPageTexts);
  const formats = useFormats();
  const { id, number, title, isInForce, decidedOn, journalNumber, validFrom, lastDay, backDated } = version;
  const status = isInForce ? 'in-force' : version.status;
  return (
    <li>
      <PageLink to="/delegation/$versionId" params={{ versionId: id }}>
        {number === null ? title : `${t('authority.version', { number })}: ${title}`}
      </PageLink>{' '}
      <StatusTag tone={isInForce ? 'done' : 'neutral'}>{t(`authority.status.${status}`)}</StatusTag>
      {decidedOn === null || validFrom === null ? null : (
        <p className="muted">
          {t('authority.version.facts', {
            day: formats.day(decidedOn as LocalDate),
            journalNumber: journalNumber ?? '',
            from: formats.day(validFrom as LocalDate),
          })}{' '}
          {lastDay === null ? null : t('authority.version.until', { day: formats.day(lastDay as LocalDate) })}{' '}
          {backDated ? t('authority.version.back-dated') : null}
        </p>
      )}
    </li>
  );
}
