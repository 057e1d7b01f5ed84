import { Readable } from 'node:stream';
import { type Actor, actorOf } from '../../../access/index.ts';
import { today } from '../../../kernel/clock.ts';
import { type CsvCell, writeCsv } from '../../../platform/csv/index.ts';
import { API, type App, languageOf } from '../../../platform/http/index.ts';
import type { Language } from '../../../platform/i18n/index.ts';
import { writeWorkbook } from '../../../platform/spreadsheet/index.ts';
import { rowAnswer } from '../answers.ts';
import * as api from '../api.ts';
import { getKind } from '../find-kind.ts';
import { type CaseFilter, type CaseRow, listVisibleCases } from '../reading/list.ts';
import type { CaseServices } from '../services.ts';
import { texts as caseTexts } from '../texts.ts';
import { filterOf } from './reading.ts';

const ROWS_AT_A_TIME = 1_000;

/** The columns of an export, by the key of their heading. */
const COLUMNS = [
  ['person', 'text'],
  ['title', 'text'],
  ['kind', 'text'],
  ['origin', 'text'],
  ['status', 'text'],
  ['outcome', 'text'],
  ['reported-on', 'date'],
  ['from', 'date'],
  ['last-day', 'date'],
  ['review-on', 'date'],
  ['organisation-number', 'text'],
  ['journal-number', 'text'],
  ['amnesty', 'text'],
] as const;

/** The register as a file: the rows that the reader may see and the filter lets through, in the order of the list. */
export function addCaseExport(app: App, services: CaseServices): void {
  app.get(
    `${API}/cases/export`,
    {
      config: { access: { resource: 'case', action: 'read' } },
      schema: {
        description: 'The cases that the reader may see as a file, CSV or XLSX. No text in it is run as a formula.',
        querystring: api.exportQuery,
      },
    },
    async (request, reply) => {
      const { format } = request.query;
      const language = languageOf(request);
      const t = await caseTexts.in(language);
      const rows = rowsOf(services, actorOf(request), filterOf(request.query, today(services.clock)), language);
      const titles = COLUMNS.map(([id]) => t(`cases.column.${id}`));
      const name = `${t('cases.export.file')}-${today(services.clock)}.${format}`;
      reply.header('content-disposition', `attachment; filename="${name}"`).header('cache-control', 'no-store');
      if (format === 'csv') {
        const pieces = writeCsv(withHeading(titles, rows), { forExcel: true });
        return reply.type('text/csv; charset=utf-8').send(Readable.from(pieces));
      }
      const columns = COLUMNS.map(([, type], index) => ({ title: titles[index] ?? '', type }));
      const sheet = { name: t('cases.export.file'), columns, rows: await Array.fromAsync(rows) };
      return reply
        .type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
        .send(Buffer.from(await writeWorkbook([sheet])));
    },
  );
}

async function* withHeading(titles: readonly string[], rows: AsyncIterable<readonly CsvCell[]>) {
  yield titles;
  yield* rows;
}

/** Read piece by piece, so that a whole register is never held. */
async function* rowsOf(
  services: CaseServices,
  actor: Actor,
  filter: Omit<CaseFilter, 'limit' | 'skip'>,
  language: Language,
): AsyncGenerator<readonly (string | null)[]> {
  const t = await caseTexts.in(language);
  for (let skip = 0; ; skip += ROWS_AT_A_TIME) {
    const page = { ...filter, limit: ROWS_AT_A_TIME, skip };
    const { items } = await listVisibleCases(services, actor, page, language);
    for (const row of items) yield cellsOf(row);
    if (items.length < ROWS_AT_A_TIME) return;
  }

  function cellsOf(row: CaseRow): readonly (string | null)[] {
    const kind = getKind(services.kinds, row.kind);
    const { lastDay, hasRunOut } = rowAnswer(row, services.kinds, today(services.clock));
    return [
      row.person.name,
      row.title,
      kind.title[language],
      t(`cases.origin-of.${row.origin}`),
      t(`cases.status.${hasRunOut ? 'run-out' : row.status}`),
      kind.outcomes.find(({ id }) => id === row.outcome)?.title[language] ?? null,
      row.reportedOn,
      row.from,
      lastDay,
      row.reviewOn,
      row.organisationNumber,
      row.journalNumber,
      row.inAmnesty ? t('cases.amnesty.mark') : null,
    ];
  }
}
