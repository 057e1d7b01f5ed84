import { type Actor, problem as accessProblem, findActing } from '../../../access/index.ts';
import { today } from '../../../kernel/clock.ts';
import { newId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { nowOf } from '../../../platform/database/index.ts';
import { fileTypeOfName } from '../../../platform/files/index.ts';
import { storeDocument } from '../../documents/index.ts';
import { authorityOn, organisationAt } from '../../organisation/index.ts';
import { COMPLETION, type CompletionId } from '../completion.ts';
import { listCourses } from '../courses/store.ts';
import { problem } from '../problems.ts';
import type { TrainingServices } from '../services.ts';
import { recordCompletions } from './record.ts';
import { listPlaces } from './store.ts';

const PROOF = { megabytes: 20, types: ['pdf', 'jpeg', 'png'], whole: true } as const;

/** What somebody puts down of themselves, with the file that proves it. */
export interface OwnCompletion {
  readonly code: string;
  readonly completedOn: LocalDate;
  readonly fileName: string;
  readonly content: AsyncIterable<Uint8Array>;
}

/**
 * Somebody puts down that they have taken a course, with proof. Throws `training.course-unknown`, `…day-to-come`,
 * `…recorded-already`, `…not-employed`, and what `files.put` throws.
 */
export async function recordOwn(services: TrainingServices, actor: Actor, given: OwnCompletion): Promise<CompletionId> {
  const { database, clock, random, policy, files } = services;
  const { person } = actor;
  const acting = person === null ? undefined : findActing(policy, actor, 'training', 'record', { person });
  if (person === null || acting === undefined) throw accessProblem('access.not-allowed');
  if (given.completedOn > today(clock)) throw problem('training.day-to-come');
  const course = await database.transaction(actor, async (tx) =>
    (await listCourses(tx)).find(({ code }) => code === given.code),
  );
  if (course === undefined) throw problem('training.course-unknown');
  const file = await files.put(actor.employer, given.content, fileTypeOfName(given.fileName), PROOF);
  return database.transaction(actor, async (tx) => {
    const places = await listPlaces(tx, nowOf(clock), [person]);
    const [place] = places;
    if (place === undefined) throw problem('training.not-employed');
    const id = newId<CompletionId>(clock.now(), random);
    const { completedOn } = given;
    const source = 'own' as const;
    const of = { id, person, code: course.code, number: course.number, completedOn, source, statement: null, course };
    const fresh = await recordCompletions(tx, services, [of], { acting, by: person });
    if (fresh.length === 0) throw problem('training.recorded-already');
    const path = await organisationAt(tx, nowOf(clock)).pathOf(place.unit);
    const proof = {
      subject: { kind: COMPLETION, id },
      authority: authorityOn(path) ?? null,
      units: places.map(({ unit }) => unit),
      person,
      kind: 'attachment',
      title: course.title.sv,
      language: 'sv' as const,
      journalNumber: null,
      secrecy: [],
      signatories: [],
      actor: acting,
    };
    await storeDocument(tx, services, proof, { file, name: given.fileName, origin: 'uploaded' });
    return id;
  });
}
