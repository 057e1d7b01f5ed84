import { describe, expect, test } from 'vitest';
import { clausesUnder } from '../layouts/page.ts';

describe('the first list mark sets the level', () => {
  test.each([
    ['att', 'att godkänna rapporten,\natt avsluta ärendet.'],
    ['1.', '1. godkänna rapporten,\n2. avsluta ärendet.'],
    ['1)', '1) godkänna rapporten,\n2) avsluta ärendet.'],
    ['1. att', '1. att godkänna rapporten,\n2. att avsluta ärendet.'],
    ['-', '- godkänna rapporten,\n- avsluta ärendet.'],
    ['–', '– godkänna rapporten,\n– avsluta ärendet.'],
    ['•', '• godkänna rapporten,\n• avsluta ärendet.'],
    ['• att', '•\tatt godkänna rapporten,\n•\tatt avsluta ärendet.'],
    ['a)', 'a) godkänna rapporten,\nb) avsluta ärendet.'],
    ['l. for 1.', 'l. godkänna rapporten,\n2. avsluta ärendet.'],
    ['att1', 'att1 godkänna rapporten,\natt2 avsluta ärendet.'],
    ['att alone on its line', 'att\ngodkänna rapporten,\natt\navsluta ärendet.'],
  ])('%s', (_, list) => {
    expect(clausesUnder(`Socialnämnden beslutar\n${list}`)).toEqual(['godkänna rapporten,', 'avsluta ärendet.']);
  });

  test('deeper marks and wrapped lines join the clause', () => {
    const list =
      '1. uppdra åt socialchefen att\n   a) informera,\n   b) följa upp\n      - varje år\n2. avsluta ärendet.';
    expect(clausesUnder(list)).toEqual([
      'uppdra åt socialchefen att a) informera, b) följa upp - varje år',
      'avsluta ärendet.',
    ]);
  });

  test('a number out of order is no mark', () => {
    expect(clausesUnder('1. godkänna budgeten för\n2025. Ramen är oförändrad\n2. avsluta ärendet.')).toEqual([
      'godkänna budgeten för 2025. Ramen är oförändrad',
      'avsluta ärendet.',
    ]);
  });
});

describe('a line-initial "att"', () => {
  test('after punctuation or samt/och is an item', () => {
    const list = 'att godkänna rapporten samt\natt avsluta ärendet; och\natt informera.';
    expect(clausesUnder(`Socialnämnden beslutar\n${list}`)).toHaveLength(3);
  });

  test('at the item column is an item without punctuation', () => {
    const list = '    att godkänna rapporten som har lämnats av\n        förvaltningen\n    att avsluta ärendet';
    expect(clausesUnder(list)).toEqual(['godkänna rapporten som har lämnats av förvaltningen', 'avsluta ärendet']);
  });

  test('that completes what stands above is a wrapped line', () => {
    const list = 'att ge socialchefen i uppdrag\natt informera nämnderna\natt avsluta ärendet';
    expect(clausesUnder(`Socialnämnden beslutar\n${list}`)).toEqual([
      'ge socialchefen i uppdrag att informera nämnderna',
      'avsluta ärendet',
    ]);
  });

  test('outside the column of marks is a wrapped line', () => {
    const list = 'att   uppdra åt socialchefen,\natt göra en uppföljning,\natt   avsluta ärendet.';
    expect(clausesUnder(list)).toEqual(['uppdra åt socialchefen, att göra en uppföljning,', 'avsluta ärendet.']);
  });
});

describe('plain sentences', () => {
  test('are a clause each and keep their subject', () => {
    expect(clausesUnder('Socialnämnden godkänner rapporten.\n\nSocialchefen får i uppdrag att informera.')).toEqual([
      'Socialnämnden godkänner rapporten.',
      'Socialchefen får i uppdrag att informera.',
    ]);
  });

  test.each([
    ['Socialnämnden beslutar att godkänna rapporten.', 'godkänna rapporten.'],
    ['Socialnämnden beslutar enligt förslaget att godkänna rapporten.', 'godkänna rapporten.'],
    ['Socialnämnden föreslår kommunfullmäktige besluta att anta taxan.', 'anta taxan.'],
    ['Socialnämnden föreslår kommunstyrelsen att föreslå kommunfullmäktige att anta taxan.', 'anta taxan.'],
    ['Socialnämnden beslutar: Rapporten godkänns.', 'Rapporten godkänns.'],
    ['Enligt förvaltningens förslag:\nRapporten godkänns.', 'Rapporten godkänns.'],
    ['På förslag av Eva Ek (S):\nÄrendet bordläggs.', 'Ärendet bordläggs.'],
    ['Socialnämnden beslutar följande.\nRapporten godkänns.', 'Rapporten godkänns.'],
    ['Antecknas.', 'Antecknas.'],
    ['Inga anmälningar förekom.', 'Inga anmälningar förekom.'],
    ['Socialnämnden beslutar enligt förslaget.', 'Socialnämnden beslutar enligt förslaget.'],
  ])('"%s" gives "%s"', (text, clause) => {
    expect(clausesUnder(text)).toEqual([clause]);
  });

  test('an abbreviation ends no sentence', () => {
    expect(clausesUnder('Ansökan avslås enligt 5 kap. 12 § m.m. och avgift tas ut.')).toHaveLength(1);
  });
});

describe('after the list', () => {
  test.each([
    ['a condition', 'Beslutet gäller under förutsättning att fullmäktige anslår medel.'],
    ['adjusting', 'Protokollet ska justeras senast den 12 mars 2024.'],
    ['forwarding', 'Ärendet överlämnas till kommunfullmäktige.'],
    ['an explanation', 'Taxan har inte höjts på fem år.'],
  ])('%s is no clause', (_, text) => {
    expect(clausesUnder(`att godkänna rapporten.\n\n${text}`)).toEqual(['godkänna rapporten.']);
    expect(clausesUnder(`Rapporten godkänns.\n\n${text}`).at(0)).toBe('Rapporten godkänns.');
  });

  test('a new lead opens a new group', () => {
    expect(
      clausesUnder('att anta taxan.\n\nVillkor gäller.\n\nSocialnämnden beslutar för egen del\natt informera.'),
    ).toEqual(['anta taxan.', 'informera.']);
  });

  test('the list goes on with its next number', () => {
    expect(clausesUnder('1. anta taxan.\n\nDen gäller från mars.\n\n2. informera.')).toEqual([
      'anta taxan.',
      'informera.',
    ]);
  });
});
