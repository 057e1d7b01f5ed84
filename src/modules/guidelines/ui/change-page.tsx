import { TextField } from '@navikt/ds-react/TextField';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { parseLocalDate } from '../../../kernel/local-date.ts';
import {
  DataTable,
  FilterBar,
  PageLink,
  StatusTag,
  type TableView,
  useFormats,
  useLanguage,
  useTexts,
  useToday,
} from '../../../platform/ui/index.ts';
import type { ChangeGroup, ChangeRow } from '../change/schema.ts';
import { changePage } from './pages.ts';
import { changeQuery, versionQuery } from './queries.ts';
import { pageTexts } from './texts.ts';
import { VersionFrame } from './version/version-head.tsx';

/** What a version would change in the register if it came into force on a day, with the rows behind each number. */
export function ChangePage() {
  const t = useTexts(pageTexts);
  const { versionId } = changePage.useParams();
  const view = changePage.useSearch();
  const language = useLanguage();
  const { data: version } = useSuspenseQuery(versionQuery(versionId));
  const { data } = useSuspenseQuery(changeQuery(versionId, view));
  const tellers = view.group === undefined ? data.tellers : data.tellers.filter(({ groups }) => groups.length > 0);
  return (
    <VersionFrame
      version={version}
      title={t('guidelines.page.nav.change')}
      lead={t('guidelines.page.change.lead')}
      width="wide"
    >
      <FromDay from={data.from as LocalDate} instead={data.instead?.number ?? null} />
      {view.group === undefined ? null : (
        <p>
          <PageLink
            to="/guidelines/versions/$versionId/what-would-change"
            params={{ versionId }}
            search={{ from: view.from, page: 1 }}
          >
            {t('guidelines.page.change.back')}
          </PageLink>
        </p>
      )}
      {tellers.map(({ name, title, groups }) => (
        <section key={name} aria-labelledby={`teller-${name}`}>
          <h2 id={`teller-${name}`}>{title[language]}</h2>
          {groups.length === 0 ? <p className="muted">{t('guidelines.page.change.none')}</p> : null}
          {groups.map((group) => (
            <Group key={group.key} group={group} />
          ))}
        </section>
      ))}
    </VersionFrame>
  );
}

function FromDay({ from, instead }: { readonly from: LocalDate; readonly instead: number | null }) {
  const t = useTexts(pageTexts);
  const formats = useFormats();
  const example = useToday();
  const view = changePage.useSearch();
  const navigate = changePage.useNavigate();
  const day = formats.day(from);
  const isWrong = view.from !== undefined && parseLocalDate(view.from) === undefined;
  return (
    <>
      <FilterBar
        key={view.from}
        onApply={(fields) => void navigate({ search: (old) => ({ ...old, page: 1, from: fields.from }) })}
        {...(view.from === undefined
          ? {}
          : { onClear: () => void navigate({ search: (old) => ({ ...old, from: undefined }) }) })}
      >
        <TextField
          name="from"
          label={t('guidelines.page.change.from')}
          description={t('guidelines.page.change.from.hint', { example })}
          defaultValue={view.from ?? from}
          error={isWrong ? t('guidelines.page.change.from.wrong', { text: view.from ?? '', example }) : undefined}
          size="small"
        />
      </FilterBar>
      <p role="status">
        {instead === null
          ? t('guidelines.page.change.nothing-before', { day })
          : t('guidelines.page.change.instead', { number: String(instead), day })}
      </p>
    </>
  );
}

function Group({ group }: { readonly group: ChangeGroup }) {
  const t = useTexts(pageTexts);
  const language = useLanguage();
  const { versionId } = changePage.useParams();
  const view = changePage.useSearch();
  const navigate = changePage.useNavigate();
  const isAlone = view.group === group.key;
  const hidden = group.count - group.shown;
  return (
    <section aria-labelledby={`group-${group.key}`}>
      <h3 id={`group-${group.key}`}>
        {group.title[language]} <StatusTag tone="attention">{String(group.count)}</StatusTag>
      </h3>
      {group.about === null ? null : <p className="muted">{group.about[language]}</p>}
      <DataTable<ChangeRow>
        name={group.title[language]}
        rows={group.rows}
        total={isAlone ? group.shown : group.rows.length}
        rowKey={({ id }) => id}
        view={isAlone ? view : { page: 1 }}
        onView={(next: TableView) => void navigate({ search: (old) => ({ ...old, ...next }) })}
        empty={{ title: t('guidelines.page.change.none'), text: '' }}
        columns={[
          { id: 'what', header: t('guidelines.page.change.row'), cell: (row) => <RowTitle row={row} /> },
          { id: 'effect', header: t('guidelines.page.change.effect'), cell: ({ effect }) => effect[language] },
        ]}
      />
      {hidden === 0 ? null : <p className="muted">{t('guidelines.page.change.hidden', { n: hidden })}</p>}
      {isAlone || group.shown <= group.rows.length ? null : (
        <p>
          <PageLink
            to="/guidelines/versions/$versionId/what-would-change"
            params={{ versionId }}
            search={{ from: view.from, group: group.key, page: 1 }}
          >
            {t('guidelines.page.change.more', { n: group.shown })}
          </PageLink>
        </p>
      )}
    </section>
  );
}

function RowTitle({ row: { title, path } }: { readonly row: ChangeRow }) {
  const language = useLanguage();
  const words = typeof title === 'string' ? title : title[language];
  // Which page it is, the teller knows; the routes of the interface are checked when it is opened.
  return path === null ? words : <PageLink to={path as '/'}>{words}</PageLink>;
}
