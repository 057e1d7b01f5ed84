import { listKnowableNames, type SubjectPages } from '../../organisation/index.ts';
import { listQuestions } from './questions.ts';
import { type Handover, listHandovers } from './store.ts';
import { HANDOVER, LEAVING, STAYING } from './subjects.ts';
import { handoverTexts } from './texts.ts';

/** The sides of a hand-over and their page; each is there for the one on that side alone. */
export const handoverSubjectPages: readonly SubjectPages[] = [
  aSide(
    HANDOVER,
    'duties.handover.from',
    ({ toPerson }) => toPerson,
    ({ fromPerson }) => fromPerson,
  ),
  aSide(
    LEAVING,
    'duties.handover.to',
    ({ fromPerson }) => fromPerson,
    ({ toPerson }) => toPerson,
  ),
  {
    kind: STAYING,
    async pagesOf(tx, reader, ids, language) {
      const { person } = reader.actor;
      const mine = (await listQuestions(tx, ids)).filter((one) => one.person === person);
      const handovers = new Map(
        (
          await listHandovers(
            tx,
            mine.map(({ handover }) => handover),
          )
        ).map((one) => [one.id, one]),
      );
      const t = await handoverTexts.in(language);
      return new Map(
        mine.flatMap(({ id, handover }) =>
          handovers.has(handover)
            ? [[id as string, { title: t('duties.handover.new-manager'), href: `/handovers/${handover}` }]]
            : [],
        ),
      );
    },
  },
];

type Side = (handover: Handover) => Handover['toPerson'];

function aSide(
  kind: string,
  text: 'duties.handover.from' | 'duties.handover.to',
  own: Side,
  other: Side,
): SubjectPages {
  return {
    kind,
    async pagesOf(tx, reader, ids, language) {
      const { person } = reader.actor;
      const mine = (await listHandovers(tx, ids)).filter((one) => person !== null && own(one) === person);
      const names = await listKnowableNames(
        tx,
        reader,
        mine.flatMap((one) => other(one) ?? []),
      );
      const t = await handoverTexts.in(language);
      return new Map(
        mine.map((one) => {
          const them = other(one);
          const name = (them === null ? undefined : names.get(them)) ?? t('duties.handover.somebody');
          return [one.id as string, { title: t(text, { name }), href: `/handovers/${one.id}` }];
        }),
      );
    },
  };
}
