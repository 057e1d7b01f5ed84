import type { LocalDate } from '../../../../kernel/local-date.ts';
import { type Column, PageLink, StatusTag, useFormats, useLanguage, useTexts } from '../../../../platform/ui/index.ts';
import { texts as caseTexts } from '../../texts.ts';
import { findKindPages } from '../kind-pages.ts';
import type { CaseListed } from '../queries.ts';
import { toneOf } from '../tones.ts';

/** What lists of cases show of each; the ids that can be ordered by are the server's. */
export function useCaseColumns(): readonly Column<CaseListed>[] {
  const t = useTexts(caseTexts);
  const language = useLanguage();
  const formats = useFormats();
  const day = (value: string | null) => (value === null ? null : formats.day(value as LocalDate));
  return [
    {
      id: 'title',
      header: t('cases.column.title'),
      cell: ({ id, title }) => (
        <PageLink to="/cases/$caseId" params={{ caseId: id }}>
          {title}
        </PageLink>
      ),
    },
    { id: 'person', header: t('cases.column.person'), cell: ({ person }) => person.name },
    {
      id: 'status',
      header: t('cases.column.status'),
      cell: (row) => (
        <StatusTag tone={toneOf(row)}>{t(`cases.status.${row.hasRunOut ? 'run-out' : row.status}`)}</StatusTag>
      ),
    },
    {
      id: 'outcome',
      header: t('cases.column.outcome'),
      cell: ({ kind, outcome }) =>
        outcome === null ? null : (findKindPages(kind)?.outcomes[outcome]?.[language] ?? outcome),
    },
    {
      id: 'reported',
      header: t('cases.column.reported-on'),
      sortable: true,
      cell: ({ reportedOn }) => day(reportedOn),
    },
    { id: 'ends', header: t('cases.column.last-day'), sortable: true, cell: ({ lastDay }) => day(lastDay) },
    { id: 'review', header: t('cases.column.review-on'), sortable: true, cell: ({ reviewOn }) => day(reviewOn) },
  ];
}
