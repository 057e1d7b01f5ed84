import { actorOf } from '../../access/index.ts';
import { today } from '../../kernel/clock.ts';
import { writeCsv } from '../../platform/csv/index.ts';
import { API, type App, languageOf } from '../../platform/http/index.ts';
import { writeWorkbook } from '../../platform/spreadsheet/index.ts';
import { exportQuery } from './api.ts';
import { viewsOf } from './reading.ts';
import type { EquipmentServices } from './services.ts';
import { equipmentTexts } from './texts.ts';

const COLUMNS = [
  ['what', 'text'],
  ['number', 'text'],
  ['who', 'text'],
  ['unit', 'text'],
  ['lent', 'date'],
  ['due', 'date'],
  ['returned', 'date'],
  ['standing', 'text'],
] as const;

/** What is lent as a file: the rows that the reader may see, as the list has them. */
export function addEquipmentExport(app: App, services: EquipmentServices): void {
  app.get(
    `${API}/equipment-loans/export`,
    {
      config: { access: { resource: 'equipment', action: 'read' } },
      schema: {
        description: 'What is lent as a file, CSV or XLSX. No text in it is run as a formula. The looks are logged.',
        querystring: exportQuery,
      },
    },
    async (request, reply) => {
      const { format, ...asked } = request.query;
      const actor = actorOf(request);
      const t = await equipmentTexts.in(languageOf(request));
      const whole = { limit: null, skip: 0 };
      const { items } = await services.database.transaction(actor, (tx) => viewsOf(tx, services, actor, asked, whole));
      const rows = items.map((one) => [
        one.what,
        one.number,
        one.person.name,
        one.unit,
        one.lentOn,
        one.dueBackOn,
        one.returnedOn,
        t(`equipment.standing.${one.standing}`),
      ]);
      const titles = COLUMNS.map(([id]) => t(`equipment.column.${id}`));
      const name = `${t('equipment.file')}-${today(services.clock)}.${format}`;
      reply.header('content-disposition', `attachment; filename="${name}"`).header('cache-control', 'no-store');
      if (format === 'csv') {
        const pieces = await Array.fromAsync(writeCsv([titles, ...rows], { forExcel: true }));
        return reply.type('text/csv; charset=utf-8').send(Buffer.concat(pieces.map((piece) => Buffer.from(piece))));
      }
      const columns = COLUMNS.map(([, type], index) => ({ title: titles[index] ?? '', type }));
      const book = await writeWorkbook([{ name: t('equipment.file'), columns, rows }]);
      return reply.type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet').send(Buffer.from(book));
    },
  );
}
