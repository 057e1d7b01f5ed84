import type { Actor } from '../../../access/index.ts';
import type { PersonId } from '../../../kernel/ids.ts';
import { addDays, type LocalDate, localDateOf } from '../../../kernel/local-date.ts';
import { FOREVER } from '../../../kernel/period.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { listKnowableNames } from '../../organisation/index.ts';
import type { ChainAnswer, DutyAnswer, GapAnswer, LinkAnswer } from '../api.ts';
import { CAUSES, type Hearing } from '../chain/duty.ts';
import type { LinkDuty } from '../chain/fold.ts';
import { countCauses, type Gap } from '../chain/gaps.ts';
import type { Tenure } from '../chain/office.ts';
import type { AccountabilityServices } from '../services.ts';
import type { FoundDuty } from './matter.ts';
import { officeIdOf } from './offices.ts';
import type { ChainAsked, ReadChain } from './read-chain.ts';

type Named = LinkAnswer['holders'][number];

/** A chain as it is answered: by name where the reader may know who it is, else by function alone. */
export async function tellChain(
  tx: Tx,
  { policy, clock }: AccountabilityServices,
  actor: Actor,
  { kind, id }: ChainAsked,
  read: ReadChain,
): Promise<ChainAnswer> {
  const { chain, page, knownAt, found, hearings, visible, units } = read;
  const shownOffices = new Set(visible.map(({ office }) => office.id));
  const dutyOf = new Map(found.duties.map((duty) => [duty.id, duty]));
  const evidenceOf = new Map(found.evidence.map((one) => [`${one.duty} ${one.id}`, one]));
  const responsibles = chain.responsible.filter(({ responsibility }) => shownOffices.has(responsibility.office));
  const times = { on: localDateOf(clock.now()), knownAt: clock.now() };
  const names = await listKnowableNames(tx, { actor, policy, times }, personsIn(visible, responsibles));
  const named = (person: PersonId | null | undefined): Named => {
    const name = person == null ? undefined : names.get(person);
    return person == null || name === undefined ? null : { id: person, name };
  };
  const unitOf = (office: string) => {
    const [unit] = units.get(office) ?? [];
    return unit === undefined ? null : { id: unit.id, name: unit.name };
  };
  return {
    matter: { kind, id, ...page },
    knownAt,
    asOf: chain.asOf,
    isWhole: visible.length === chain.links.length,
    links: visible.map(
      ({ office, state, duties }): LinkAnswer => ({
        office: office.id,
        role: office.role,
        unit: unitOf(office.id),
        state,
        holders: office.held.filter(({ to }) => to > chain.asOf).map(({ person }) => named(person)),
        duties: duties.map(dutyAnswer),
      }),
    ),
    gaps: chain.gaps.flatMap((gap) => gapAnswer(gap)),
    responsible: responsibles.map(({ responsibility, holders }) => {
      const own = found.responsibilities.find(
        (one) => officeIdOf(one) === responsibility.office && one.source === responsibility.source,
      );
      return {
        role: own?.role ?? 'director',
        unit: unitOf(responsibility.office),
        title: own?.title ?? { sv: '', en: '' },
        source: responsibility.source,
        holders: holders.map((tenure) => ({ person: named(tenure.person), ...daysOf(tenure, chain.asOf) })),
      };
    }),
    causes: causesIn(visible),
  };

  function dutyAnswer({ duty, state, evidence, shares, discharge }: LinkDuty): DutyAnswer {
    const { title, source } = dutyOf.get(duty.id) as FoundDuty;
    const by = discharge.by === null ? undefined : evidenceOf.get(`${duty.id} ${discharge.by.id}`);
    return {
      id: duty.id,
      title,
      source,
      origin: duty.origin,
      arisenOn: duty.arisenOn,
      dueOn: duty.dueOn,
      state,
      evidence,
      shownBy:
        by === undefined
          ? null
          : {
              kind: by.kind,
              title: by.title,
              journalNumber: by.journalNumber,
              effectiveOn: by.effectiveOn,
              recordedOn: by.recordedOn,
            },
      shares: shares.map((share) => ({
        person: named(share.person),
        actingFor: named(share.actingFor),
        isHeld: share.person !== null,
        from: share.from,
        lastDay: addDays(share.to, -1),
        state: share.state,
        lacking: [...share.lacking],
        hearing: hearingAnswer(share.hearing),
      })),
    };
  }

  function hearingAnswer(hearing: Hearing | null) {
    if (hearing === null) return null;
    const told = hearings.find(({ duty, person }) => duty === hearing.duty && person === hearing.person);
    const { askedOn, answerBy, answeredOn, cause, ownCause } = hearing;
    const { text = null, correction = null } = told ?? {};
    return { askedOn, answerBy, answeredOn, text, cause, ownCause, correction };
  }

  /** A gap is told to whoever sees the link in which it was seen. */
  function gapAnswer({ kind: of, office, duty, person, lacking, isFinal }: Gap): GapAnswer[] {
    const told = dutyOf.get(duty) as FoundDuty;
    if (!shownOffices.has(officeIdOf(told))) return [];
    const against = office === null ? undefined : chain.links.find((link) => link.office.id === office)?.office;
    return [
      {
        kind: of,
        role: against?.role ?? null,
        unit: office === null ? null : unitOf(office),
        duty,
        title: told.title,
        dueOn: told.dueOn,
        person: named(person),
        lacking: [...lacking],
        isFinal,
      },
    ];
  }
}

/** The causes named, in the order of the list; those that nobody named are left out. */
function causesIn(links: ReadChain['visible']): ChainAnswer['causes'] {
  const shares = links.flatMap(({ duties }) => duties.flatMap((one) => one.shares));
  const { reporter, holder } = countCauses(shares);
  return CAUSES.map((cause) => ({ cause, reporter: reporter.get(cause) ?? 0, holder: holder.get(cause) ?? 0 })).filter(
    (one) => one.reporter + one.holder > 0,
  );
}

function personsIn(links: ReadChain['visible'], responsibles: ReadChain['chain']['responsible']): PersonId[] {
  const all = [
    ...links.flatMap(({ office, duties }) => [
      ...office.held.map(({ person }) => person),
      ...duties.flatMap(({ shares }) =>
        shares.flatMap(({ person, actingFor }) => [person ?? [], actingFor ?? []].flat()),
      ),
    ]),
    ...responsibles.flatMap(({ holders }) => holders.map(({ person }) => person)),
  ];
  return [...new Set(all)];
}

function daysOf({ from, to }: Tenure, asOf: LocalDate): { readonly from: LocalDate; readonly lastDay: LocalDate } {
  return { from, lastDay: to === FOREVER ? asOf : addDays(to, -1) };
}
