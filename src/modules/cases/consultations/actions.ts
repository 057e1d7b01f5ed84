import { sql } from 'kysely';
import { type Actor, findActing } from '../../../access/index.ts';
import { today } from '../../../kernel/clock.ts';
import { newId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { nowOf, type Tx } from '../../../platform/database/index.ts';
import type { Reaction } from '../../../platform/journal/index.ts';
import { governing, guidelinesAt } from '../../guidelines/index.ts';
import type { Doer } from '../../organisation/index.ts';
import { type Aimed, factsOfCase, holdFor } from '../authorise.ts';
import type { CaseFile } from '../case.ts';
import { entryOf } from '../entries.ts';
import { problem } from '../problems.ts';
import type { CaseServices } from '../services.ts';
import { listCases } from '../store/cases.ts';
import { isProtected } from '../taken-in.ts';
import { type About, ASKED, CONSULTATION, type ConsultationId, consultable, type Position } from './consultation.ts';
import { askedOf, insertConsultation, lockConsultation, saveAnswered, withdrawOpen } from './store.ts';

/** What can be asked about a case today, and of whom. */
export async function consultableIn(
  tx: Tx,
  { clock }: Pick<CaseServices, 'clock'>,
  file: Pick<CaseFile, 'kind' | 'authority'>,
): Promise<ReadonlyMap<About, string>> {
  const versions = governing(await guidelinesAt(tx, nowOf(clock)), file);
  return consultable(
    versions.map(({ content }) => content),
    file.kind,
  );
}

/**
 * Asks whoever the guideline names about a case that is still to be decided. Throws as `holdFor`,
 * `cases.answer-by-passed`, `…not-consultable`, `…consulted-already`, or `…consultation-hidden` for somebody whose identity is
 * protected.
 */
export async function consult(
  services: CaseServices,
  doer: Doer,
  aimed: Aimed,
  { about, question, answerBy }: { readonly about: About; readonly question: string; readonly answerBy: LocalDate },
): Promise<ConsultationId> {
  const { database, journal, clock, random } = services;
  if (answerBy <= today(clock)) throw problem('cases.answer-by-passed');
  return database.transaction({ employer: doer.employer }, async (tx) => {
    const { file, acting } = await holdFor(tx, services, doer, aimed, 'ask', 'handle');
    const askedRole = (await consultableIn(tx, services, file)).get(about);
    if (askedRole === undefined) throw problem('cases.not-consultable');
    // Only named handlers know of the case (DOMAIN 25): nobody else is sent it.
    if (await isProtected(tx, file.person)) throw problem('cases.consultation-hidden');
    const askedAt = clock.now();
    const id = newId<ConsultationId>(askedAt, random);
    const askedBy = acting.kind === 'person' ? acting.person : null;
    const asked = { id, case: file.id, about, askedRole, question, answerBy, askedBy, askedAt };
    if (!(await insertConsultation(tx, asked))) throw problem('cases.consulted-already');
    const facts = { case: file.id, about, askedRole, question, answerBy };
    await journal.record(tx, [
      { ...entryOf(file, 'consultation.requested', acting, facts), subject: { kind: CONSULTATION, id } },
    ]);
    return id;
  });
}

/** Whoever is asked answers, once. Throws `cases.consultation-unknown`, `…consultation-answered` or `…consultation-over`. */
export async function answerConsultation(
  services: CaseServices,
  actor: Actor,
  id: ConsultationId,
  { position, words }: { readonly position: Position; readonly words: string },
): Promise<void> {
  const { database, journal, clock, policy } = services;
  await database.transaction(actor, async (tx) => {
    const asked = await lockConsultation(tx, id, askedOf(policy, actor));
    const [file] = asked === undefined ? [] : await listCases(tx, sql`case_file.case_id = ${asked.case}`);
    if (asked === undefined || file === undefined) throw problem('cases.consultation-unknown');
    const asRole = { ...actor, roles: actor.roles.filter(({ role }) => role === asked.askedRole) };
    const acting = findActing(policy, asRole, ASKED, 'answer', await factsOfCase(tx, file));
    if (acting === undefined) throw problem('cases.consultation-unknown');
    if (asked.answer !== null) throw problem('cases.consultation-answered');
    if (asked.withdrawnAt !== null) throw problem('cases.consultation-over');
    await saveAnswered(tx, id, { position, words, by: actor.person, at: clock.now() });
    const facts = { case: file.id, about: asked.about, position, words };
    await journal.record(tx, [
      { ...entryOf(file, 'consultation.answered', acting, facts), subject: { kind: CONSULTATION, id } },
    ]);
  });
}

/** Nobody owes an answer about what has been decided or taken back. */
export function consultationsReaction(services: () => Pick<CaseServices, 'journal' | 'clock'>): Reaction {
  return {
    name: 'consultations',
    on: ['case.decided', 'case.withdrawn'],
    async run(tx, entries) {
      const { journal, clock } = services();
      const ids = [...new Set(entries.map(({ subject }) => subject.id))];
      const fallen = await withdrawOpen(tx, ids, clock.now());
      if (fallen.length === 0) return;
      const files = new Map(
        (await listCases(tx, sql`case_file.case_id = any(${ids}::uuid[])`)).map((one) => [one.id, one]),
      );
      await journal.record(
        tx,
        fallen.flatMap(({ id, case: of, about }) => {
          const file = files.get(of);
          const facts = { case: of, about };
          return file === undefined
            ? []
            : [
                {
                  ...entryOf(file, 'consultation.withdrawn', { kind: 'system' }, facts),
                  subject: { kind: CONSULTATION, id },
                },
              ];
        }),
      );
    },
  };
}
