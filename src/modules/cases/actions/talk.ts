import { today } from '../../../kernel/clock.ts';
import { type Id, newId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { nowOf } from '../../../platform/database/index.ts';
import { holdersAt } from '../../authority/index.ts';
import type { Doer } from '../../organisation/index.ts';
import { type Aimed, holdFor } from '../authorise.ts';
import { entryOf, OPINION } from '../entries.ts';
import { problem } from '../problems.ts';
import type { CaseServices } from '../services.ts';
import { updateCase } from '../store/cases.ts';
import { refreshScope } from '../store/scope.ts';
import { answerQuestions, giveOpinion, insertQuestion, listOpinions } from '../store/talk.ts';

/** Asks the person for facts that the assessment needs (LOA 7 b §). Throws as `holdFor`, or `cases.answer-by-passed`. */
export async function askForFacts(
  services: CaseServices,
  doer: Doer,
  aimed: Aimed,
  { text, answerBy }: { readonly text: string; readonly answerBy: LocalDate },
): Promise<void> {
  const { database, journal, clock, random } = services;
  if (answerBy <= today(clock)) throw problem('cases.answer-by-passed');
  await database.transaction({ employer: doer.employer }, async (tx) => {
    const { file, acting } = await holdFor(tx, services, doer, aimed, 'ask', 'handle');
    const id = newId<Id<'CaseQuestionId'>>(clock.now(), random);
    const askedBy = acting.kind === 'person' ? acting.person : null;
    await insertQuestion(tx, file.id, { id, askedBy, askedAt: clock.now(), text, answerBy });
    await updateCase(tx, file.id, { status: 'asked' });
    await refreshScope(tx, file.id);
    await journal.record(tx, [
      entryOf(file, 'information.requested', acting, { question: id, text, answerBy, answerer: file.person }),
    ]);
  });
}

/** The person answers what was asked. Throws as `holdFor`, `cases.not-yours-to-answer` or `…no-open-question`. */
export async function answerQuestion(services: CaseServices, doer: Doer, aimed: Aimed, text: string): Promise<void> {
  const { database, journal, clock } = services;
  await database.transaction({ employer: doer.employer }, async (tx) => {
    const { file, acting } = await holdFor(tx, services, doer, aimed, 'answer', 'own');
    if (!('system' in doer) && doer.person !== file.person) throw problem('cases.not-yours-to-answer');
    if ((await answerQuestions(tx, file.id, clock.now(), text)) === 0) throw problem('cases.no-open-question');
    await updateCase(tx, file.id, { status: 'reported' });
    await refreshScope(tx, file.id);
    await journal.record(tx, [entryOf(file, 'information.answered', acting, { text })]);
  });
}

/**
 * The manager of another of the person's employments says what they think of it there (DOMAIN rule 10). Throws as
 * `holdFor`, or `cases.opinion-not-asked`.
 */
export async function giveOpinionOn(
  services: CaseServices,
  doer: Doer,
  aimed: Aimed,
  { objects, text }: { readonly objects: boolean; readonly text: string },
): Promise<void> {
  const { database, journal, clock } = services;
  await database.transaction({ employer: doer.employer }, async (tx) => {
    const { file, acting } = await holdFor(tx, services, doer, aimed, 'give-opinion', 'handle');
    const person = 'system' in doer ? null : doer.person;
    const owed = await listOpinions(tx, file.id);
    const managers = await holdersAt(tx, nowOf(clock)).answeringAll(
      owed.map(({ employment }) => ({ role: 'nearest-manager', place: { person: file.person, employment } })),
    );
    const own = owed.filter((_, index) => managers[index]?.some((manager) => manager.person === person));
    if (own.length === 0) throw problem('cases.opinion-not-asked');
    for (const { id } of own) await giveOpinion(tx, id, { by: person, at: clock.now(), objects, text });
    await updateCase(tx, file.id, {});
    await journal.record(
      tx,
      own.map(({ id, employment }) => ({
        ...entryOf(file, 'opinion.given', acting, { case: file.id, employment, objects, text }),
        subject: { kind: OPINION, id },
      })),
    );
  });
}
