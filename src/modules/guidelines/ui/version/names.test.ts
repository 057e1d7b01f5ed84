import { expect, test } from 'vitest';
import { listPresets } from '../../presets/presets.ts';
import { sv } from '../texts.sv.ts';
import { COUNTRY } from './names.ts';

const contents = listPresets().map(({ content }) => content);
const templates = contents.flatMap((content) => content.templates);
const dated = templates.filter((template) => template.kind === 'dated');
const rules = contents.flatMap((content) => content.rules);
const gates = contents.flatMap((content) => content.gates);

test('every entry that a preset names has words on the pages', () => {
  const entries = [
    ...templates.flatMap(({ acceptedBy, withdrawnBy }) => [...acceptedBy, ...withdrawnBy]),
    ...dated.flatMap(({ arisesOn }) => arisesOn),
    ...gates.flatMap(({ satisfiedBy }) => satisfiedBy),
  ];
  expect(entries.length).toBeGreaterThan(20);
  expect([...new Set(entries)].filter((type) => !(`guidelines.page.entry.${type}` in sv))).toEqual([]);
});

test('every fact, step and value that a preset names has words on the pages', () => {
  const conditions = [
    ...dated.flatMap(({ when }) => when),
    ...contents.flatMap(({ grounds }) => grounds.flatMap(({ when }) => when)),
    ...rules.flatMap(({ when }) => when.flatMap((one) => ('is' in one ? one : []))),
  ];
  const names = [
    ...gates.flatMap(({ before, about }) => [before, about]),
    ...rules.flatMap(({ question }) => question),
    ...rules.flatMap(({ when }) => when.flatMap((one) => ('is' in one ? [] : one.fact))),
    ...conditions.flatMap(({ fact, is }) => [fact, ...is.map(String)]),
    ...dated.flatMap(({ countsFrom }) => countsFrom ?? []),
    ...contents.flatMap(({ limits, reasons }) => [
      ...limits.map(({ measure }) => measure),
      ...reasons.flatMap(({ outcomes }) => outcomes),
    ]),
  ];
  expect(names.length).toBeGreaterThan(20);
  expect([...new Set(names)].filter((name) => !COUNTRY.test(name) && !(`guidelines.page.name.${name}` in sv))).toEqual(
    [],
  );
});
