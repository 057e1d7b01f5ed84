import { Select } from '@navikt/ds-react/Select';
import { TextField } from '@navikt/ds-react/TextField';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { addDays, type LocalDate, localDate } from '../../kernel/local-date.ts';
import {
  type Column,
  DataTable,
  DayText,
  FilterBar,
  Page,
  PageButton,
  PageLink,
  ROWS_PER_PAGE,
  StatusTag,
} from '../../platform/ui/index.ts';
import { galleryAddress } from './address.ts';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly unit: string;
  readonly hours: number;
  readonly until: LocalDate;
}

const NAMES = ['Åsa Öström', 'Björn Älvgren', 'Märta Sjöö', 'Örjan Åberg', 'Eva Berg', 'Nils Holm'];
const KINDS = { secondary: 'Bisyssla', remote: 'Distansarbete', abroad: 'Utlandsarbete' } as const;
const UNITS = ['Närvården', 'Folktandvården', 'Regionkansliet', 'Regional utveckling'];

const rows: readonly Row[] = Array.from({ length: 137 }, (_, index) => ({
  id: `26RS${String(index + 1).padStart(4, '0')}`,
  name: NAMES[index % NAMES.length] ?? '',
  kind: Object.keys(KINDS)[index % 3] ?? '',
  unit: UNITS[index % UNITS.length] ?? '',
  hours: (index % 20) * 1.5,
  until: addDays(localDate('2026-12-01'), index * 3),
}));

const columns: readonly Column<Row>[] = [
  { id: 'id', header: 'Ärende', sortable: true, cell: (row) => <PageLink to="/help">{row.id}</PageLink> },
  { id: 'name', header: 'Namn', sortable: true, cell: (row) => row.name },
  { id: 'kind', header: 'Slag', cell: (row) => KINDS[row.kind as keyof typeof KINDS] },
  { id: 'unit', header: 'Enhet', sortable: true, cell: (row) => row.unit },
  { id: 'hours', header: 'Timmar', sortable: true, numeric: true, cell: (row) => row.hours.toLocaleString('sv-SE') },
  { id: 'until', header: 'Gäller till', sortable: true, cell: (row) => <DayText day={row.until} /> },
  {
    id: 'status',
    header: 'Läge',
    cell: (row) =>
      row.hours > 20 ? <StatusTag tone="attention">Snart</StatusTag> : <StatusTag tone="done">Klart</StatusTag>,
  },
];

/** A register of a few pages; this page stands in for the server by ordering and narrowing the rows itself. */
export function TableGallery() {
  const view = galleryAddress.parse(useSearch({ strict: false }));
  const navigate = useNavigate();
  const put = (change: object) => void navigate({ to: '.', search: (old: object) => ({ ...old, ...change }) });
  const wanted = rows.filter(
    (row) => (view.kind ?? row.kind) === row.kind && row.name.toLowerCase().includes((view.name ?? '').toLowerCase()),
  );
  const key = (view.sort?.replace('-', '') ?? 'id') as keyof Row;
  const ordered = wanted.toSorted((a, b) => (a[key] < b[key] ? -1 : 1) * (view.sort?.startsWith('-') ? -1 : 1));
  const filtered = view.kind !== undefined || view.name !== undefined;
  return (
    <Page title="Register" width="wide">
      <FilterBar
        key={`${view.kind} ${view.name}`}
        onApply={(filters) => put({ ...filters, page: 1 })}
        {...(filtered ? { onClear: () => put({ kind: undefined, name: undefined, page: 1 }) } : {})}
      >
        <TextField label="Namn" name="name" size="small" defaultValue={view.name ?? ''} />
        <Select label="Slag" name="kind" size="small" defaultValue={view.kind ?? ''}>
          <option value="">Alla</option>
          {Object.entries(KINDS).map(([kind, text]) => (
            <option key={kind} value={kind}>
              {text}
            </option>
          ))}
        </Select>
      </FilterBar>
      <DataTable
        name="Ärenden"
        columns={columns}
        rows={ordered.slice((view.page - 1) * ROWS_PER_PAGE, view.page * ROWS_PER_PAGE)}
        rowKey={(row) => row.id}
        total={ordered.length}
        view={view}
        onView={put}
        filtered={filtered}
        empty={{ title: 'Här visas ärenden.' }}
        exports={{ csv: '/api/v1/cases.csv', xlsx: '/api/v1/cases.xlsx' }}
      />
    </Page>
  );
}

/** The same with nothing in it yet. */
export function EmptyTableGallery() {
  return (
    <Page title="Distansarbete" width="wide">
      <DataTable
        name="Överenskommelser"
        columns={columns}
        rows={[]}
        rowKey={(row) => row.id}
        total={0}
        view={{ page: 1, sort: undefined }}
        onView={() => undefined}
        empty={{
          title: 'Här visas överenskommelser om distansarbete i din enhet.',
          text: 'Den första kommer när någon ansöker. Börja med att göra enhetens riskbedömning.',
          action: <PageButton to="/help">Gör riskbedömning</PageButton>,
        }}
      />
    </Page>
  );
}
