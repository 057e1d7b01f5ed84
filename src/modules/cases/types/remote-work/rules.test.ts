import { expect, test } from 'vitest';
import { guidelineContent, listPresets } from '../../../guidelines/index.ts';
import { decisionContent } from '../../decision.ts';
import { obstaclesTo } from './decision-rules.ts';
import { againstGuideline, isMaterial, placesInOrder, withoutPlace } from './rules.ts';
import { remoteWork } from './schema.ts';
import { aRemoteWork } from './testing.ts';
import { agreementOf } from './words.ts';

const preset = (key: string) => guidelineContent.parse(listPresets().find((one) => one.key === key)?.content);
const jamtland = preset('region-jamtland-harjedalen-remote-work');
const vasternorrland = preset('region-vasternorrland-remote-work');
const codes = (report: ReturnType<typeof aRemoteWork>, of = jamtland) =>
  againstGuideline(report, of).map(({ effect, section, facts }) => [facts.limit, effect, section]);

test('Jämtland Härjedalen: one’s own workplace is first and asks nothing; a home asks why not one of those before', () => {
  expect(codes(aRemoteWork({ place: 'own-workplace' }))).toEqual([]);
  expect(codes(aRemoteWork({ place: 'rented' }))).toEqual([['place', 'asks-reason', 'distansarbete']]);
  expect(codes(aRemoteWork())).toEqual([['place', 'asks-reason', 'distansarbete']]);
  expect(placesInOrder(jamtland)).toEqual(['own-workplace', 'rented', 'home']);
});

test('a home insurance is a bör and only of a home; secret data ask for a closed place and the employer’s computer', () => {
  const atWork = { place: 'own-workplace' } as const;
  expect(codes(aRemoteWork({ hasHomeInsurance: false }))).toContainEqual([
    'home-insurance',
    'asks-reason',
    'forsakringar',
  ]);
  expect(codes(aRemoteWork({ ...atWork, hasHomeInsurance: false }))).toEqual([]);
  expect(codes(aRemoteWork({ ...atWork, isScreenHidden: false }))).toEqual([]);
  expect(codes(aRemoteWork({ ...atWork, isScreenHidden: false, secrets: 'secret' }))).toEqual([
    ['screen', 'stops', 'sekretess'],
  ]);
});

test('data about patients on one’s own computer stop whatever the guideline says, and are said once', () => {
  const own = aRemoteWork({ place: 'own-workplace', secrets: 'patients', computer: 'own' });
  expect(codes(own)).toEqual([['computer-of-the-employer', 'stops', 'utrustning']]);
  expect(codes(own, vasternorrland)).toEqual([['computer-of-the-employer', 'stops', null]]);
});

test('more of the time, a later end, another place or a less closed one is assessed anew; another day of the week is not', () => {
  const before = aRemoteWork();
  for (const after of [
    aRemoteWork({ remote: [2, 3, 4] }),
    aRemoteWork({ to: '2028-06-30' }),
    aRemoteWork({ municipality: '2281' }),
    aRemoteWork({ place: 'rented' }),
    aRemoteWork({ isSetApart: false }),
    aRemoteWork({ secrets: 'secret' }),
    aRemoteWork({ tasks: 'Annat' }),
  ])
    expect(isMaterial(before, after)).toBe(true);
  expect(isMaterial(before, aRemoteWork({ remote: [1, 4] }))).toBe(false);
  expect(isMaterial(before, aRemoteWork({ remote: [4], to: '2027-12-31' }))).toBe(false);
});

test('of a protected person no address, municipality or workplace is kept', () => {
  const hidden = withoutPlace(aRemoteWork({ place: 'elsewhere', address: 'Stugvägen 1', workplace: 'Stugan' }));
  expect(hidden.place).toBe('known-to-handler');
  expect(JSON.stringify(hidden)).not.toMatch(/Stug|2280/);
  const said = agreementOf(hidden, 'sv').flatMap(({ rows }) => rows);
  expect(said).toContainEqual(['Plats', 'Annan plats, känd av handläggaren']);
});

test('the agreement says all that it is to hold, each under its part', () => {
  const said = agreementOf(aRemoteWork(), 'sv');
  const labels = said.flatMap(({ rows }) => rows.map(([label]) => label));
  for (const label of [
    'Från och med',
    'Till och med',
    'Dagar',
    'På distans',
    'Arbetstider',
    'Tillgänglighet',
    'Vid frånvaro',
  ])
    expect(labels).toContain(label);
  for (const label of [
    'Arbetsplatsträffar och möten',
    'Arbetsuppgifter',
    'Uppföljning av resultat',
    'Utrustning',
    'Uppkoppling',
  ])
    expect(labels).toContain(label);
  for (const label of ['Uppsägningstid', 'Årlig uppföljning', 'Kostnader', 'Hemförsäkring finns', 'Plats'])
    expect(labels).toContain(label);
  expect(said.flatMap(({ rows }) => rows)).toContainEqual(['På distans', '40 procent']);
});

test('a no says why, conditions are written, and nothing else is asked of a decision', () => {
  const decided = (of: object) => obstaclesTo(decisionContent.parse(of)).map(({ code }) => code);
  expect(decided({ outcome: 'refused' })).toEqual(['outcome.needs-reasons']);
  expect(decided({ outcome: 'refused', reasons: 'Arbetet är på plats.' })).toEqual([]);
  expect(decided({ outcome: 'agreed-with-conditions' })).toEqual(['outcome.needs-conditions']);
  expect(decided({ outcome: 'agreed' })).toEqual([]);
});

test('a week without a remote day, a weekday given twice and an end before the beginning are told on their field', () => {
  const fault = (of: object) =>
    remoteWork.safeParse({ ...aRemoteWork(), ...of }).error?.issues.map(({ path }) => path[0]);
  const monday = { weekday: 1, onSite: 8, remote: 0 };
  expect(fault({ weeks: [[monday]] })).toEqual(['weeks']);
  expect(fault({ weeks: [[monday, { ...monday, remote: 1 }]] })).toEqual(['weeks']);
  expect(fault({ to: '2026-03-31' })).toEqual(['to']);
  expect(fault({ to: '2040-03-31' })).toEqual(['to']);
});
