import './duties.css';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { formatInstant } from '../../../platform/i18n/index.ts';
import { DataTable, Page, PageLink, useFormats, useLanguage, useTexts } from '../../../platform/ui/index.ts';
import type { EnginePage, EnginePart, LetterPage, RunPage } from '../engine-room/api.ts';
import { DutyLink } from './card/due.tsx';
import { useEventText } from './duty-history.tsx';
import { useRoleName } from './duty-words.tsx';
import { engineRoomPage } from './pages.ts';
import { engineRowsQuery, runsQuery, unsentQuery } from './queries.ts';
import { dutyPageTexts } from './texts.ts';

type Row = EnginePage['items'][number];
type Run = RunPage['items'][number];
type Letter = LetterPage['items'][number];
type Column<Of> = Parameters<typeof DataTable<Of>>[0]['columns'][number];

const PARTS = ['arisen', 'climbed', 'skipped', 'unheld', 'runs', 'letters'] as const;
type Part = (typeof PARTS)[number];

/** What the engine did and why, for those who run the system. */
export function EngineRoomPage() {
  const t = useTexts(dutyPageTexts);
  const { part = 'arisen' } = engineRoomPage.useSearch();
  return (
    <Page title={t('duties.engine.title')} lead={t('duties.engine.lead')} width="wide">
      <nav aria-label={t('duties.filter')}>
        <ul className="duty-filter">
          {PARTS.map((one) => (
            <li key={one}>
              <PageLink
                to="/engine-room"
                activeOptions={{ exact: true }}
                {...(one === 'arisen' ? {} : { search: { part: one } })}
                {...(one === part ? { 'aria-current': 'true' as const } : {})}
              >
                {t(`duties.engine.part.${one}`)}
              </PageLink>
            </li>
          ))}
        </ul>
      </nav>
      {part === 'runs' ? <Runs /> : part === 'letters' ? <Letters /> : <Rows part={part} />}
    </Page>
  );
}

interface ListProps<Of> {
  readonly part: Part;
  readonly data: { readonly items: Of[]; readonly total: number };
  readonly columns: readonly Column<Of>[];
  keyOf(row: Of): string;
}

function List<Of>({ part, data, columns, keyOf }: ListProps<Of>) {
  const t = useTexts(dutyPageTexts);
  const view = engineRoomPage.useSearch();
  const navigate = engineRoomPage.useNavigate();
  return (
    <DataTable<Of>
      name={t(`duties.engine.part.${part}`)}
      rows={data.items}
      total={data.total}
      rowKey={keyOf}
      view={view}
      onView={(next) => navigate({ search: (old) => ({ ...old, ...next }) })}
      empty={{ title: t(`duties.engine.empty.${part}`), text: t(`duties.engine.empty.${part}.what`) }}
      columns={[...columns]}
    />
  );
}

function Rows({ part }: { readonly part: EnginePart }) {
  const t = useTexts(dutyPageTexts);
  const { page } = engineRoomPage.useSearch();
  const { day } = useFormats();
  const roleName = useRoleName();
  const eventText = useEventText();
  const { data } = useSuspenseQuery(engineRowsQuery(part, page));
  const column = (id: string, header: string, cell: (row: Row) => ReactNode): Column<Row> => ({ id, header, cell });
  const what = column('what', t('duties.what'), (row) => <DutyLink duty={row} />);
  const about = column('about', t('duties.about'), ({ subject }) => subject.title ?? '');
  const on = column('on', t(part === 'unheld' ? 'duties.engine.since' : 'duties.engine.on'), (row) =>
    day(row.on as LocalDate),
  );
  const to = column('to', t('duties.engine.to'), ({ addressedTo }) => roleName(addressedTo));
  const of = (header: string, none: string) =>
    column('of', header, (row) => (row.of === null ? none : day(row.of as LocalDate)));
  const columns = {
    arisen: () => [
      column('from', t('duties.engine.from'), ({ entry, words }) => eventText({ type: entry, words, facts: {} })),
      to,
      column('dueOn', t('duties.when'), ({ dueOn }) => day(dueOn as LocalDate)),
    ],
    climbed: () => [
      column('went-to', t('duties.engine.went-to'), ({ to: role, carries }) => {
        const name = roleName(role ?? '');
        return carries === 'count' ? t('duties.engine.counted', { role: name }) : name;
      }),
      of(t('duties.engine.of.climbed'), ''),
    ],
    skipped: () => [
      of(t('duties.engine.of.skipped'), ''),
      column('because', t('duties.engine.because'), ({ because }) =>
        because === null ? '' : t(`duties.engine.because.${because}`),
      ),
    ],
    unheld: () => [to, of(t('duties.engine.of.unheld'), t('duties.engine.still'))],
  }[part]();
  return (
    <List
      part={part}
      data={data}
      keyOf={({ subject, template, occasion, of: day_, level }) =>
        [subject.kind, subject.id, template, occasion, day_, level].join(' ')
      }
      columns={[on, what, about, ...columns]}
    />
  );
}

const COUNTS = [
  'escalated',
  'reminded',
  'skipped',
  'digests',
  'unheld',
  'asked',
  'handedOver',
  'moved',
  'withdrawn',
] as const satisfies readonly (keyof Run)[];

function Runs() {
  const t = useTexts(dutyPageTexts);
  const { page } = engineRoomPage.useSearch();
  const language = useLanguage();
  const { number } = useFormats();
  const { data } = useSuspenseQuery(runsQuery(page));
  return (
    <List<Run>
      part="runs"
      data={data}
      keyOf={({ id }) => id}
      columns={[
        {
          id: 'run',
          header: t('duties.engine.run'),
          cell: ({ beganAt }) => formatInstant(language, beganAt as Parameters<typeof formatInstant>[1]),
        },
        ...COUNTS.map((name) => ({
          id: name,
          header: t(`duties.engine.run.${name}`),
          numeric: true,
          cell: (run: Run) => number(run[name]),
        })),
      ]}
    />
  );
}

function Letters() {
  const t = useTexts(dutyPageTexts);
  const { page } = engineRoomPage.useSearch();
  const { day, number } = useFormats();
  const { data } = useSuspenseQuery(unsentQuery(page));
  return (
    <List<Letter>
      part="letters"
      data={data}
      keyOf={({ id }) => id}
      columns={[
        { id: 'on', header: t('duties.engine.on'), cell: ({ on }) => day(on as LocalDate) },
        { id: 'whom', header: t('duties.engine.whom'), cell: ({ person }) => person.name },
        {
          id: 'because',
          header: t('duties.engine.because'),
          cell: ({ because }) => t(`duties.engine.because.${because}`),
        },
        {
          id: 'reminders',
          header: t('duties.engine.reminders'),
          numeric: true,
          cell: ({ reminders }) => number(reminders),
        },
      ]}
    />
  );
}
