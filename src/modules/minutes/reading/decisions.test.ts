import { describe, expect, test } from 'vitest';
import { clausesUnder, firstMatter } from '../layouts/page.ts';

const decisionsOf = (text: string) => firstMatter(`§ 12 Rapport\n\n${text}`).decisions;
const textsOf = (text: string) => decisionsOf(text).map((clause) => clause.text);

describe('a decision section', () => {
  test.each([
    ['Beslut'],
    ['BESLUT'],
    ['Beslut:'],
    ['Socialnämndens beslut'],
    ['SOCIALNÄMNDENS BESLUT'],
    ['Nämndens beslut'],
    ['Bes lut'],
    ['Bes1ut'],
    ['Socialnämndens förslag till kommunfullmäktige'],
  ])('begins at "%s"', (label) => {
    expect(clausesUnder('Rapporten godkänns.', label)).toEqual(['Rapporten godkänns.']);
  });

  test.each([
    ['Socialnämnden beslutar'],
    ['Socialnämnden beslutade'],
    ['SOCIALNÄMNDEN BESLUTAR'],
    ['Nämnden beslutar'],
    ['Socialnämnden beslutar för egen del'],
    ['Socialnämnden beslutar i enlighet med förvaltningens förslag'],
    ['Socialnämnden'],
    ['Socialnämnden föreslår kommunstyrelsen'],
    ['Socialnämnden föreslår kommunstyrelsen föreslå kommunfullmäktige besluta'],
    ['Socialnämnden föreslår att kommunfullmäktige beslutar'],
  ])('is also opened by the lead "%s" before an att-list', (lead) => {
    expect(textsOf(`Förvaltningen har lämnat en rapport.\n\n${lead}\n\natt godkänna rapporten.`)).toEqual([
      'godkänna rapporten.',
    ]);
  });

  test.each([
    ["another body's proposal", 'Arbetsutskottets förslag till beslut\natt avslå.'],
    ["an official's proposal", 'Förslag till beslut\nSocialnämnden beslutar\natt avslå.'],
    ['a motion', 'Yrkanden\nEva Ek (S) yrkar att nämnden beslutar\natt avslå.'],
    ['a vote', 'Propositionsordning\nOrdföranden finner att nämnden beslutar\natt avslå.'],
    ['an earlier decision', 'Bakgrund\nSocialnämnden beslutade 2023-05-05, § 42, att avslå.'],
  ])('is not opened by %s', (_, text) => {
    expect(textsOf(`${text}\n\nBeslut\nRapporten godkänns.`)).toEqual(['Rapporten godkänns.']);
    expect(textsOf(text)).toEqual([]);
  });

  test('may hold two groups, and a proposal is never a decision', () => {
    const text =
      'Beslut\nSocialnämnden föreslår kommunstyrelsen föreslå kommunfullmäktige besluta\n\natt anta taxan.\n\nSocialnämnden beslutar vidare\n\natt uppdra åt socialchefen att informera.';
    expect(decisionsOf(text)).toEqual([
      {
        text: 'anta taxan.',
        kind: 'proposal',
        actor: 'Socialnämnden',
        chain: ['Kommunstyrelsen', 'Kommunfullmäktige'],
      },
      { text: 'uppdra åt socialchefen att informera.', kind: 'own', actor: 'Socialnämnden', chain: [] },
    ]);
  });

  test('announced as a proposal to the council proposes what the council is to decide', () => {
    expect(
      decisionsOf(
        'Socialnämndens förslag till beslut i kommunfullmäktige\nKommunfullmäktige beslutar att motionen är besvarad.',
      ),
    ).toEqual([
      { text: 'motionen är besvarad.', kind: 'proposal', actor: 'Socialnämnden', chain: ['Kommunfullmäktige'] },
    ]);
  });

  test('announced as a proposal makes its clauses proposals to that body', () => {
    expect(decisionsOf('Socialnämndens förslag till kommunfullmäktige\nTaxan antas.')).toEqual([
      { text: 'Taxan antas.', kind: 'proposal', actor: 'Socialnämnden', chain: ['Kommunfullmäktige'] },
    ]);
  });

  test('goes on below page furniture', () => {
    const text = 'Beslut\n\nSocialnämnden     Sammanträdesprotokoll     3 (9)\n2024-03-05\n\nRapporten godkänns.';
    expect(textsOf(text)).toEqual(['Rapporten godkänns.']);
  });
});

describe('without a decision heading', () => {
  test.each([
    ['a passive in the present', 'Rapporten läggs till handlingarna.'],
    ['a passive in the past', 'Till justerare utsågs Eva Ek (S).'],
    ['the body with an active verb', 'Socialnämnden fastställer dagordningen.'],
    ['a generic body', 'Nämnden noterar informationen.'],
  ])('%s decides', (_, sentence) => {
    expect(textsOf(`Socialchefen redogör för läget. ${sentence}`)).toEqual([sentence]);
  });

  test('"beslutades att" gives what was decided', () => {
    expect(textsOf('Beslutades att uppdra åt socialchefen att informera.')).toEqual([
      'uppdra åt socialchefen att informera.',
    ]);
  });

  test.each([
    ['what is told', 'Socialchefen informerar om att avtalet godkänns i mars.'],
    ['what is proposed', 'Eva Ek (S) föreslår att rapporten godkänns.'],
    ['what is moved', 'Eva Ek (S) yrkar att rapporten återremitteras.'],
    ['a reported fact', 'Under 2023 beslutades om en ny rutin. I maj 2023 godkändes ansökan.'],
    ['a question', 'Eva Ek (S) ställer en fråga om vikarier.'],
    ['the end of the meeting', 'Sammanträdet avslutas kl 16.'],
  ])('%s is no decision', (_, text) => {
    expect(textsOf(text)).toEqual([]);
  });
});
