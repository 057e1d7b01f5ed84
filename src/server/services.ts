import path from 'node:path';
import { keepLooksBatched, type Policy } from '../access/index.ts';
import { type Clock, systemClock } from '../kernel/clock.ts';
import { type RandomBytes, systemRandom } from '../kernel/ids.ts';
import {
  agreementsReaction,
  type CaseKind,
  consultationsReaction,
  hidePlacesReaction,
  KINDS,
  lendingAgreements,
  scopeReaction,
} from '../modules/cases/index.ts';
import { listsReaction } from '../modules/distribution/index.ts';
import { folderPersonalFile, type PersonalFile } from '../modules/documents/index.ts';
import {
  createSeatingMemory,
  type DutyPorts,
  dutiesReaction,
  dutyPorts,
  type ListingServices,
  type SeatingMemory,
  type SweepServices,
  sweepWaking,
} from '../modules/duties/index.ts';
import { equipmentReaction, type ListAgreements } from '../modules/equipment/index.ts';
import { createTemplateReader, type TemplateReader } from '../modules/guidelines/index.ts';
import { openPersonalNumbers, type PersonalNumbers, type SubjectPages } from '../modules/organisation/index.ts';
import type { Config } from '../platform/config/index.ts';
import { type Database, openDatabase } from '../platform/database/index.ts';
import { type Files, folderFiles } from '../platform/files/index.ts';
import { forgetAnswers } from '../platform/http/index.ts';
import { createJobs, type Jobs } from '../platform/jobs/index.ts';
import { createJournal, type Journal, keepSequenced } from '../platform/journal/index.ts';
import type { Log } from '../platform/log/index.ts';
import type { Mail } from '../platform/mail/index.ts';
import { evidence } from './evidence.ts';
import type { Ground } from './lifecycle/ground.ts';
import type { Stopping } from './lifecycle/stopping.ts';
import { openMail } from './mail.ts';
import { policy } from './policy.ts';
import { recipientsBy } from './recipients.ts';
import { entryWords, subjectKinds, subjectPages } from './subject-kinds.ts';

/** What modules work with. Each takes the few of these that it needs. */
export interface Services {
  readonly database: Database;
  readonly journal: Journal;
  readonly clock: Clock;
  readonly random: RandomBytes;
  readonly policy: Policy;
  readonly personalNumbers: PersonalNumbers;
  /** Which duty templates apply to an entry: one for the process, told when a guideline comes into force. */
  readonly templates: TemplateReader;
  readonly files: Files;
  /** Where the evidence of a mapping lies while it goes on. */
  readonly evidenceFolder: string;
  readonly mail: Mail;
  /** The way to the personal file (personalakt). */
  readonly personalFile: PersonalFile;
  readonly jobs: Jobs;
  /** What the duties ask of the other modules, for their reaction and their sweep alike. */
  readonly dutyPorts: DutyPorts;
  readonly recipientsOf: SweepServices['recipientsOf'];
  /** Where people open Uppsikt. */
  readonly publicUrl: string;
  /** Who sits where in each organisation, remembered until it changes. */
  readonly seatings: SeatingMemory;
  /** The kinds of case that there are here. */
  readonly kinds: readonly CaseKind[];
  /** What equipment is lent for. */
  readonly listAgreements: ListAgreements;
  /** How each kind of thing that duties are about is called, and where its page lies. */
  readonly subjectPages: readonly SubjectPages[];
  /** What the entries of the modules are called, by their type. */
  readonly entryWords: ListingServices['entryWords'];
  readonly log: Log;
}

export interface ServicesSettings {
  readonly config: Config;
  readonly ground: Ground;
  readonly log: Log;
  /** Takes what is started here, in the order of starting. */
  readonly stopping: Stopping;
  /** The kinds of case; absent = all that there are. */
  readonly kinds?: readonly CaseKind[];
}

/** Opens the database and puts the services together; `stopping` closes them in the opposite order. */
export function openServices({ config, ground, log, stopping, kinds = KINDS }: ServicesSettings): Services {
  const database = openDatabase({ connection: ground.connection });
  stopping.add('database', database.close);
  const sequencer = keepSequenced(database, log);
  stopping.add('sequencer', sequencer.stop);
  const templates = createTemplateReader();
  const ports = dutyPorts(templates, subjectKinds(systemClock));
  const listAgreements = lendingAgreements({ kinds, clock: systemClock });
  const journal: Journal = createJournal({
    clock: systemClock,
    random: systemRandom,
    // In this order, in the transaction of what they react to.
    reactions: [
      dutiesReaction(ports),
      agreementsReaction(() => ({ journal, random: systemRandom, clock: systemClock, evidence, kinds })),
      consultationsReaction(() => ({ journal, clock: systemClock })),
      equipmentReaction(() => ({ journal, clock: systemClock, listAgreements })),
      hidePlacesReaction(kinds),
      scopeReaction(() => ({ clock: systemClock })),
      listsReaction(() => ({ journal, clock: systemClock, policy })),
      sweepWaking((tx, name, data) => jobs.enqueue(tx, name, data)),
      // An answer that is kept for a repeat may hold what nobody is to see any more.
      { name: 'answers', on: ['person.protected'], run: forgetAnswers },
      { name: 'positions', on: 'every', run: async () => sequencer.poke() },
    ],
  });
  stopping.add('batches of looks', keepLooksBatched(database, journal, log).stop);
  const mail = openMail(config, systemClock);
  stopping.add('mail', mail.close);
  // Last, so that the jobs under way end while all that they work with is there.
  const jobs = createJobs(ground.connection, log);
  stopping.add('jobs', () => jobs.stop());
  return {
    database,
    journal,
    templates,
    dutyPorts: ports,
    seatings: createSeatingMemory(),
    kinds,
    listAgreements,
    subjectPages,
    entryWords,
    recipientsOf: recipientsBy(config, systemClock),
    publicUrl: config.publicUrl,
    policy,
    files: folderFiles({ folder: path.join(config.dataDir, 'files'), random: systemRandom }),
    evidenceFolder: path.join(config.dataDir, 'mapping'),
    mail,
    personalFile: folderPersonalFile({ folder: path.join(config.dataDir, 'outbox') }),
    jobs,
    log,
    clock: systemClock,
    random: systemRandom,
    personalNumbers: openPersonalNumbers(ground.secret, systemRandom),
  };
}
