import { expect, test } from 'vitest';
import { composePolicy } from '../../src/access/index.ts';
import { policy } from '../../src/server/policy.ts';
import { listAsked, matrixText } from './matrix.ts';
import { matrixDocument } from './matrix-document.ts';
import { listMutations } from './mutations.ts';

test('who may do what with which records stands in matrix.txt', async () => {
  expect(listAsked(policy).length).toBeGreaterThan(5);
  await expect(matrixText(policy)).toMatchFileSnapshot('matrix.txt');
});

test('the access matrix of the pilot is drawn from the policy', async () => {
  await expect(matrixDocument(policy)).toMatchFileSnapshot('../../docs/pilot/atkomstmatris.md');
});

test('no line of the policy can be forgotten or changed without the matrix telling', () => {
  const mutations = listMutations(policy);
  expect(mutations.length).toBeGreaterThan(policy.rows.length * 15);
  const text = matrixText(policy);
  const unnoticed = mutations.filter((mutation) => matrixText(mutation.policy) === text).map(({ done }) => done);
  expect(unnoticed).toEqual([]);
});

test('a line that says nothing new is told as one that could be forgotten', () => {
  const superfluous = composePolicy([
    { resource: 'case', action: 'read', role: 'hr', relation: 'unit' },
    { resource: 'case', action: 'read', role: 'hr', relation: 'employer' },
  ]);
  const text = matrixText(superfluous);
  const unnoticed = listMutations(superfluous).filter((mutation) => matrixText(mutation.policy) === text);
  expect(unnoticed.map(({ done }) => done)).toContain('case.read hr unit: forgotten');
});
