import { Select } from '@navikt/ds-react/Select';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { LocalDate } from '../../../kernel/local-date.ts';
import {
  type Column,
  DataTable,
  FilterBar,
  Page,
  PageLink,
  StatusTag,
  type Tone,
  useFormats,
  useTexts,
} from '../../../platform/ui/index.ts';
import type { DocumentRow } from '../api.ts';
import { SHOWN } from '../shown.ts';
import { governingTexts } from '../texts.ts';
import { documentsPage, documentsQuery } from './pages.ts';

/** The register of governing documents. */
export function DocumentsPage() {
  const t = useTexts(governingTexts);
  const { page, show = 'in-force', ...rest } = documentsPage.useSearch();
  const navigate = documentsPage.useNavigate();
  const { data } = useSuspenseQuery(documentsQuery({ page, show: show === 'in-force' ? undefined : show }));
  const apply = (wanted: string | undefined) => {
    const chosen = SHOWN.find((one) => one === wanted);
    const isPlain = chosen === undefined || chosen === 'in-force';
    return navigate({ search: { page: 1, ...(isPlain ? {} : { show: chosen }) } });
  };
  return (
    <Page title={t('governing.title')} lead={t('governing.lead')} width="wide">
      {data.keeps.length === 0 ? null : (
        <p>
          <PageLink to="/governing/new">{t('governing.new')}</PageLink>
        </p>
      )}
      <FilterBar key={show} onApply={(filters) => apply(filters.show)}>
        <Select label={t('governing.show')} name="show" size="small" defaultValue={show}>
          {SHOWN.map((one) => (
            <option key={one} value={one}>
              {t(`governing.show.${one}`)}
            </option>
          ))}
        </Select>
      </FilterBar>
      <DataTable
        name={t('governing.title')}
        columns={useColumns()}
        rows={data.items}
        total={data.total}
        rowKey={({ id }) => id}
        view={{ page, ...rest }}
        onView={(next) => navigate({ search: (old) => ({ ...old, ...next }) })}
        empty={{ title: t('governing.empty'), text: t('governing.empty.how') }}
        filtered={show !== 'in-force'}
      />
    </Page>
  );
}

function useColumns(): readonly Column<DocumentRow>[] {
  const t = useTexts(governingTexts);
  const { day } = useFormats();
  const valid = useValidText();
  return [
    {
      id: 'title',
      header: t('governing.column.title'),
      cell: ({ id, title, kind, authority }) => (
        <>
          <PageLink to="/governing/$documentId" params={{ documentId: id }}>
            {title}
          </PageLink>
          <br />
          <span className="muted">
            {t(`governing.kind.${kind}`)}, {authority.name}
          </span>
        </>
      ),
    },
    { id: 'owner', header: t('governing.column.owner'), cell: (row) => <OwnerText of={row} /> },
    { id: 'valid', header: t('governing.column.valid'), cell: valid },
    {
      id: 'review',
      header: t('governing.column.review'),
      cell: ({ reviewOn }) => (reviewOn === null ? t('governing.no-day') : day(reviewOn as LocalDate)),
    },
    { id: 'standing', header: t('governing.column.standing'), cell: (row) => <StandingTag of={row} /> },
  ];
}

/** Who owns a document today, or that nobody does. */
export function OwnerText({ of: { owner, isWithoutOwner } }: { readonly of: DocumentRow }) {
  const t = useTexts(governingTexts);
  const missing = <StatusTag tone="late">{t('governing.no-owner')}</StatusTag>;
  if (owner === null) return missing;
  const { role, unit, holder } = owner;
  return (
    <>
      {t('governing.owner', {
        role: t(`governing.role.${role}`),
        unit: unit.name,
        holder: holder ?? t('governing.nobody'),
      })}{' '}
      {isWithoutOwner ? missing : null}
    </>
  );
}

/** From when to when a document holds. */
export function useValidText() {
  const t = useTexts(governingTexts);
  const { day } = useFormats();
  return ({ validFrom, validTo }: Pick<DocumentRow, 'validFrom' | 'validTo'>) =>
    validTo === null
      ? t('governing.from', { day: day(validFrom as LocalDate) })
      : t('governing.until', { from: day(validFrom as LocalDate), to: day(validTo as LocalDate) });
}

const TONES = {
  'to-come': 'waiting',
  'in-force': 'done',
  'to-review': 'attention',
  expired: 'late',
  withdrawn: 'neutral',
} as const satisfies Record<DocumentRow['standing'], Tone>;

/** How a document stands. */
export function StandingTag({ of: { standing } }: { readonly of: Pick<DocumentRow, 'standing'> }) {
  const t = useTexts(governingTexts);
  return <StatusTag tone={TONES[standing]}>{t(`governing.standing.${standing}`)}</StatusTag>;
}
