import { expect, test } from 'vitest';
import { type Instant, instant } from '../../kernel/clock.ts';
import { type AuthorityId, newId, systemRandom } from '../../kernel/ids.ts';
import { localDate } from '../../kernel/local-date.ts';
import { governing } from './in-force.ts';
import { aGuideline } from './testing.ts';
import { type GuidelineId, isBackDated, type Reach, type Version, type VersionId } from './version.ts';

const NOW: Instant = instant('2026-03-02T11:00:00Z');
const [board, committee] = [newId<AuthorityId>(NOW, systemRandom), newId<AuthorityId>(NOW, systemRandom)];

const aVersion = (authority: AuthorityId, reach: Reach, title: string, governs: string[]): Version => ({
  id: newId<VersionId>(NOW, systemRandom),
  guideline: { id: newId<GuidelineId>(NOW, systemRandom), authority, reach },
  content: aGuideline({ title, governs }),
  contentHash: '',
  revision: 1,
  savedAt: NOW,
  savedBy: null,
  decision: null,
});

const inForce = [
  aVersion(board, 'employer', 'all cases, whole employer', ['general']),
  aVersion(board, 'employer', 'dogs, whole employer', ['office-dog']),
  aVersion(committee, 'authority', 'all cases, committee', ['general']),
  aVersion(committee, 'authority', 'dogs, committee', ['office-dog']),
  aVersion(committee, 'authority', 'cats, committee', ['office-cat']),
  aVersion(board, 'authority', 'dogs, board alone', ['office-dog']),
];
const titles = (authority: AuthorityId) =>
  governing(inForce, { kind: 'office-dog', authority }).map(({ content }) => content.title);

test('a case is governed by its own authority’s guidelines first, and by those for its kind before those for all', () => {
  expect(titles(committee)).toEqual([
    'dogs, committee',
    'all cases, committee',
    'dogs, whole employer',
    'all cases, whole employer',
  ]);
});

test('a guideline that an authority keeps to itself governs no other’s cases', () => {
  expect(titles(board)).toEqual(['dogs, board alone', 'dogs, whole employer', 'all cases, whole employer']);
});

test('a version is back-dated when it was recorded after its first day, by the Swedish calendar', () => {
  const validFrom = localDate('2026-03-02');
  const recorded = (recordedAt: string) => isBackDated({ validFrom, recordedAt: instant(recordedAt) });
  expect(recorded('2026-03-01T23:00:00Z')).toBe(false);
  expect(recorded('2026-03-02T22:59:59Z')).toBe(false);
  expect(recorded('2026-03-02T23:00:00Z')).toBe(true);
});
