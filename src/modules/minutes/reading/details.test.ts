import { describe, expect, test } from 'vitest';
import { firstMatter, readPage } from '../layouts/page.ts';
import { readMinutes } from './read-minutes.ts';

describe('assignments', () => {
  test.each([
    ['ge socialchefen i uppdrag att informera nämnderna senast den 30 juni 2024.', 'socialchefen', '2024-06-30'],
    ['uppdra åt socialchefen att informera nämnderna.', 'socialchefen', undefined],
    ['Socialchefen får i uppdrag att informera före 2024-07-01.', 'Socialchefen', '2024-07-01'],
    ['Socialchefen ges i uppdrag att informera nämnderna.', 'Socialchefen', undefined],
    ['Socialchefen uppdras att informera nämnderna.', 'Socialchefen', undefined],
  ])('"%s" is given to %s', (clause, to, due) => {
    const [assignment] = firstMatter(`§ 12 Rapport\n\nBeslut\n1. ${clause}`).assignments;
    expect(assignment).toMatchObject({ to, clause: 0, text: expect.stringMatching(/^informera/) });
    expect(assignment?.due).toBe(due);
  });

  test.each([
    ['återkomma senast 15 april', '2024-04-15'],
    ['återkomma senast 15 februari', '2025-02-15'],
    ['redovisa det till nämnden den 1 juni 2024 och senast i november 2024', '2024-11-30'],
    ['återrapportera före utgången av tredje kvartalet', '2024-09-30'],
    ['slutföra arbetet senast under kvartal 1 2025', '2025-03-31'],
    ['inhämta uppgifter före halvårsskiftet', '2024-06-30'],
    ['inhämta uppgifter före utgången av 2025', '2025-12-31'],
    ['återkomma senast vid årsskiftet', '2024-12-31'],
    ['återkomma till nämndens sammanträde i maj', undefined],
    ['återkomma senast 31 april', undefined],
    ['öka takten från 2026', undefined],
  ])('"%s" is due on %s when the meeting is on 12 March 2024', (order, due) => {
    const read = readMinutes(
      `Socialnämnden\nSammanträdesdatum 2024-03-12\n\n§ 12 Rapport\n\nBeslut\nSocialnämnden beslutar\natt uppdra åt socialchefen att ${order}.`,
    );
    expect(read.paragraphs[0]?.assignments.map((assignment) => assignment.due)).toEqual([due]);
  });

  test.each([
    [
      'ge socialchefen, ekonomichefen och HR-chefen i uppdrag att informera.',
      'socialchefen, ekonomichefen och HR-chefen',
    ],
    ['Vidare ges förvaltningen i uppdrag att informera.', 'förvaltningen'],
  ])('"%s" is given to all of %s', (clause, to) => {
    expect(firstMatter(`§ 12 Rapport\n\nBeslut\n1. ${clause}`).assignments).toMatchObject([{ to }]);
  });

  test('counts its clause from 0', () => {
    const { assignments } = firstMatter(
      '§ 12 Rapport\n\nBeslut\n1. Rapporten godkänns.\n2. Socialchefen får i uppdrag att informera.',
    );
    expect(assignments.map(({ clause }) => clause)).toEqual([1]);
  });
});

test.each([
  ['decided', 'Beslut\nTaxan antas.'],
  ['proposed', 'Beslut\nNämnden föreslår kommunfullmäktige besluta\natt anta taxan.'],
  ['postponed', 'Beslut\nÄrendet bordläggs.'],
  ['referred-back', 'Beslut\nÄrendet återremitteras för komplettering.'],
  ['withdrawn', 'Beslut\nÄrendet utgår.'],
  ['noted', 'Beslut\nRapporten läggs till handlingarna.'],
  ['none', 'Eva Ek ställer en fråga.'],
  ['none', 'Nämnden ställde frågor.'],
  ['proposed', 'Nämnden beslutar föreslå kommunfullmäktige\natt anta taxan.'],
])('the outcome is %s', (outcome, text) => {
  expect(firstMatter(`§ 12 Taxa\n\n${text}`).outcome).toBe(outcome);
});

test('a matter that only informs has that outcome', () => {
  expect(firstMatter('§ 12 Information\n\nEva Ek informerar.').outcome).toBe('information');
});

test('documents with their days, summary, presenters, reservations and adjustment are read', () => {
  const matter = firstMatter(
    '§ 12 Taxa\n\nSammanfattning\nTaxan ses\növer varje år.\n\nBeslutsunderlag\n• Tjänsteskrivelse 2024-02-01\n• Förslag till\ntaxa\n\nAnteckning\nVid mötet föredrar Eva Ek och Bo Alm ärendet.\n\nBeslut\nTaxan antas.\n\nReservation\nTor Vik (C) reserverar sig\nmot beslutet.\n\nParagrafen är omedelbart justerad.',
  );
  expect(matter).toMatchObject({
    summary: 'Taxan ses över varje år.',
    basis: [{ text: 'Tjänsteskrivelse 2024-02-01', date: '2024-02-01' }, { text: 'Förslag till taxa' }],
    presenters: ['Eva Ek', 'Bo Alm'],
    reservations: ['Tor Vik (C) reserverar sig mot beslutet.'],
    immediatelyAdjusted: true,
  });
});

test('who adjusts comes from the front page, else from the clause that elects them', () => {
  const matter =
    '§ 12 Val av justerare\n\nBeslut\natt ordföranden och Eva Ek (S) justerar protokollet med Bo Alm (M) som ersättare.\n\nProtokollet ska vara justerat senast den 12 mars 2024.';
  expect(readPage(matter)).toMatchObject({
    adjusters: [{ role: 'ordföranden' }, { name: 'Eva Ek', party: 'S', substitute: 'Bo Alm (M)' }],
    adjustDeadline: '2024-03-12',
  });
  expect(readMinutes(`Utses att justera   Tor Vik (C)\n\n${matter}`).adjusters).toEqual([
    { name: 'Tor Vik', party: 'C' },
  ]);
});

test.each([
  ['the field Organ', 'Organ   Norrviks socialnämnd\n', 'socialnämnd'],
  ['a page header', 'Kultur- och fritidsnämnden   Protokoll   3 (9)\n', 'Kultur- och fritidsnämnden'],
  [
    'a line of its own, rather than capitals',
    'KOMMUNSTYRELSENS ARBETSUTSKOTT   PROTOKOLL\nKommunstyrelsens arbetsutskott   2024-03-05\n',
    'Kommunstyrelsens arbetsutskott',
  ],
  ['who decides in the text', 'Protokoll\n', 'Tekniska nämnden'],
])('the body comes from %s', (_, front, organ) => {
  const read = readMinutes(`${front}\n§ 12 Taxa\n\nBeslut\nTekniska nämnden beslutar\natt anta taxan.`);
  expect(read.organ).toContain(organ);
});
