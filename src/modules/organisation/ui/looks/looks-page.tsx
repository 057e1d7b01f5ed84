import { useSuspenseQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import type { Instant } from '../../../../kernel/clock.ts';
import { formatInstant } from '../../../../platform/i18n/index.ts';
import { DataTable, Page, useLanguage, useTexts } from '../../../../platform/ui/index.ts';
import type { lookList } from '../../api.ts';
import { looksPage } from '../pages.ts';
import { looksQuery } from '../queries.ts';
import { looksTexts } from './texts.ts';

type Look = z.output<typeof lookList>['items'][number];

const RESOURCES = ['person', 'personal-number'] as const;

/** Who has looked at the reader, and at what, the newest first. */
export function LooksPage() {
  const t = useTexts(looksTexts);
  const language = useLanguage();
  const view = looksPage.useSearch();
  const navigate = looksPage.useNavigate();
  const { data } = useSuspenseQuery(looksQuery(view.page));
  return (
    <Page title={t('organisation.looks.title')} lead={t('organisation.looks.lead')} width="wide">
      <DataTable<Look>
        name={t('organisation.looks.name')}
        rows={data.items}
        total={data.total}
        rowKey={(look) => `${look.at} ${look.resource} ${look.looker?.id}`}
        view={view}
        onView={(next) => navigate({ search: (old) => ({ ...old, ...next }) })}
        empty={{ title: t('organisation.looks.none'), text: t('organisation.looks.none.how') }}
        columns={[
          {
            id: 'at',
            header: t('organisation.looks.at'),
            cell: (look) => formatInstant(language, look.at as Instant),
          },
          {
            id: 'looker',
            header: t('organisation.looks.who'),
            cell: (look) => look.looker?.name ?? t('organisation.looks.who.unknown'),
          },
          {
            id: 'resource',
            header: t('organisation.looks.what'),
            cell: (look) => t(`organisation.looks.what.${RESOURCES.find((one) => one === look.resource) ?? 'other'}`),
          },
        ]}
      />
    </Page>
  );
}
