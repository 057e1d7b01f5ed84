import { expect, test } from 'vitest';
import type { ChainAnswer, DutyAnswer } from '../api.ts';
import { compareVersions } from './compare.ts';

const aDuty = (id: string, state: DutyAnswer['state'], ...who: string[]): DutyAnswer => ({
  id,
  title: { sv: id, en: id },
  source: 'källa',
  origin: 'system',
  arisenOn: '2026-03-02',
  dueOn: '2026-03-16',
  state,
  evidence: 'not-asked',
  shownBy: null,
  shares: who.map((name) => ({
    person: { id: name, name },
    actingFor: null,
    isHeld: true,
    from: '2026-03-02',
    lastDay: '2026-03-16',
    state,
    lacking: [],
    hearing: null,
  })),
});

const aChain = (...duties: DutyAnswer[]): ChainAnswer => ({
  matter: { kind: 'case', id: 'x', title: 'x', href: '/x' },
  knownAt: '2026-06-01T00:00:00Z',
  asOf: '2026-06-01',
  isWhole: true,
  links: [{ office: 'director', role: 'director', unit: null, state: 'gap', holders: [], duties }],
  gaps: [],
  responsible: [],
  causes: [],
});

test('two versions of a chain are told by what differs: what was not known, what became another state, and who stood there', () => {
  const before = aChain(
    aDuty('ask', 'missing', 'Dana'),
    aDuty('tell', 'in-time', 'Dana'),
    aDuty('file', 'late', 'Dana'),
  );
  const after = aChain(
    aDuty('ask', 'recorded-late', 'Dana'),
    aDuty('tell', 'in-time', 'Dana'),
    aDuty('file', 'late', 'Tove'),
    aDuty('new', 'not-due', 'Dana'),
  );
  expect(compareVersions(before, after).map(({ duty, before: was, after: is }) => [duty.id, was, is])).toEqual([
    ['ask', 'missing', 'recorded-late'],
    ['file', 'late', 'late'],
    ['new', null, 'not-due'],
  ]);
  expect(compareVersions(before, after)[1]?.holders).toEqual({ before: ['Dana'], after: ['Tove'] });
});

test('the same version differs in nothing', () => {
  const chain = aChain(aDuty('ask', 'missing', 'Dana'));
  expect(compareVersions(chain, chain)).toEqual([]);
});
