import { sql } from 'kysely';
import { type Policy, visible } from '../../../access/index.ts';
import { addDays, type LocalDate, laterOf } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { formatDay } from '../../../platform/i18n/index.ts';
import { listEntriesOfTypes } from '../../../platform/journal/index.ts';
import type { Bilingual, ChangeAsked, ChangeGroup, ChangeRow, WhatWouldChange } from '../../guidelines/index.ts';
import { calendarOf, organisationAt } from '../../organisation/index.ts';
import { fires } from '../fold.ts';
import { listSeats } from '../standing/seats.ts';
import type { HeldDuty } from '../store.ts';
import { asDated, type Transited, transitionsUnder } from './open.ts';

/** A year back: what a year of the new version would have given rise to. */
const YEAR = 365;

/**
 * Tells what a version would do to what people owe: what would fall, what would move, and what would arise. The rows
 * are those duties that the reader may see; the counts are of all.
 */
export function dutiesTell(policy: Policy): WhatWouldChange {
  return {
    name: 'duties',
    title: { sv: 'Att göra', en: 'To do' },
    async groups(tx, asked) {
      const { nextWorkingDay } = await calendarOf(tx);
      const on = laterOf(asked.from, asked.times.on);
      const transited = await transitionsUnder(tx, asked.version, { on, nextWorkingDay });
      const groups = [
        ...(await transitionGroups(tx, policy, asked, transited)),
        ...(await questionGroups(tx, asked)),
        ...(await arisingGroups(tx, asked)),
      ];
      return groups.filter(({ key, count }) => count > 0 && (asked.only === undefined || asked.only === key));
    },
  };
}

async function transitionGroups(
  tx: Tx,
  policy: Policy,
  asked: ChangeAsked,
  transited: readonly Transited[],
): Promise<ChangeGroup[]> {
  const changed = transited.filter(({ transition }) => transition.kind !== 'keep');
  const seen = await listVisible(tx, policy, asked);
  const units = new Map((await organisationAt(tx, asked.times).listUnits()).map(({ id, name }) => [id, name]));
  const groups = Map.groupBy(changed, ({ duty, transition }) => `${GROUPS[transition.kind].key}.${duty.template}`);
  return [...groups]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([key, all]) => {
      const [first] = all;
      if (first === undefined) return [];
      const shown = all.filter(({ duty }) => seen.has(nameOf(duty)));
      return {
        key,
        title: titled(GROUPS[first.transition.kind].title, first.duty.frozen.title),
        about: null,
        part: { list: 'templates' as const, id: first.duty.template },
        count: all.length,
        shown: shown.length,
        rows: paged(shown, asked).map((one) =>
          rowOf(one, (one.duty.place.unit && units.get(one.duty.place.unit)) ?? ''),
        ),
      };
    });
}

const GROUPS = {
  withdraw: { key: 'duties-fall', title: { sv: 'Faller bort', en: 'Falls away' } },
  move: { key: 'duties-move', title: { sv: 'Får en ny dag', en: 'Gets a new day' } },
  keep: { key: 'duties-keep', title: { sv: 'Står kvar', en: 'Stays' } },
} as const;

function rowOf({ duty, transition }: Transited, unit: string): ChangeRow {
  const { title } = duty.frozen;
  const at = unit === '' ? '' : ` · ${unit}`;
  return {
    id: nameOf(duty),
    title: { sv: `${title.sv}${at}`, en: `${title.en}${at}` },
    effect:
      transition.kind === 'move' ? newDay(duty.dueOn, transition.dueOn) : { sv: 'Faller bort.', en: 'Falls away.' },
    path: null,
  };
}

function newDay(from: LocalDate, to: LocalDate): Bilingual {
  return {
    sv: `Senast ${formatDay('sv', to)} i stället för ${formatDay('sv', from)}.`,
    en: `By ${formatDay('en', to)} instead of ${formatDay('en', from)}.`,
  };
}

/** The duties of the register that the reader may see, by name. */
async function listVisible(tx: Tx, policy: Policy, { actor, times }: ChangeAsked): Promise<ReadonlySet<string>> {
  const columns = { person: 'duty.person_id', unit: 'duty.unit_id', authority: 'duty.authority_id' };
  const { rows } = await sql<{ name: string }>`
    select concat_ws(' ', subject_kind, subject_id, template, occasion) as name from duty
    where settled_by is null and withdrawn_by is null and ${visible(policy, actor, 'duty', columns, times.on)}`.execute(
    tx,
  );
  return new Set(rows.map(({ name }) => name));
}

/** Who would be asked of a responsibility that the version before does not hold. */
async function questionGroups(tx: Tx, asked: ChangeAsked): Promise<ChangeGroup[]> {
  const { version, instead, times } = asked;
  const groups: ChangeGroup[] = [];
  for (const template of version.content.templates) {
    const isNew = !instead?.content.templates.some(({ id, kind }) => id === template.id && kind === 'standing');
    if (template.kind !== 'standing' || !isNew) continue;
    const seats = await listSeats(tx, times, template.holder, version.guideline);
    groups.push({
      key: `duties-ask.${template.id}`,
      title: titled({ sv: 'Frågas en gång om året', en: 'Is asked once a year' }, template.title),
      about: null,
      part: { list: 'templates', id: template.id },
      count: seats.length,
      shown: seats.length,
      rows: paged(seats, asked).map(({ subject, name }) => ({
        id: subject.id,
        title: name,
        effect: template.question,
        path: null,
      })),
    });
  }
  return groups;
}

/** What would have arisen of what was recorded in the year before, by templates that are new or fire on something new. */
async function arisingGroups(tx: Tx, asked: ChangeAsked): Promise<ChangeGroup[]> {
  const { version, instead, times } = asked;
  const before = new Map((instead?.content.templates ?? []).map((template) => [template.id, asDated(template)]));
  const fresh = version.content.templates
    .filter(({ kind }) => kind === 'dated')
    .map(asDated)
    .filter(({ id, arisesOn, when }) => {
      const old = before.get(id);
      return JSON.stringify([old?.arisesOn, old?.when]) !== JSON.stringify([arisesOn, when]);
    });
  if (fresh.length === 0) return [];
  const types = [...new Set(fresh.flatMap(({ arisesOn }) => arisesOn))];
  const entries = await listEntriesOfTypes(tx, types, addDays(times.on, -YEAR));
  return fresh.map((template) => ({
    key: `duties-arise.${template.id}`,
    title: titled({ sv: 'Skulle uppstå', en: 'Would arise' }, template.title),
    about: {
      sv: 'Så många hade uppstått av det som har registrerats det senaste året. Av det som redan är registrerat uppstår ingenting nytt.',
      en: 'So many would have arisen of what was recorded in the last year. Nothing new arises of what is recorded already.',
    },
    part: { list: 'templates' as const, id: template.id },
    count: entries.filter((entry) => fires(template, entry)).length,
    shown: 0,
    rows: [],
  }));
}

function titled(what: Bilingual, title: Bilingual): Bilingual {
  return { sv: `${what.sv}: ${title.sv}`, en: `${what.en}: ${title.en}` };
}

function paged<Row>(rows: readonly Row[], { page }: ChangeAsked): readonly Row[] {
  return rows.slice(page.offset, page.offset + page.limit);
}

function nameOf({ subject, template, occasion }: HeldDuty): string {
  return `${subject.kind} ${subject.id} ${template} ${occasion}`;
}
