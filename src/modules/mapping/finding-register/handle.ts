import { sql } from 'kysely';
import { type Actor, problem as accessProblem, findActing } from '../../../access/index.ts';
import { today } from '../../../kernel/clock.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { nowOf, type Tx } from '../../../platform/database/index.ts';
import type { EntryActor, EntryDraft, Facts } from '../../../platform/journal/index.ts';
import { authorityOn, organisationAt, pathOf, treeOf } from '../../organisation/index.ts';
import { problem } from '../runs/problems.ts';
import type { MappingServices } from '../services.ts';
import { FINDING, type FindingId } from './finding.ts';
import {
  type AnswerForm,
  isFair,
  type KeptFinding,
  mayAnswer,
  mayAsk,
  maySettle,
  type SettleForm,
  SHORTEST_DAYS,
} from './standing.ts';
import { isCaseOf, lockFindings, saveAnswer, saveAsked, saveSettled, visibleFindings } from './store.ts';
import { tellAsked } from './tell-asked.ts';

/** A finding that is held, as whom the actor acts on it, and how its entries are made. */
interface HeldFinding {
  readonly finding: KeptFinding;
  entry(type: string, facts: Facts): EntryDraft;
}

/**
 * Asks the persons of findings, all or none. From then on they see what was found and why, and have until the day.
 * Throws `mapping.answer-too-soon`, what `holdAll` throws, or `…finding-step-closed` for one that was asked about before.
 */
export async function askAbout(
  services: MappingServices,
  actor: Actor,
  { findings: ids, answerBy }: { readonly findings: readonly string[]; readonly answerBy: string },
): Promise<void> {
  const { database, journal, clock } = services;
  const by = answerBy as LocalDate;
  if (!isFair(by, today(clock))) throw problem('mapping.answer-too-soon', { days: SHORTEST_DAYS });
  const asked = await database.transaction(actor, async (tx) => {
    const held = await holdAll(tx, services, actor, ids, 'handle');
    if (!held.every(({ finding }) => mayAsk(finding))) throw problem('mapping.finding-step-closed');
    await saveAsked(
      tx,
      held.map(({ finding }) => finding.id),
      { at: clock.now(), by: actor.person, answerBy: by },
    );
    await journal.record(
      tx,
      held.map(({ finding, entry }) =>
        entry('asked', { detector: finding.detector, kind: finding.kind, answerBy: by }),
      ),
    );
    return held.map(({ finding }) => finding);
  });
  await tellAsked(services, actor.employer, asked);
}

/** The person answers what they were asked. Throws what `holdAll` throws, or `mapping.finding-step-closed`. */
export async function answerFinding(
  services: MappingServices,
  actor: Actor,
  id: FindingId,
  form: AnswerForm,
): Promise<void> {
  const { database, journal, clock } = services;
  await database.transaction(actor, async (tx) => {
    for (const { finding, entry } of await holdAll(tx, services, actor, [id], 'answer')) {
      if (!mayAnswer(finding)) throw problem('mapping.finding-step-closed');
      await saveAnswer(tx, id, form, clock.now());
      const facts = { detector: finding.detector, kind: finding.kind, answer: form.answer };
      await journal.record(tx, [entry('answered', facts)]);
    }
  });
}

/**
 * Says what came of findings, alike for all of them, all or none. Throws what `holdAll` throws,
 * `mapping.finding-step-closed` for one whose person has not been heard, or `…case-not-theirs`.
 */
export async function settleFindings(services: MappingServices, actor: Actor, form: SettleForm): Promise<void> {
  const { database, journal, clock } = services;
  await database.transaction(actor, async (tx) => {
    const held = await holdAll(tx, services, actor, form.findings, 'handle');
    for (const { finding } of held) {
      if (!maySettle(finding, form.outcome, today(clock))) throw problem('mapping.finding-step-closed');
      if (form.caseId !== null && !(await isCaseOf(tx, form.caseId, finding.person)))
        throw problem('mapping.case-not-theirs');
    }
    const ids = held.map(({ finding }) => finding.id);
    await saveSettled(tx, ids, form, { at: clock.now(), by: actor.person });
    const { outcome, reason, caseId } = form;
    await journal.record(
      tx,
      held.map(({ finding: { detector, kind }, entry }) =>
        entry('settled', { detector, kind, outcome, reason, caseId }),
      ),
    );
  });
}

/**
 * Holds the findings that are meant, all of them. Throws `mapping.finding-unknown` when one is not there for the actor,
 * `access.not-allowed`, or `mapping.finding-own` for whoever would handle what is about themselves.
 */
async function holdAll(
  tx: Tx,
  services: MappingServices,
  actor: Actor,
  ids: readonly string[],
  action: 'handle' | 'answer',
): Promise<readonly HeldFinding[]> {
  const { policy, clock } = services;
  const times = nowOf(clock);
  const wanted = [...new Set(ids)];
  const found = await lockFindings(tx, wanted, sql`${visibleFindings(policy, actor, times.on)}`);
  if (found.length < wanted.length) throw problem('mapping.finding-unknown');
  const tree = treeOf(await organisationAt(tx, times).listUnits());
  return found.map((finding) => {
    const path = pathOf(tree, finding.unit);
    const facts = { person: finding.person, unitPath: path.map(({ id }) => id) };
    const acting = findActing(policy, actor, 'finding', action, facts);
    if (acting === undefined) throw accessProblem('access.not-allowed');
    if (action === 'handle' && finding.person === actor.person) throw problem('mapping.finding-own');
    const authority = authorityOn(path);
    return { finding, entry: (type, told) => entryOf(finding, acting, type, told, authority) };
  });
}

function entryOf(
  { id }: KeptFinding,
  actor: EntryActor,
  type: string,
  facts: Facts,
  authority: ReturnType<typeof authorityOn>,
): EntryDraft {
  return {
    type: `${FINDING}.${type}`,
    subject: { kind: FINDING, id },
    actor,
    facts,
    ...(authority === undefined ? {} : { authority }),
  };
}
