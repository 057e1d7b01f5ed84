import { today } from '../../../kernel/clock.ts';
import { addDays, type LocalDate } from '../../../kernel/local-date.ts';
import { periodOfInclusive } from '../../../kernel/period.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Facts } from '../../../platform/journal/index.ts';
import type { DocumentId } from '../../documents/index.ts';
import type { Doer } from '../../organisation/index.ts';
import { type Aimed, holdFor } from '../authorise.ts';
import type { CaseId } from '../case.ts';
import { entryOf } from '../entries.ts';
import { getKind } from '../find-kind.ts';
import { problem } from '../problems.ts';
import type { CaseServices } from '../services.ts';
import { updateCase } from '../store/cases.ts';
import { refreshScope } from '../store/scope.ts';
import { isPaperOf, keepApplied, keepIssued } from './store.ts';

/**
 * The certificate that the kind asks for has been applied for: by the person, or put down by those who lead them. Throws
 * as `holdFor`, `cases.no-certificate` for a kind that asks for none, or `…certificate-day-to-come`.
 */
export async function applyForCertificate(
  services: CaseServices,
  doer: Doer,
  aimed: Aimed,
  { appliedOn, reference }: { readonly appliedOn: LocalDate; readonly reference?: string },
): Promise<void> {
  await putDown(services, doer, aimed, { on: appliedOn, type: 'certificate.applied' }, async (tx, of) => {
    await keepApplied(tx, of, { on: appliedOn, reference: reference ?? null });
    return { reference: reference ?? null };
  });
}

/** The same when it has been issued, with the first and the last day on which it holds and its paper among the case's own. */
export async function issueCertificate(
  services: CaseServices,
  doer: Doer,
  aimed: Aimed,
  given: {
    readonly issuedOn: LocalDate;
    readonly validFrom: LocalDate;
    readonly lastDay: LocalDate;
    readonly document?: DocumentId;
  },
): Promise<void> {
  const { issuedOn, validFrom, lastDay, document = null } = given;
  if (lastDay < validFrom) throw problem('cases.certificate-ends-first');
  await putDown(services, doer, aimed, { on: issuedOn, type: 'certificate.issued' }, async (tx, of) => {
    if (document !== null && !(await isPaperOf(tx, of, document))) throw problem('cases.certificate-paper');
    await keepIssued(tx, of, { on: issuedOn, valid: periodOfInclusive(validFrom, lastDay), document });
    return { validFrom, validTo: addDays(lastDay, 1), document };
  });
}

async function putDown(
  services: CaseServices,
  doer: Doer,
  aimed: Aimed,
  { on, type }: { readonly on: LocalDate; readonly type: 'certificate.applied' | 'certificate.issued' },
  keep: (tx: Tx, of: CaseId) => Promise<Facts>,
): Promise<void> {
  const { database, journal, clock, kinds } = services;
  if (on > today(clock)) throw problem('cases.certificate-day-to-come');
  await database.transaction({ employer: doer.employer }, async (tx) => {
    const { file, acting } = await holdFor(tx, services, doer, aimed, 'certify', 'end');
    const { certificate, outcomes } = getKind(kinds, file.kind);
    const isNo = outcomes.find(({ id }) => id === file.outcome)?.forbids === true;
    if (certificate === undefined || isNo) throw problem('cases.no-certificate');
    const facts = await keep(tx, file.id);
    await updateCase(tx, file.id, {});
    await refreshScope(tx, file.id);
    // Told now, whenever it was done: applied for before the decision is applied for, too.
    await journal.record(tx, [entryOf(file, type, acting, { certificate: certificate.id, on, ...facts })]);
  });
}
