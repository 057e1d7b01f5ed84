import { today } from '../../../kernel/clock.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { writeCsv } from '../../../platform/csv/index.ts';
import { nowOf, type Tx } from '../../../platform/database/index.ts';
import { formatDay, type Language } from '../../../platform/i18n/index.ts';
import type { Paper } from '../../../platform/paper/index.ts';
import { authorityTexts } from '../../authority/index.ts';
import { findSettings } from '../../organisation/index.ts';
import type { DistributionServices } from '../services.ts';
import { distributionTexts } from '../texts.ts';
import type { ListRow, ListView } from './api.ts';

/**
 * A list as it goes before the committee. It names who decided and nobody whom a decision is about: it becomes part of the
 * minutes, which are published.
 */
export async function paperOf(
  tx: Tx,
  services: DistributionServices,
  list: ListView,
  language: Language,
): Promise<Paper> {
  const t = await distributionTexts.in(language);
  const settings = await findSettings(tx, nowOf(services.clock));
  const day = (on: string) => formatDay(language, on as LocalDate);
  const cells = await cellsOf(list, language, day);
  const lacking = list.rows.filter(({ lacks }) => lacks.length > 0).length;
  return {
    language,
    title: t(`distribution.list.title.${list.route}`),
    organisation: settings?.name ?? '',
    unit: list.authority.name,
    journalNumber: list.journalNumber,
    date: day(today(services.clock)),
    isWide: true,
    blocks: [
      {
        kind: 'paragraph',
        text: t('distribution.list.period', { from: day(list.from), to: day(list.to), count: list.rows.length }),
      },
      { kind: 'paragraph', text: t(`distribution.list.means.${list.route}`) },
      ...(list.reportedOn === null
        ? []
        : [
            {
              kind: 'paragraph' as const,
              text: t('distribution.list.reported', {
                day: day(list.reportedOn),
                number: list.reportJournalNumber ?? '',
              }).trim(),
            },
          ]),
      ...(lacking === 0
        ? []
        : [{ kind: 'paragraph' as const, text: t('distribution.list.lacking', { count: lacking }) }]),
      { kind: 'table', header: headerIn(t), rows: cells, widths: [3, 5, 3, 5, 2, 4, 4] },
    ],
  };
}

/** The same as CSV, days as `2026-06-30`. */
export async function csvOf(list: ListView, language: Language): Promise<AsyncGenerator<string>> {
  const t = await distributionTexts.in(language);
  const cells = await cellsOf(list, language, (on) => on);
  return writeCsv([headerIn(t), ...cells]);
}

type Say = Awaited<ReturnType<typeof distributionTexts.in>>;

function headerIn(t: Say): string[] {
  return [
    t('distribution.row.day'),
    t('distribution.row.decision'),
    t('distribution.row.number'),
    t('distribution.row.decider'),
    t('distribution.row.item'),
    t('distribution.row.unit'),
    t('distribution.row.lacks'),
  ];
}

async function cellsOf(list: ListView, language: Language, day: (on: string) => string): Promise<string[][]> {
  const t = await distributionTexts.in(language);
  const levels = await authorityTexts.in(language);
  return list.rows.map((row) => [
    day(row.decidedOn),
    row.name[language],
    row.journalNumber ?? '',
    row.isProtected
      ? t('distribution.row.protected')
      : deciderOf(row, (level) => levels(`authority.level.${level}` as 'authority.level.director')),
    row.item ?? '',
    row.isProtected ? t('distribution.row.protected') : (row.unit?.name ?? ''),
    row.lacks.map((lack) => t(`distribution.lack.${lack}`)).join('; '),
  ]);
}

function deciderOf({ decider: { person, level, body } }: ListRow, called: (level: string) => string): string {
  if (body !== null) return body.name;
  return [person?.name, level === null ? undefined : called(level)].filter((one) => one !== undefined).join(', ');
}
