/** The floor's server, a process of its own: tells its parent the port, and ends with it. */
import Fastify from 'fastify';
import pg from 'pg';

const pool = new pg.Pool({ ...JSON.parse(process.env.FLOOR_CONNECTION ?? '{}'), max: 16 });
const app = Fastify();

const item = {
  type: 'object',
  properties: {
    caseId: { type: 'string' },
    unitId: { type: 'integer' },
    kind: { type: 'string' },
    status: { type: 'string' },
    person: { type: 'string' },
    title: { type: 'string' },
    reportedOn: { type: 'string' },
    dueOn: { type: 'string' },
  },
} as const;
const one = { ...item, properties: { ...item.properties, reasons: { type: 'string' } } } as const;
const list = {
  type: 'object',
  properties: { items: { type: 'array', items: item }, total: { type: 'integer' } },
} as const;
const positive = { type: 'integer', minimum: 0 } as const;
const query = { page: positive, limit: positive, unit: positive, administration: positive };
const body = {
  type: 'object',
  required: ['unit', 'administration', 'kind', 'person', 'title', 'reasons', 'reportedOn', 'dueOn'],
  properties: {
    ...{ unit: positive, administration: positive, kind: { type: 'string' }, person: { type: 'string' } },
    ...{ title: { type: 'string', maxLength: 200 }, reasons: { type: 'string', maxLength: 4000 } },
    ...{ reportedOn: { type: 'string', format: 'date' }, dueOn: { type: 'string', format: 'date' } },
  },
} as const;

const COLUMNS = `case_id as "caseId", unit_id as "unitId", kind, status, person, title,
  reported_on::text as "reportedOn", due_on::text as "dueOn"`;
const LATEST = 'order by reported_on desc, case_id limit $2 offset $3';

interface Query {
  page: number;
  limit: number;
  unit?: number;
  administration?: number;
}

app.get<{ Querystring: Query }>(
  '/cases',
  { schema: { querystring: { type: 'object', properties: query }, response: { 200: list } } },
  async ({ query: { page, limit, unit, administration } }) => {
    const values = [unit ?? administration, limit, (page - 1) * limit];
    const column = unit === undefined ? 'administration_id' : 'unit_id';
    const text = `select ${COLUMNS} from floor_case where ${column} = $1 ${LATEST}`;
    const { rows: items } = await pool.query({ name: `list by ${column}`, text, values });
    if (unit !== undefined) return { items };
    const counting = 'select count(*)::int as total from floor_case where administration_id = $1';
    const { rows } = await pool.query({ name: 'count', text: counting, values: [administration] });
    return { items, total: rows[0].total };
  },
);

app.get<{ Params: { id: string } }>('/cases/:id', { schema: { response: { 200: one } } }, async ({ params }, reply) => {
  const text = `select ${COLUMNS}, reasons from floor_case where case_id = $1`;
  const { rows } = await pool.query({ name: 'read', text, values: [params.id] });
  return rows[0] ?? reply.code(404).send();
});

app.post<{ Body: Record<string, unknown> }>('/cases', { schema: { body } }, async ({ body: given }, reply) => {
  const text = `insert into floor_case (unit_id, administration_id, kind, status, person, title, reasons, reported_on, due_on)
    values ($1, $2, $3, 'reported', $4, $5, $6, $7, $8) returning case_id as "caseId"`;
  const { rows } = await pool.query({ name: 'report', text, values: body.required.map((name) => given[name]) });
  return reply.code(201).send(rows[0]);
});

const address = await app.listen({ port: 0, host: '127.0.0.1' });
process.send?.(Number(new URL(address).port));
process.on('disconnect', () => process.exit());
