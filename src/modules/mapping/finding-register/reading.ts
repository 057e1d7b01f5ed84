import { sql } from 'kysely';
import { type Actor, may, recordLooks } from '../../../access/index.ts';
import { today } from '../../../kernel/clock.ts';
import { nowOf, type Tx } from '../../../platform/database/index.ts';
import { listCompanies } from '../../companies/index.ts';
import { listNames, organisationAt, pathOf, treeOf } from '../../organisation/index.ts';
import { findSurveyBasis } from '../../surveys/index.ts';
import { problem } from '../runs/problems.ts';
import { findRun } from '../runs/store.ts';
import type { MappingServices } from '../services.ts';
import type { FindingList, FindingPage, FindingsQuery, FindingView } from './api.ts';
import { FINDING, type FindingId } from './finding.ts';
import { FINDING_STATES, type KeptFinding, mayAnswer, mayAsk, maySettle, OUTCOMES } from './standing.ts';
import { countFindings, findSighting, findTelling, listCasesOf, listFindings, visibleFindings } from './store.ts';

/** One page of the findings that the reader may see; what waits for somebody first. Every look is logged. */
export async function readFindings(
  tx: Tx,
  services: MappingServices,
  actor: Actor,
  { page, limit, detector, state, run }: FindingsQuery,
): Promise<FindingList> {
  const { policy, clock } = services;
  const seen = sql`${visibleFindings(policy, actor, today(clock))}
    and (${detector ?? null}::text is null or mapping_finding.detector = ${detector ?? null})
    and (${run ?? null}::uuid is null or exists (
      select from mapping_sighting sighting
      where sighting.finding_id = mapping_finding.finding_id and sighting.run_id = ${run ?? null}))`;
  const which = sql`${seen} and (${state ?? null}::text is null or mapping_finding.state = ${state ?? null})`;
  const found = await listFindings(tx, which, { limit, offset: (page - 1) * limit });
  const states = {} as FindingList['states'];
  for (const one of FINDING_STATES)
    states[one] = await countFindings(tx, sql`${seen} and mapping_finding.state = ${one}`);
  const total = state === undefined ? FINDING_STATES.reduce((sum, one) => sum + states[one], 0) : states[state];
  return { items: await viewsOf(tx, services, actor, found), total, states };
}

/** One finding, with what the person is told of why. The look is logged. Throws `mapping.finding-unknown`. */
export async function readFinding(
  tx: Tx,
  services: MappingServices,
  actor: Actor,
  id: FindingId,
): Promise<FindingPage> {
  const { policy, clock } = services;
  const times = nowOf(clock);
  const which = sql`mapping_finding.finding_id = ${id} and ${visibleFindings(policy, actor, times.on)}`;
  const found = await listFindings(tx, which, { limit: 1, offset: 0 });
  const [finding] = found;
  const [view] = await viewsOf(tx, services, actor, found);
  const because = finding && (await readBecause(tx, id));
  if (finding === undefined || view === undefined || because === undefined) throw problem('mapping.finding-unknown');
  const path = await organisationAt(tx, times).pathOf(finding.unit);
  const facts = { person: finding.person, unitPath: path.map((unit) => unit.id) };
  const isTheirs = finding.person === actor.person;
  const mayHandle = !isTheirs && may(policy, actor, 'finding', 'handle', facts);
  return {
    ...view,
    because,
    cases: mayHandle ? [...(await listCasesOf(tx, finding))] : [],
    may: [
      ...(mayHandle && mayAsk(finding) ? (['ask'] as const) : []),
      ...(isTheirs && mayAnswer(finding) ? (['answer'] as const) : []),
      ...(mayHandle && OUTCOMES.some((one) => maySettle(finding, one, times.on)) ? (['settle'] as const) : []),
    ],
  };
}

/** Why it is asked: the survey in which it was told, else the mapping that saw it last. */
async function readBecause(tx: Tx, id: FindingId): Promise<FindingPage['because'] | undefined> {
  const survey = await findTelling(tx, id);
  if (survey !== undefined) return findSurveyBasis(tx, survey);
  const run = await findSighting(tx, id);
  const seenBy = run && (await findRun(tx, run, sql`true`));
  if (seenBy === undefined) return undefined;
  const { title, purpose, legalBasis } = seenBy.content;
  return {
    title,
    purpose: purpose ?? '',
    legalBasis: legalBasis ?? '',
    journalNumber: seenBy.decision?.journalNumber ?? '',
  };
}

async function viewsOf(
  tx: Tx,
  { journal, clock }: MappingServices,
  actor: Actor,
  found: readonly KeptFinding[],
): Promise<FindingView[]> {
  const others = [...new Set(found.map(({ person }) => person))].filter((person) => person !== actor.person);
  await recordLooks(tx, journal, actor, { resource: FINDING, persons: others });
  const numbers = found.flatMap(({ organisationNumber }) => organisationNumber ?? []);
  const [names, companies, units] = await Promise.all([
    listNames(tx, clock.now(), others),
    listCompanies(tx, numbers),
    organisationAt(tx, nowOf(clock)).listUnits(),
  ]);
  const tree = treeOf(units);
  return found.map(
    ({ key: _, employment: _employment, person, unit, settledBy: _by, revision: _revision, ...rest }) => ({
      ...rest,
      person: person === actor.person ? null : { id: person, name: names.get(person) ?? '' },
      unit: { id: unit, name: pathOf(tree, unit)[0]?.name ?? '' },
      kind: rest.kind as FindingView['kind'],
      organisationName: companies.get(rest.organisationNumber ?? '')?.name ?? null,
      evidence: rest.evidence.map(({ file, lines }) => ({ file, lines: [...lines] })),
    }),
  );
}
