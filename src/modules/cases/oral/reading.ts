import { sql } from 'kysely';
import { type Actor, may, recordLooks } from '../../../access/index.ts';
import { today } from '../../../kernel/clock.ts';
import type { UnitId } from '../../../kernel/ids.ts';
import { nowOf, type Tx } from '../../../platform/database/index.ts';
import type { Language } from '../../../platform/i18n/index.ts';
import { listNames, organisationAt, pathOf, treeOf } from '../../organisation/index.ts';
import { getKind } from '../find-kind.ts';
import { problem } from '../problems.ts';
import { type OralAgreement, type OralAgreementId, otherSide, standingOf } from './agreement.ts';
import type { OralAgreementList, OralAgreementView } from './api.ts';
import { ORAL_AGREEMENT } from './entries.ts';
import type { OralServices } from './services.ts';
import { listAgreements, visibleAgreement } from './store.ts';

type Placed = OralAgreement & { readonly unit: UnitId | null };

/** The agreements that the reader may see, and how many stand how in each unit. The looks are logged. */
export async function readAgreements(
  tx: Tx,
  services: OralServices,
  actor: Actor,
  language: Language,
): Promise<OralAgreementList> {
  const { clock, policy } = services;
  const found = await listAgreements(tx, nowOf(clock), visibleAgreement(policy, actor, today(clock)));
  const items = await viewsOf(tx, services, actor, found, language);
  const units = Map.groupBy(items, ({ unit }) => unit ?? '');
  const count = (of: readonly OralAgreementView[], standing: OralAgreementView['standing']) =>
    of.filter((one) => one.standing === standing).length;
  return {
    items,
    units: [...units].map(([unit, of]) => ({
      unit,
      waits: count(of, 'waits'),
      agreed: count(of, 'agreed'),
      denied: count(of, 'denied'),
      followed: count(of, 'followed'),
    })),
  };
}

/** One agreement. The look is logged. Throws `cases.oral-unknown`. */
export async function readAgreement(
  tx: Tx,
  services: OralServices,
  actor: Actor,
  id: OralAgreementId,
  language: Language,
): Promise<OralAgreementView> {
  const { clock, policy } = services;
  const which = sql`oral_agreement.agreement_id = ${id} and ${visibleAgreement(policy, actor, today(clock))}`;
  const found = await listAgreements(tx, nowOf(clock), which);
  const [view] = await viewsOf(tx, services, actor, found, language);
  if (view === undefined) throw problem('cases.oral-unknown');
  return view;
}

async function viewsOf(
  tx: Tx,
  services: OralServices,
  actor: Actor,
  found: readonly Placed[],
  language: Language,
): Promise<OralAgreementView[]> {
  const { clock, journal, kinds } = services;
  const others = found.map(({ person }) => person).filter((person) => person !== actor.person);
  await recordLooks(tx, journal, actor, { resource: ORAL_AGREEMENT, persons: [...new Set(others)] });
  const named = found.flatMap(({ person, statedByPerson, answer }) => [person, statedByPerson, answer?.by ?? null]);
  const names = await listNames(
    tx,
    clock.now(),
    named.filter((person) => person !== null),
  );
  const nameOf = (person: OralAgreement['statedByPerson']) => (person === null ? null : (names.get(person) ?? null));
  const tree = treeOf(await organisationAt(tx, nowOf(clock)).listUnits());
  return found.map((one) => {
    const unitPath = one.unit === null ? [] : pathOf(tree, one.unit).map(({ id }) => id);
    const facts = { person: one.person, authority: one.authority, unitPath };
    const isMine = one.person === actor.person;
    const side = isMine ? 'employee' : 'manager';
    const mayDo = (action: string) => may(services.policy, actor, ORAL_AGREEMENT, action, facts);
    return {
      id: one.id,
      kind: one.kind,
      kindTitle: getKind(kinds, one.kind).title[language],
      person: { id: one.person, name: names.get(one.person) ?? '' },
      unit: one.unit === null ? null : (tree.get(one.unit)?.name ?? null),
      statedBy: one.statedBy,
      statedByName: nameOf(one.statedByPerson),
      statedAt: one.statedAt,
      words: one.words,
      agreedOn: one.agreedOn,
      answer: one.answer && {
        at: one.answer.at,
        by: nameOf(one.answer.by),
        agrees: one.answer.agrees,
        words: one.answer.words,
      },
      followed: one.followed && { at: one.followed.at, caseId: one.followed.case, talkOn: one.followed.talkOn },
      standing: standingOf(one),
      isMine,
      steps: [
        ...(one.answer === null && side === otherSide(one.statedBy) && mayDo('answer') ? (['answer'] as const) : []),
        ...(one.followed === null && mayDo('follow-up') ? (['follow-up'] as const) : []),
      ],
    };
  });
}
