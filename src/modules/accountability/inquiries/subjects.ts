import type { Clock } from '../../../kernel/clock.ts';
import { organisationSubjects, type SubjectKind } from '../../duties/index.ts';
import type { Bilingual } from '../../guidelines/index.ts';
import type { SubjectPages } from '../../organisation/index.ts';
import { HEARING, listHearingsById } from './hearing-store.ts';

/** Where a hearing stands: with whoever is heard. What they owe is to answer. */
export function hearingSubjects(clock: Clock): readonly SubjectKind[] {
  const persons = organisationSubjects(clock).find(({ kind }) => kind === 'person');
  return [
    {
      kind: HEARING,
      async placesOf(tx, ids) {
        const found = new Map<string, string>((await listHearingsById(tx, ids)).map(({ id, person }) => [id, person]));
        const asked = ids.flatMap((id) => found.get(id) ?? []);
        const places = (await persons?.placesOf(tx, asked)) ?? [];
        const byPerson = new Map(asked.map((person, index) => [person, places[index] ?? {}]));
        return ids.map((id) => byPerson.get(found.get(id) ?? '') ?? {});
      },
    },
  ];
}

/** The page of a hearing, for whoever is heard and nobody else. */
export const hearingSubjectPages: readonly SubjectPages[] = [
  {
    kind: HEARING,
    async pagesOf(tx, { actor }, ids, language) {
      const title = { sv: 'En fråga i en genomlysning', en: 'A question in an inquiry' }[language];
      const own = (await listHearingsById(tx, ids)).filter(({ person }) => person === actor.person);
      return new Map(own.map(({ id }) => [id as string, { title, href: `/hearings/${id}` }]));
    },
  },
];

/** What the entries of inquiries and hearings are called, wherever they are told. */
export const inquiryEntryWords: ReadonlyMap<string, Bilingual> = new Map([
  ['hearing.asked', { sv: 'Frågan ställdes', en: 'The question was put' }],
  ['hearing.asked-by-letter', { sv: 'Frågan ställdes i ett brev', en: 'The question was put by letter' }],
  ['hearing.answered', { sv: 'Frågan besvarades', en: 'The question was answered' }],
  ['hearing.weighed', { sv: 'Svaret vägdes in', en: 'The reply was weighed in' }],
]);
