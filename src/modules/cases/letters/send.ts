import type { Actor } from '../../../access/index.ts';
import { today } from '../../../kernel/clock.ts';
import type { PersonId } from '../../../kernel/ids.ts';
import { writePersonalNumber } from '../../../kernel/personal-number.ts';
import { nowOf, type Tx } from '../../../platform/database/index.ts';
import type { EntryActor } from '../../../platform/journal/index.ts';
import {
  type Document,
  decisionLetter,
  deliver,
  letterheadOf,
  markField,
  sendToPersonalFile,
  sign,
  storeLetter,
} from '../../documents/index.ts';
import { listNames, organisationAt } from '../../organisation/index.ts';
import type { Assessment } from '../assessment.ts';
import type { CaseDecision, CaseFile } from '../case.ts';
import { CASE } from '../entries.ts';
import type { Outcome } from '../kind.ts';
import { problem } from '../problems.ts';
import type { CaseServices } from '../services.ts';
import { isProtected } from '../taken-in.ts';
import { agreementLetterFor, employeeRole } from './agreement.ts';
import { decisionFactsFor, roleOf } from './decision-facts.ts';

interface DecisionToSend {
  readonly file: CaseFile;
  readonly decision: CaseDecision;
  readonly outcome: Outcome;
  readonly assessment: Assessment;
  readonly number: string;
  /** The decision that it corrects or reconsiders. */
  readonly replaced: CaseDecision | null;
}

/**
 * The letter of a decision, from exactly what was decided, in the decision's own transaction: set, and signed by whoever
 * decided (they have just proved who they are). A decision that holds at once is made available to the employee and laid
 * out to the personal file; an agreement waits for the employee's own signature first.
 */
export async function sendDecision(
  tx: Tx,
  services: CaseServices,
  actor: Actor,
  acting: EntryActor,
  { file, decision, outcome, assessment, number, replaced }: DecisionToSend,
): Promise<Document> {
  const { units, names } = await partiesOf(tx, services, file, decision);
  const { organisation, logo } = await letterheadOf(tx, services, actor.employer);
  if (organisation === '') throw problem('cases.employer-unnamed');
  const isAgreement = outcome.leadsTo === 'to-sign';
  const personalNumber = isAgreement ? await numberOf(tx, services, actor, file.person) : null;
  const written = {
    ...{ file, decision, assessment, number, organisation, replaced, personalNumber },
    unit: units[0]?.name ?? null,
    nameOf: (person: PersonId) => names.get(person),
  };
  const signatories = decision.decidedBy === null ? [] : [{ person: decision.decidedBy, role: await roleOf(decision) }];
  const document = await storeLetter(tx, services, {
    employer: actor.employer,
    template: isAgreement ? 'agreement' : 'letter',
    facts: isAgreement ? await agreementLetterFor(written) : await decisionLetter(await decisionFactsFor(written)),
    ...(logo === undefined ? {} : { logo }),
    subject: { kind: CASE, id: file.id },
    authority: file.authority,
    units: units.map(({ id }) => id),
    person: file.person,
    kind: isAgreement ? 'agreement' : 'decision',
    secrecy: personalNumber === null ? [] : [markField('personalNumber', 'personalNumber')],
    signatories: isAgreement ? [...signatories, { person: file.person, role: await employeeRole() }] : signatories,
    actor: acting,
  });
  if (signatories.length > 0) await sign(tx, services, actor, { document: document.id, hash: document.latest.hash });
  if (isAgreement) return document;
  // Who reports by themselves reads here; whoever was reported for is told by those who did it.
  if (file.origin !== 'on-behalf')
    await deliver(tx, services, acting, {
      document: document.id,
      channel: 'in-product',
      on: today(services.clock),
      evidence: null,
    });
  await sendToPersonalFile(tx, services, acting, document.id);
  return document;
}

/** As an agreement says it (seed 004); the look is logged. Of somebody with a protected identity it is not written. */
async function numberOf(
  tx: Tx,
  { personalNumbers, journal }: CaseServices,
  actor: Actor,
  person: PersonId,
): Promise<string | null> {
  if (await isProtected(tx, person)) return null;
  const number = (await personalNumbers.read(tx, journal, actor, [person])).get(person);
  return number === undefined ? null : writePersonalNumber(number);
}

async function partiesOf(tx: Tx, { clock }: CaseServices, file: CaseFile, { decidedBy }: CaseDecision) {
  const times = nowOf(clock);
  const organisation = organisationAt(tx, times);
  const employments = (await organisation.findPerson(file.person))?.employments ?? [];
  const concerned = file.employments.flatMap(({ employment }) => employments.find(({ id }) => id === employment) ?? []);
  const found = await Promise.all(concerned.map(({ unit }) => organisation.findUnit(unit)));
  const names = await listNames(tx, times.knownAt, [file.person, ...(decidedBy === null ? [] : [decidedBy])]);
  return { units: found.filter((unit) => unit !== undefined), names };
}
