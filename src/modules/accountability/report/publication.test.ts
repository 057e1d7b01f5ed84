import { expect, test } from 'vitest';
import type { ChainAnswer, LinkAnswer } from '../api.ts';
import { publicationOf } from './publication.ts';

const unit = (id: string) => ({ id, name: `Enhet ${id}` });
const aLink = (role: LinkAnswer['role'], of: string | null, dueOn: string): LinkAnswer => ({
  office: `${role} ${of}`,
  role,
  unit: of === null ? null : unit(of),
  state: 'gap',
  holders: [{ id: 'x', name: 'Test Testsson' }],
  duties: [
    {
      id: `${role} ${of}`,
      title: { sv: 'Fråga', en: 'Ask' },
      source: 'källa',
      origin: 'before',
      arisenOn: '2025-01-01',
      dueOn,
      state: 'gap',
      evidence: 'nothing',
      shownBy: null,
      shares: [
        {
          person: { id: 'x', name: 'Test Testsson' },
          actingFor: null,
          isHeld: true,
          from: '2025-01-01',
          lastDay: '2025-06-01',
          state: 'gap',
          lacking: [],
          hearing: {
            askedOn: '2025-05-01',
            answerBy: '2025-05-20',
            answeredOn: '2025-05-10',
            text: 'Jag var på Enhet a.',
            cause: null,
            ownCause: 'no-support',
            correction: null,
          },
        },
      ],
    },
  ],
});
const CHAIN: ChainAnswer = {
  matter: { kind: 'case', id: 'm', title: 'Test Testsson, bisyssla', href: '/m' },
  knownAt: '2026-06-01T08:00:00.000Z',
  asOf: '2026-06-01',
  isWhole: true,
  links: [
    aLink('administration-head', 'adm', '2025-03-01'),
    aLink('nearest-manager', 'b', '2025-05-01'),
    aLink('nearest-manager', 'a', '2025-04-01'),
  ],
  gaps: [
    {
      kind: 'duty',
      role: 'nearest-manager',
      unit: unit('a'),
      duty: 'x',
      title: { sv: 'Fråga', en: 'Ask' },
      dueOn: '2025-04-01',
      person: { id: 'x', name: 'Test Testsson' },
      lacking: [],
      isFinal: true,
    },
  ],
  responsible: [],
  causes: [],
};
const inAdministrationOf = (units: number) => () => [
  { id: 'area', name: 'Område', units: 2 },
  { id: 'adm', name: 'Förvaltningen', units },
];

test('for publication there is no name and nothing that anybody wrote; causes stay', () => {
  const told = publicationOf(CHAIN, inAdministrationOf(40));
  expect(JSON.stringify(told)).not.toContain('Testsson');
  expect(JSON.stringify(told)).not.toContain('Jag var på');
  expect(told.links[1]?.duties[0]?.shares[0]?.hearing?.ownCause).toBe('no-support');
});

test('where function equals person the unit is folded into the nearest wider one with enough units, and told together', () => {
  const told = publicationOf(CHAIN, inAdministrationOf(40));
  expect(told.links.map(({ role, unit: of, duties }) => [role, of?.name, duties.map(({ dueOn }) => dueOn)])).toEqual([
    ['administration-head', 'Enhet adm', ['2025-03-01']],
    ['nearest-manager', 'Förvaltningen', ['2025-04-01', '2025-05-01']],
  ]);
  expect(told.gaps[0]?.unit?.name).toBe('Förvaltningen');
});

test('in an administration of few units not even that is told', () => {
  const told = publicationOf(CHAIN, inAdministrationOf(4));
  expect(told.links[1]?.unit).toBeNull();
  expect(told.gaps[0]?.unit).toBeNull();
});
