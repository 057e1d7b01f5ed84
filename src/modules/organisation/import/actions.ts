import { today } from '../../../kernel/clock.ts';
import { newId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { refreshStatistics, type Tx } from '../../../platform/database/index.ts';
import type { EntryActor, EntryDraft, Fact } from '../../../platform/journal/index.ts';
import { authorise } from '../authorise.ts';
import { lockOrganisation } from '../lock.ts';
import { defaultHandlers, hidePersons, writeHandlers } from '../people/protection.ts';
import { problem } from '../problems.ts';
import type { Doer, OrganisationServices } from '../services.ts';
import { findRoot } from '../units/store.ts';
import { applyPlan, type Written } from './apply.ts';
import { recordedEvents } from './events.ts';
import { type Files, readFiles, type Statements } from './files.ts';
import { makePlan } from './make-plan.ts';
import type { Ending, ImportPlan } from './plan.ts';
import { type ImportPreview, previewOf } from './preview.ts';
import { readStored, type Stored } from './stored.ts';
import type { ImportSummary } from './summary.ts';

/** The files of an import and how to take them. */
export interface ImportRequest {
  readonly files: Files;
  /** The day from which the files speak; today unless said. What they say is always recorded as known now. */
  readonly effectiveOn?: LocalDate;
  /** Go on although more than a fifth of the units or employments would end. */
  readonly allowEnding?: boolean;
  /** Of the preview that was looked at; refused when another thing would happen now. */
  readonly digest?: string;
}

/** What an import did. */
export interface ImportResult extends Pick<ImportPreview, 'rejects' | 'remarks'> {
  readonly summary: ImportSummary;
  /** Rows written to the two-timed tables; none when the files say what is held already. */
  readonly written: Written;
}

/** Above this share of what is there something is wrong with the file rather than with the organisation. */
const LARGEST_ENDING_SHARE = 0.2;

/** What the import would do. Writes nothing. Throws as `importOrganisation`, but not for what a preview is to show. */
export async function previewImport(
  services: OrganisationServices,
  doer: Doer,
  request: ImportRequest,
): Promise<ImportPreview> {
  const { effectiveOn, statements } = await readRequest(services, request);
  return services.database.transaction({ employer: doer.employer }, async (tx) => {
    const { plan, stored } = await planIn(tx, services, doer, statements, effectiveOn);
    return previewOf(plan, stored);
  });
}

/**
 * Takes the files: the difference to what is held is written in one transaction, made known by one entry, and told by
 * one entry for each thing that happens. The same files on the same day again write nothing at all.
 * Throws `access.not-allowed`, `organisation.files-missing`, `organisation.column-missing`, `organisation.effective-ahead`,
 * `organisation.preview-outdated`, `organisation.too-many-end` or `organisation.successors-missing`.
 */
export async function importOrganisation(
  services: OrganisationServices,
  doer: Doer,
  request: ImportRequest,
): Promise<ImportResult> {
  const { effectiveOn, statements } = await readRequest(services, request);
  return services.database.transaction({ employer: doer.employer }, async (tx) => {
    const { plan, stored, actor } = await planIn(tx, services, doer, statements, effectiveOn);
    const preview = previewOf(plan, stored);
    refuseObstacles(plan, preview, request);
    const { summary, rejects, remarks } = preview;
    const isLaterDay = stored.latest === undefined || effectiveOn > stored.latest;
    if (!summary.changesAnything && !(statements.organisation !== undefined && isLaterDay))
      return { summary, rejects, remarks, written: { closed: 0, inserted: 0 } };
    const known = services.journal.moment();
    const written = await applyPlan(tx, doer.employer, plan, services.personalNumbers, known);
    const protections = await protectNewlyFlagged(tx, plan, stored, actor, known.at);
    await services.journal.record(tx, [
      { ...importEntry(doer.employer, statements, summary), actor, effectiveOn, known },
      ...recordedEvents(plan).map((event) => ({ ...event, actor })),
      ...protections,
    ]);
    await refreshStatistics(tx, written.inserted);
    return { summary, rejects, remarks, written };
  });
}

async function readRequest({ clock }: OrganisationServices, { files, effectiveOn = today(clock) }: ImportRequest) {
  if (effectiveOn > today(clock)) throw problem('organisation.effective-ahead', { day: effectiveOn });
  return { effectiveOn, statements: await readFiles(files, effectiveOn) };
}

interface Planned {
  readonly plan: ImportPlan;
  readonly stored: Stored;
  readonly actor: EntryActor;
}

async function planIn(
  tx: Tx,
  { policy, personalNumbers, clock, random }: OrganisationServices,
  doer: Doer,
  statements: Statements,
  effectiveOn: LocalDate,
): Promise<Planned> {
  const { employer } = doer;
  await lockOrganisation(tx, employer);
  const at = clock.now();
  const root = await findRoot(tx, { on: today(clock), knownAt: at });
  const actor = authorise(policy, doer, 'organisation', 'import', { unitPath: root === undefined ? [] : [root] });
  const stored = await readStored(tx, employer, personalNumbers);
  const days = stored.latest === undefined ? { effectiveOn } : { effectiveOn, latest: stored.latest };
  const plan = makePlan(statements, stored, days, {
    keyOf: (number) => personalNumbers.keyOf(employer, number),
    newId: () => newId(at, random),
  });
  return { plan, stored, actor };
}

function refuseObstacles(plan: ImportPlan, preview: ImportPreview, { digest, allowEnding }: ImportRequest): void {
  if (digest !== undefined && digest !== preview.digest) throw problem('organisation.preview-outdated');
  const { units, employments } = plan.ending;
  if (!allowEnding && [units, employments].some(isTooMuch))
    throw problem('organisation.too-many-end', { units: units.ending, employments: employments.ending });
  if (preview.questions.length > 0)
    throw problem('organisation.successors-missing', {
      units: preview.questions.map((question) => question.code).join(', '),
      questions: preview.questions,
    });
}

function isTooMuch({ ending, held }: Ending): boolean {
  return ending > held * LARGEST_ENDING_SHARE;
}

function importEntry(
  employer: string,
  { organisation, manifest }: Statements,
  { events, isFirst, altered, newPersons, rejected }: ImportSummary,
): Pick<EntryDraft, 'type' | 'subject' | 'facts'> {
  return {
    type: organisation === undefined ? 'roles.imported' : 'organisation.imported',
    subject: { kind: 'employer', id: employer },
    facts: {
      isFirst,
      files: manifest.map((line): Fact => ({ ...line })),
      events,
      altered,
      newPersons,
      rejected,
    },
  };
}

async function protectNewlyFlagged(
  tx: Tx,
  plan: ImportPlan,
  stored: Stored,
  actor: EntryActor,
  knownAt: ReturnType<OrganisationServices['clock']['now']>,
): Promise<readonly EntryDraft[]> {
  const flagged = plan.persons.filter((person) => person.isProtected && !stored.protectedPersons.has(person.id));
  await hidePersons(
    tx,
    flagged.map((person) => person.id),
  );
  const drafts: EntryDraft[] = [];
  for (const { id } of flagged) {
    const handlers = await defaultHandlers(tx, { on: plan.days.effectiveOn, knownAt }, id);
    await writeHandlers(tx, id, handlers);
    const subject = { kind: 'person', id };
    drafts.push(
      { type: 'person.protected', subject, actor, facts: {} },
      { type: 'handlers.named', subject, actor, facts: { handlers } },
    );
  }
  return drafts;
}
