import type { Actor } from '../../../access/index.ts';
import { type AuthorityId, newId } from '../../../kernel/ids.ts';
import { type LocalDate, localDateOf } from '../../../kernel/local-date.ts';
import type { TwoTimes, Tx } from '../../../platform/database/index.ts';
import type { EntryActor, Subject } from '../../../platform/journal/index.ts';
import { listAuthorities } from '../../organisation/index.ts';
import { timesNow } from '../authorise.ts';
import { type DeciderQuestion, type FoundDecider, findDecider } from '../find-decider.ts';
import { knowableNames } from '../knowable.ts';
import { problem } from '../problems.ts';
import type { AuthorityServices } from '../services.ts';
import { tellReasons } from '../tell-reasons.ts';
import { authorityTexts } from '../texts.ts';
import { type Decided, type DecisionId, isTheDecider, type RegisteredDecision, reportedTo } from './decision.ts';
import { insertDecision } from './store.ts';

type Registering = Pick<AuthorityServices, 'journal' | 'clock' | 'random'>;

/** A decision that a case module is about to make. */
export interface DecisionToRegister {
  readonly question: DeciderQuestion;
  /** The case. */
  readonly about: Subject;
  readonly outcome?: string;
  /** The day the outcome applies from. */
  readonly outcomeOn?: LocalDate;
  /**
   * Who decides: the one who is signed in, or a body by its minutes, which whoever asks has authorised somebody to
   * record.
   */
  readonly by:
    | { readonly actor: Actor }
    | {
        readonly body: AuthorityId;
        readonly decidedOn: LocalDate;
        readonly journalNumber: string;
        readonly recordedBy: Actor;
        readonly acting: EntryActor;
      };
}

/** What was registered; `actor` is as whom the decision stands in the journal, for the case's own entry. */
export interface Registered {
  readonly id: DecisionId;
  readonly actor: EntryActor;
  readonly found: FoundDecider;
}

/**
 * Registers a decision in the transaction in which it is made, by the order and the organisation of this instant: who
 * decided, by which item of which version, and how it is reported. Throws `authority.not-yours`, saying who decides
 * and why, for anyone else than the one whom `findDecider` answers.
 */
export async function registerDecision(
  tx: Tx,
  services: Registering,
  { question, about, outcome, outcomeOn, by }: DecisionToRegister,
): Promise<Registered> {
  const times = timesNow(services);
  const found = await findDecider(tx, question, times);
  const decided = decidedBy(by, found);
  const reader = 'actor' in by ? by.actor : by.recordedBy;
  if (decided === undefined) throw await notYours(tx, reader, found, times);
  const actor = 'actor' in by ? actorFor(found) : by.acting;
  const { at, by: entry } = services.journal.moment();
  const made = {
    ...foundIn(question, found),
    id: newId<DecisionId>(at, services.random),
    about,
    decidedOn: 'actor' in by ? localDateOf(at) : by.decidedOn,
    recordedAt: at,
    decided,
    outcome: outcome ?? null,
    outcomeOn: outcomeOn ?? null,
    source: 'here' as const,
    journalNumber: 'actor' in by ? null : by.journalNumber,
    finding: null,
    entry,
  };
  await insertDecision(tx, made);
  await services.journal.record(tx, [entryOf(made, actor, { at, by: entry })]);
  return { id: made.id, actor, found };
}

/** What the register keeps of the answer that a decision was made by. */
export function foundIn(question: DeciderQuestion, found: FoundDecider) {
  return {
    authority: question.authority,
    decision: question.decision,
    person: found.person,
    unit: found.unit,
    item: found.item?.number ?? null,
    version: found.version,
    kind: found.item?.kind ?? ('own' as const),
    reportedTo: reportedTo(found),
    question,
    reasons: found.reasons,
  };
}

/** The journal's entry of a decision in the register. */
export function entryOf(
  made: Omit<RegisteredDecision, 'report'>,
  actor: EntryActor,
  known: { at: RegisteredDecision['recordedAt']; by: RegisteredDecision['entry'] },
) {
  const { id, decision, about, item, version, kind, authority, decidedOn, outcome, outcomeOn, source, finding } = made;
  return {
    type: 'decision.registered',
    subject: { kind: 'decision', id },
    actor,
    authority,
    effectiveOn: decidedOn,
    known,
    facts: {
      decision,
      about: { kind: about.kind, id: about.id },
      person: made.person,
      decider: made.decided.kind === 'person' ? made.decided.person : null,
      body: made.decided.kind === 'body' ? made.decided.body : null,
      item,
      version,
      kind,
      reportedTo: made.reportedTo,
      outcome,
      outcomeOn,
      source,
      finding: finding?.code ?? null,
    },
  };
}

function decidedBy(by: DecisionToRegister['by'], found: FoundDecider): Decided | undefined {
  if ('body' in by) {
    const decided = { kind: 'body' as const, body: by.body };
    return isTheDecider(decided, found) ? decided : undefined;
  }
  if (found.decider.kind !== 'person' || by.actor.person !== found.decider.person) return undefined;
  return found.decider;
}

function actorFor({ decider, item }: FoundDecider): EntryActor {
  if (decider.kind === 'body') return { kind: 'system' };
  const { person, level, actingFor } = decider;
  return {
    kind: 'person',
    person,
    role: level,
    ...(actingFor === undefined ? {} : { actingFor }),
    ...(item === undefined ? {} : { byItem: item.number }),
  };
}

async function notYours(tx: Tx, reader: Actor, found: FoundDecider, times: TwoTimes) {
  const persons = found.reasons.flatMap(({ person }) => person ?? []);
  const names = await knowableNames(tx, reader, times.knownAt, persons);
  const bodies = await listAuthorities(tx, times);
  const body = bodies.find(({ id }) => id === found.body)?.name;
  const named = { nameOf: (person: string) => names.get(person), body };
  const [sv, en] = await Promise.all([authorityTexts.in('sv'), authorityTexts.in('en')]);
  const who = (t: typeof sv) => {
    if (found.decider.kind === 'body') return body ?? t('authority.body');
    const level = t(`authority.level.${found.decider.level}`);
    return names.get(found.decider.person) ?? t('authority.somebody', { level });
  };
  return problem('authority.not-yours', {
    whoSv: who(sv),
    whoEn: who(en),
    whySv: tellReasons(sv, found.reasons, named),
    whyEn: tellReasons(en, found.reasons, named),
  });
}
