import { type RawBuilder, sql } from 'kysely';
import type { Instant } from '../../../kernel/clock.ts';
import type { PersonId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Level, Maker, RiskTemplate, TemplateContent, TemplateId } from '../template.ts';

interface Row {
  readonly template_id: TemplateId;
  readonly level: Level;
  readonly concerns: string;
  readonly number: number;
  readonly content: TemplateContent;
  readonly written_at: Instant;
  readonly agreements: readonly { readonly role: Maker; readonly at: string; readonly by: PersonId | null }[];
}

/** The versions of templates that `which` lets through, the newest of each first. */
export async function listTemplates(tx: Tx, which: RawBuilder<unknown> = sql`true`): Promise<readonly RiskTemplate[]> {
  const { rows } = await sql<Row>`
    select risk_template.*, coalesce((
      select jsonb_agg(jsonb_build_object('role', role, 'at', agreed_at, 'by', agreed_by) order by agreed_at, role)
      from risk_template_agreement agreement where agreement.template_id = risk_template.template_id), '[]') as agreements
    from risk_template where ${which} order by level desc, concerns, number desc`.execute(tx);
  return rows.map(({ template_id: id, written_at: writtenAt, agreements, ...row }) => ({
    id,
    level: row.level,
    concerns: row.concerns,
    number: row.number,
    content: row.content,
    writtenAt,
    agreements: agreements.map((one) => ({ ...one, at: new Date(one.at).toISOString() as Instant })),
  }));
}

/** One version. */
export async function findTemplate(tx: Tx, id: TemplateId): Promise<RiskTemplate | undefined> {
  const [found] = await listTemplates(tx, sql`risk_template.template_id = ${id}`);
  return found;
}

/** One writer of an employer's templates at a time; held until the transaction ends. */
export async function lockTemplates(tx: Tx, employer: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`risk-templates:${employer}`}, 0))`.execute(tx);
}

/** Keeps a new version. */
export async function insertTemplate(
  tx: Tx,
  { id, level, concerns, number, content, writtenAt }: Omit<RiskTemplate, 'agreements'>,
  by: PersonId | null,
): Promise<void> {
  await sql`
    insert into risk_template (template_id, level, concerns, number, content, written_at, written_by)
    values (${id}, ${level}, ${concerns}, ${number}, ${JSON.stringify(content)}::jsonb, ${writtenAt}, ${by})`.execute(
    tx,
  );
}

/** Puts down that one of its makers agrees; false when that stood there already. */
export async function insertAgreement(
  tx: Tx,
  template: TemplateId,
  { role, at, by }: RiskTemplate['agreements'][number],
): Promise<boolean> {
  const { rows } = await sql`
    insert into risk_template_agreement (template_id, role, agreed_at, agreed_by)
    values (${template}, ${role}, ${at}, ${by}) on conflict do nothing returning role`.execute(tx);
  return rows.length > 0;
}
