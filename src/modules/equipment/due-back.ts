import { sql } from 'kysely';
import type { EmployerId } from '../../kernel/ids.ts';
import { nowOf, type Tx } from '../../platform/database/index.ts';
import type { JobKind } from '../../platform/jobs/index.ts';
import type { EntryDraft, Reaction } from '../../platform/journal/index.ts';
import { authorityOn, organisationAt, pathOf, treeOf } from '../organisation/index.ts';
import { loanEntry } from './entries.ts';
import { dueBackUnder, type LoanId } from './loan.ts';
import { listLoans, saveDue, stands } from './loans/store.ts';
import type { EquipmentServices } from './services.ts';

type DueServices = Pick<EquipmentServices, 'journal' | 'clock' | 'listAgreements'>;

/**
 * Says of what is due back and has not come that it is: `equipment.due-back`, once, from the day after the last one that it
 * could be kept. It is from when the day passed, whenever this runs. Of all loans, or of these.
 */
export async function tellDueBack(tx: Tx, services: DueServices, only?: readonly LoanId[]): Promise<number> {
  const { journal, clock } = services;
  const times = nowOf(clock);
  const which = sql`${stands('due', times.on)} and told_at is null
    and ${only === undefined ? sql`true` : sql`equipment_loan.loan_id = any(${only}::uuid[])`}`;
  const { loans } = await listLoans(tx, times, which);
  if (loans.length === 0) return 0;
  const tree = treeOf(await organisationAt(tx, times).listUnits());
  const told: EntryDraft[] = [];
  for (const { id, unit, dueBackOn, agreement } of loans) {
    await saveDue(tx, id, { agreement, dueBackOn, toldAt: clock.now() });
    const authority = unit === null ? undefined : authorityOn(pathOf(tree, unit));
    const facts = { dueBackOn, agreement };
    told.push(loanEntry('equipment.due-back', id, { actor: { kind: 'system' }, authority, facts }));
  }
  await journal.record(tx, told);
  return loans.length;
}

/** What may change until when something that was lent for an agreement can be kept. */
const CHANGES = [
  'agreement.signed',
  'agreement.ended',
  'agreement.renewed',
  'case.ended',
  'case.withdrawn',
  'case.decided',
  'case.changed',
  'decision.corrected',
  'decision.reconsidered',
] as const;

/**
 * What was lent for an agreement follows it: kept for as long as it runs, kept on when it is renewed, due back when it ends.
 */
export function equipmentReaction(services: () => DueServices): Reaction {
  return {
    name: 'equipment',
    on: CHANGES,
    async run(tx, entries) {
      const renewedBy = new Map<string, string>();
      for (const { type, subject, facts } of entries)
        if (type === 'agreement.renewed' && typeof facts?.by === 'string') renewedBy.set(subject.id, facts.by);
      const ids = [...new Set(entries.map(({ subject }) => subject.id))];
      await follow(tx, services(), ids, renewedBy);
    },
  };
}

async function follow(
  tx: Tx,
  services: DueServices,
  ids: readonly string[],
  renewedBy: ReadonlyMap<string, string>,
): Promise<void> {
  const { journal, clock } = services;
  const times = nowOf(clock);
  const which = sql`equipment_loan.agreement_id = any(${ids}::uuid[]) and equipment_loan.returned_on is null`;
  const { loans } = await listLoans(tx, times, which);
  if (loans.length === 0) return;
  const wanted = [...new Set([...ids, ...renewedBy.values()])];
  const byId = new Map((await services.listAgreements(tx, { ids: wanted })).map((one) => [one.id, one]));
  for (const loan of loans) {
    const agreement = byId.get(renewedBy.get(loan.agreement ?? '') ?? loan.agreement ?? '');
    if (agreement === undefined) continue;
    const dueBackOn = dueBackUnder(agreement, times.on);
    if (dueBackOn === loan.dueBackOn && agreement.id === loan.agreement) continue;
    const isKeptOn = loan.isTold && (dueBackOn === null || times.on <= dueBackOn);
    const toldAt = loan.isTold && !isKeptOn ? clock.now() : null;
    await saveDue(tx, loan.id, { agreement: agreement.id, dueBackOn, toldAt });
    if (isKeptOn) {
      const facts = { dueBackOn, agreement: agreement.id };
      await journal.record(tx, [loanEntry('equipment.kept-on', loan.id, { actor: { kind: 'system' }, facts })]);
    }
  }
  await tellDueBack(
    tx,
    services,
    loans.map(({ id }) => id),
  );
}

/** Looks through what is lent, so that what an agreement ran out on is said to be due. No day comes from when it runs. */
export const equipmentJob: JobKind<EquipmentServices> = {
  name: 'equipment-due-back',
  everyMinutes: 60,
  run: async (services, { employer }) => void (await tellAllDueBack(services, employer)),
};

/** The same, of one employer and at once. */
export async function tellAllDueBack(services: EquipmentServices, employer: EmployerId): Promise<number> {
  return services.database.transaction({ employer }, (tx) => tellDueBack(tx, services));
}
