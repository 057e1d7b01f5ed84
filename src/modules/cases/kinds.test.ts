import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { localDate } from '../../kernel/local-date.ts';
import { aDatabase } from '../../platform/embedded-postgres/testing.ts';
import { decideOrder, draftOrder, orderContent } from '../authority/index.ts';
import { decideVersion, draftVersion, findVersion, foundGuideline, guidelineContent } from '../guidelines/index.ts';
import { changeCase } from './actions/course.ts';
import { decideCase } from './actions/decide.ts';
import { decideHarmless } from './actions/decide-harmless.ts';
import { reportCases } from './actions/report.ts';
import type { CaseId } from './case.ts';
import { decisionContent } from './decision.ts';
import type { CaseKind } from './kind.ts';
import { KINDS } from './kinds.ts';
import { aCaseRegion, casesOver } from './testing-cases.ts';
import { officeDog } from './testing-dog.ts';
import { inARegion } from './types/secondary-occupation/testing.ts';
import { casesTell } from './would-change.ts';

const ALL: readonly CaseKind[] = [...KINDS, officeDog];

test.each(ALL.map((kind) => [kind.kind, kind] as const))('%s keeps the contract of a kind', (name, kind) => {
  expect(name).toMatch(/^[a-z][a-z-]*$/);
  const report = kind.report.parse(kind.example);
  const { from, to } = kind.periodOf(report);
  expect(from < to).toBe(true);
  for (const language of ['sv', 'en'] as const) {
    expect(kind.title[language]).not.toBe('');
    expect(kind.titleOf(report, language)).not.toBe('');
    expect(kind.describe(report, language).length).toBeGreaterThan(0);
    for (const { id, title } of kind.outcomes) {
      expect(title[language]).not.toBe('');
      const decision = decisionContent.parse({ outcome: id, stopBy: '2026-04-30' });
      expect(kind.decisionWords(decision, language).join('')).not.toMatch(/^$|godkän|approv/i);
    }
  }
  expect(new Set(kind.outcomes.map(({ id }) => id)).size).toBe(kind.outcomes.length);
  for (const { decides } of kind.outcomes) expect(decides.startsWith(`${name}.`)).toBe(true);
  expect(kind.isMaterial(report, report)).toBe(false);
  expect(kind.report.safeParse({ ...(kind.example as object), unknown: 1 }).success).toBe(false);
  expect(() => kind.obstaclesTo(decisionContent.parse({ outcome: 'x' }), report, inARegion())).not.toThrow();
});

test('nothing of the engine names a kind: a kind is its folder and a line', () => {
  const named = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/^types|^ui|\.test\.|testing|kinds\.ts$/.test(file))
    .filter((file) =>
      /secondary-occupation|remote-work|work-abroad|bisyssla/i.test(
        readFileSync(path.join(import.meta.dirname, file), 'utf8'),
      ),
    );
  expect(named).toEqual([]);
});

const { database } = await aDatabase();
const region = await aCaseRegion(database, {}, { ...casesOver(database), kinds: ALL });
const { services, doer, inside, actor, view } = region;

const items = [
  {
    number: '1',
    decides: ['office-dog.welcome'],
    text: 'Hund',
    level: 'nearest-manager',
    kind: 'execution',
    reportedTo: 'nobody',
  },
];
const order = await draftOrder(services, doer, {
  authority: region.authority('committee'),
  content: orderContent.parse({ title: 'Delegationsordning', items }),
});
await decideOrder(services, doer, {
  version: order,
  revision: 1,
  decidedOn: localDate('2026-02-01'),
  journalNumber: 'VN 2026/1',
  validFrom: localDate('2026-02-01'),
});
const dogRules = (daysAWeek: number) =>
  guidelineContent.parse({
    title: 'Riktlinje för hund',
    governs: ['office-dog'],
    source: { title: 'Riktlinje för hund' },
    sections: [{ id: 'ett', heading: '1', text: 'Text', origin: 'document' }],
    limits: [
      {
        id: 'dog-days',
        section: 'ett',
        title: { sv: 'Dagar', en: 'Days' },
        strength: 'ska',
        measure: 'dog-days',
        per: 'week',
        comparison: 'at-most',
        value: daysAWeek,
        unit: 'days',
      },
    ],
    reasons: [{ id: 'kind', section: 'ett', title: { sv: 'Snäll', en: 'Kind' }, outcomes: ['welcome'] }],
  });
const guidelines = region.guidelineServices;
const first = await foundGuideline(guidelines, doer, {
  authority: region.authority('committee'),
  reach: 'authority',
  content: dogRules(3),
});
await decideVersion(guidelines, doer, {
  version: first,
  revision: 1,
  decidedOn: localDate('2026-02-01'),
  journalNumber: 'VN 2026/2',
  validFrom: localDate('2026-02-01'),
});

const aDog = async (daysAWeek = 2): Promise<CaseId> => {
  const report = { name: 'Bella', from: '2026-01-01', daysAWeek };
  const [id] = await reportCases(services, await actor('colleague'), { reports: [{ kind: 'office-dog', report }] });
  return id as CaseId;
};
const welcome = decisionContent.parse({ outcome: 'welcome' });

test('an office dog is reported, decided by whom the order names, changed and assessed anew, like any case', async () => {
  const id = await aDog();
  await decideCase(services, await actor('wardManager'), { case: id }, { content: welcome });
  const colleague = await actor('colleague');
  const more = { name: 'Bella', from: '2026-01-01', daysAWeek: 3 };
  await changeCase(services, colleague, { case: id }, { kind: 'office-dog', report: more });
  expect((await view(colleague, id)).file).toMatchObject({ status: 'reported', content: { daysAWeek: 3 } });
  await decideCase(services, await actor('wardManager'), { case: id }, { content: welcome });
  expect((await view(colleague, id)).file.status).toBe('decided');
  const another = await aDog();
  const { decided } = await decideHarmless(services, await actor('wardManager'), [{ case: another }]);
  expect(decided).toEqual([another]);
});

test('a limit of the guideline stops the dog, with the section it stands in', async () => {
  const id = await aDog(4);
  const decided = decideCase(services, await actor('wardManager'), { case: id }, { content: welcome });
  await expect(decided).rejects.toMatchObject({
    code: 'cases.not-decidable',
    facts: { obstacles: [{ code: 'limit.broken', effect: 'stops', section: 'ett' }] },
  });
});

test('what a stricter version would put beyond its limit is told before it is decided, and only what is within today', async () => {
  const id = await aDog(3);
  await decideCase(services, await actor('wardManager'), { case: id }, { content: welcome });
  const found = await database.transaction(inside, async (tx) => {
    const old = await findVersion(tx, first);
    if (old === undefined) throw new Error('no version');
    return old;
  });
  const draft = await draftVersion(guidelines, doer, { guideline: found.guideline.id, content: dogRules(2) });
  const told = await database.transaction(inside, async (tx) => {
    const version = await findVersion(tx, draft);
    if (version === undefined) throw new Error('no draft');
    return casesTell(services.policy, ALL).groups(tx, {
      version,
      instead: found,
      from: localDate('2026-04-01'),
      times: { on: localDate('2026-03-02'), knownAt: services.clock.now() },
      actor: await actor('wardManager'),
      only: undefined,
      page: { limit: 50, offset: 0 },
    });
  });
  expect(told).toMatchObject([{ key: 'beyond.dog-days', part: { list: 'limits', id: 'dog-days' } }]);
  expect(told[0]?.rows.map((row) => row.id)).toContain(id);
  // Nothing has changed by asking.
  expect((await view(await actor('colleague'), id)).file.status).toBe('decided');
});
