import { sql } from 'kysely';
import { holdersAt } from '../../authority/index.ts';
import type { SubjectKind } from '../../duties/index.ts';
import type { Bilingual } from '../../guidelines/index.ts';
import type { SubjectPages } from '../../organisation/index.ts';
import { MEASURE } from './measure.ts';
import { listMeasures, placeOf } from './store.ts';

/** Where measures stand, for the duties. */
export const measureSubjects: readonly SubjectKind[] = [
  {
    kind: MEASURE,
    async placesOf(tx, ids) {
      const found = await listMeasures(tx, sql`measure.measure_id = any(${ids}::uuid[])`);
      const byId = new Map<string, (typeof found)[number]>(found.map((one) => [one.id, one]));
      return ids.map((id) => {
        const one = byId.get(id);
        return one === undefined ? {} : placeOf(one);
      });
    },
  },
];

/** The page of a measure, for whoever answers for it. */
export const measureSubjectPages: readonly SubjectPages[] = [
  {
    kind: MEASURE,
    async pagesOf(tx, { actor, times }, ids) {
      const found = await listMeasures(tx, sql`measure.measure_id = any(${ids}::uuid[])`);
      const holders = holdersAt(tx, times);
      const own = await Promise.all(
        found.map(async (one) =>
          (await holders.answering(one.role, placeOf(one))).some(({ person }) => person === actor.person),
        ),
      );
      return new Map(
        found
          .filter((_, index) => own[index])
          .map(({ id, title }) => [id as string, { title, href: `/measures/${id}` }]),
      );
    },
  },
];

/** What the entries about measures are called, wherever they are told. */
export const measureEntryWords: ReadonlyMap<string, Bilingual> = new Map([
  ['measure.decided', { sv: 'Åtgärden beslutades', en: 'The measure was decided' }],
  ['measure.done', { sv: 'Åtgärden gjordes', en: 'The measure was carried out' }],
  ['measure.effect-noted', { sv: 'Effekten följdes upp', en: 'The effect was followed up' }],
  ['followup.opened', { sv: 'Uppföljningen öppnades', en: 'The follow-up was opened' }],
  ['followup.step-taken', { sv: 'Ett steg togs', en: 'A step was taken' }],
  ['followup.closed', { sv: 'Uppföljningen avslutades', en: 'The follow-up was closed' }],
]);
