import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readMinutes } from './index.ts';
import { type Layout, type Matter, MEETING_DAY, ORGAN, render } from './layouts/rendering.ts';

const layout: fc.Arbitrary<Layout> = fc.record({
  heading: fc.constantFrom('sign', 'tight', 'abbreviated', 'abbreviated without sign', 'table'),
  dnr: fc.constantFrom('before the title', 'after the title', 'in brackets', 'below with label', 'alone below'),
  dnrLabel: fc.constantFrom('Dnr', 'Dnr:', 'Diarienummer:', 'Ärendenummer'),
  decision: fc.constantFrom('Beslut', 'BESLUT', 'Beslut:', 'own', 'OWN', 'lead alone'),
  lead: fc.constantFrom('beslutar', 'beslutar att', 'beslutar följande:', 'föreslår', 'föreslår besluta'),
  mark: fc.constantFrom('att', 'att   ', '1. ', '1. att ', '1) ', '• ', '•  att ', '- ', 'a) '),
  recipients: fc.constantFrom('listed', 'bulleted', 'inline'),
  recipientsLabel: fc.constantFrom(
    'Skickas till',
    'Expedieras till',
    'Delges',
    'Beslutet ska skickas till',
    'Protokollsutdrag till',
    'Sändlista',
  ),
  order: fc.constantFrom('decision first', 'decision last'),
  width: fc.integer({ min: 45, max: 110 }),
  indent: fc.constantFrom(0, 4),
  furniture: fc.constantFrom('none', 'header', 'header and footer'),
  pageOfLines: fc.integer({ min: 13, max: 40 }),
  spacing: fc.constantFrom('single', 'double'),
  lineBreaks: fc.constantFrom('kept', 'kept', 'lost'),
});

const title = fc.constantFrom(
  'Riktlinjer för bisysslor',
  'Svar på motion om att införa distansarbete i Norrvik',
  'Årsredovisning 2021 för Norrviks Bostäder AB, Norrviks Hamn AB och Stiftelsen Norrviks Konsthall',
  'Information',
  'Val av ledamot i stället för Eva Ros (M) som avsagt sig uppdraget',
  'Yttrande över remiss – Ut ur utsatthet (SOU 2023:97)',
);
const dnr = fc.constantFrom(
  'KN 2021/14',
  'KN/2021:14-003',
  'KN-2021-00214',
  '21KN1733',
  '2021-000214',
  'KN/2021/55',
  'KN 14/2021',
);
const clause = fc.constantFrom(
  'godkänna rapporten',
  'ge förvaltningschefen i uppdrag att ta fram ett förslag till riktlinjer och därefter redovisa det senast den 30 juni 2022',
  'uppdra åt kulturchefen att, i samverkan med Region Norrland och Norrviks Bostäder AB, se över lokalerna',
  'anta taxa enligt bilaga 1 att gälla från och med den 1 januari 2023',
  'avslå motionen med hänvisning till 5 kap. 12 § kommunallagen',
  'utse Bo Ek (S) till ordförande',
);
const summary = fc.constantFrom(
  'Förvaltningen har tagit fram ett förslag. Nämnden beslutade 2020-05-05, § 12, att se över riktlinjerna, se även KS 2019/77.',
  'Kulturchefen informerar om läget. Ärendet har beretts av presidiet den 3 mars 2022.',
);
const recipient = fc.constantFrom(
  'Kommunstyrelsen',
  'Kulturchefen',
  'Samtliga nämnder',
  'HR-avdelningen',
  'Norrviks Bostäder AB',
);

const matters: fc.Arbitrary<Matter[]> = fc
  .array(
    fc.record({
      title,
      dnr,
      clauses: fc.array(clause, { minLength: 1, maxLength: 4 }),
      summary,
      recipients: fc.uniqueArray(recipient, { maxLength: 3 }),
    }),
    { minLength: 2, maxLength: 4 },
  )
  .map((list) => list.map((matter, at) => ({ ...matter, number: 21 + at })));

test('minutes rendered in any combination of layouts read back the same', () => {
  fc.assert(
    fc.property(matters, layout, (written, setting) => {
      const minutes = readMinutes(render(written, setting));
      expect({ type: minutes.documentType, day: minutes.meetingDate, organ: minutes.organ }).toEqual({
        type: 'minutes',
        day: MEETING_DAY,
        organ: ORGAN,
      });
      expect(minutes.paragraphs.map(fieldsOf)).toEqual(
        written.map(({ number, title, dnr, clauses, recipients }) => ({
          number: String(number),
          title,
          dnr: [dnr],
          clauses,
          recipients,
        })),
      );
    }),
    { numRuns: 400 },
  );
});

function fieldsOf({ number, title, dnr, decisions, recipients }: ReturnType<typeof readMinutes>['paragraphs'][number]) {
  return {
    number,
    title,
    dnr,
    clauses: decisions.map(({ text }) => text.replace(/(?:,? samt|[,.])$/, '')),
    recipients,
  };
}
