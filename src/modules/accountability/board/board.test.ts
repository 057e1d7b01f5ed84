import { extractText, getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import { composePolicy } from '../../../access/index.ts';
import { aDatabase } from '../../../platform/embedded-postgres/testing.ts';
import { testOfPreflight } from '../../../platform/pdf/testing-preflight.ts';
import { readByTags } from '../../../platform/pdf/testing-reading.ts';
import { answerLevels, caseLevels, casesPolicy, KINDS, oralLevels } from '../../cases/index.ts';
import { aCaseRegion } from '../../cases/testing-cases.ts';
import { dutiesPolicy } from '../../duties/index.ts';
import { makeBoardPage } from './actions.ts';
import { type BoardContent, boardContent } from './content.ts';
import { renderBoardPage } from './pdf.ts';
import { boardPolicy } from './policy.ts';
import { boardPageForm } from './schema.ts';
import { listBoardPages } from './store.ts';

const { database } = await aDatabase();
const region = await aCaseRegion(database);
const services = {
  ...region.services,
  policy: composePolicy(casesPolicy, dutiesPolicy, boardPolicy),
  levelSources: [answerLevels, caseLevels(KINDS), oralLevels(KINDS)],
} as never as Parameters<typeof makeBoardPage>[0];
const { inside, services: plain } = region;
const board = region.authority('board');
const form = (of: object = {}) => boardPageForm.parse({ authorityId: board, meetingOn: '2026-03-20', ...of });
const all = () => database.transaction(inside, async (tx) => listBoardPages(tx, (await import('kysely')).sql`true`));

test('the director makes a page; it is kept as it was made, and the next tells from that meeting on', async () => {
  const director = await region.actor('director');
  await makeBoardPage(services, director, form());
  const [first] = await all();
  expect(first).toMatchObject({ meetingOn: '2026-03-20', since: '2025-12-02' });
  expect(boardContent.parse(first?.content)).toEqual(first?.content);
  plain.clock.set('2026-04-01T08:00:00Z');
  await makeBoardPage(services, director, form({ meetingOn: '2026-04-20' }));
  const [second, kept] = await all();
  expect(second?.since).toBe('2026-03-20');
  expect(kept).toEqual(first);
  plain.clock.set('2026-03-02T11:00:00Z');
});

test('no page is made by others, for a committee that is no board, or for a meeting that has been', async () => {
  const director = await region.actor('director');
  const refused = (actor: typeof director, of: object) => makeBoardPage(services, actor, form(of));
  await expect(refused(await region.actor('wardManager'), {})).rejects.toMatchObject({ code: 'access.not-allowed' });
  await expect(refused(director, { authorityId: region.authority('committee') })).rejects.toMatchObject({
    code: 'accountability.not-a-board',
  });
  await expect(refused(director, { meetingOn: '2026-03-01' })).rejects.toMatchObject({
    code: 'accountability.meeting-passed',
  });
  await expect(refused(director, { since: '2026-03-03' })).rejects.toMatchObject({
    code: 'accountability.since-to-come',
  });
});

const CELLS = (['overdue', 'climbed', 'answered', 'oral', 'findings'] as const).map((column, index) => ({
  column,
  count: index === 1 ? null : 12 + index,
  of: index < 3 ? 140 : null,
}));
const ROW = { what: { sv: 'Besluta om bisysslan', en: 'Decide' }, where: 'Akuten', on: '2026-01-05', href: '/levels' };
/** As full as a page of a large region gets: twelve administrations, a drawn tree, six questions. */
const CONTENT: BoardContent = {
  on: '2026-03-02',
  happened: (
    ['reported', 'decided', 'oral', 'duties-climbed', 'findings-settled', 'assignments-reported'] as const
  ).map((code, index) => ({ code, count: index === 2 ? null : 40 + index })),
  administrations: Array.from({ length: 12 }, (_, index) => ({
    name: `Förvaltningen för något långt och ${index}`,
    cells: CELLS,
  })),
  total: CELLS,
  tree: [
    { id: 'r', name: 'Region <Lövmark>', parent: null, depth: 0, weight: 120, late: 10 },
    ...Array.from({ length: 12 }, (_, index) => ({
      id: `${index}`,
      name: `Förvaltning ${index}`,
      parent: 'r',
      depth: 1,
      weight: 10,
      late: index === 3 ? null : index % 4,
    })),
  ],
  unknown: (['not-asked', 'not-answered', 'read-in', 'unheld', 'oral', 'standing'] as const).map((code, index) => ({
    code,
    count: index === 4 ? null : 100 * index,
  })),
  questions: (['assignment-late', 'unit-late', 'unit-unanswered', 'unheld', 'standing', 'going-worse'] as const).map(
    (code) => ({ code, about: code === 'going-worse' ? '2026-02' : '#panic("x")', count: 12, share: 40, row: ROW }),
  ),
};
const pdfOf = (content: BoardContent, language: 'sv' | 'en' = 'sv') =>
  renderBoardPage(
    {
      meetingOn: '2026-03-20' as never,
      since: '2026-01-20' as never,
      madeAt: '2026-03-02T11:00:00.000Z' as never,
      authority: { name: 'Regionstyrelsen' },
      content,
    },
    { organisation: 'Region Lövmark', language },
  );

test('the page has one side, however much stands on it, and reads in order by its tags', async () => {
  const pdf = await pdfOf(CONTENT);
  const { totalPages } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: false });
  expect(totalPages).toBe(1);
  const heard = await readByTags(pdf);
  const headings = heard.filter(({ roles }) => roles.includes('H2')).map(({ text }) => text);
  expect(headings).toEqual([
    'Sedan förra mötet',
    'Försenat, förvaltning för förvaltning',
    'Det vi inte vet',
    'Frågor som kommer',
  ]);
  const text = heard.map((one) => one.text).join(' ');
  expect(text).toContain('Varför är ”#panic("x")” inte återrapporterat?');
  expect(text).toContain('Raden bakom: Besluta om bisysslan, Akuten, skulle vara klart 5 januari 2026');
  expect(text.indexOf('färre än fem')).toBeGreaterThan(0);
});

test('the same page gives the same bytes', async () => {
  expect(Buffer.from(await pdfOf(CONTENT)).equals(await pdfOf(CONTENT))).toBe(true);
});

testOfPreflight('Apache Preflight finds it to be PDF/A-1', async () => ({
  full: await pdfOf(CONTENT),
  english: await pdfOf({ ...CONTENT, tree: [], questions: [] }, 'en'),
}));
