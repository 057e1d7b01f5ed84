import fc from 'fast-check';
import { expect, test } from 'vitest';
import { instant } from '../../../kernel/clock.ts';
import { sampleOf } from '../../../kernel/sample.ts';
import { inOrder, populationHash, populationText } from '../audit-room/draw.ts';
import type { FrozenPopulation, Sample, SampleId } from '../audit-room/room.ts';
import { pack, verify } from './archive.ts';
import { SAMPLES, samplesText } from './samples.ts';

const FILES = { 'a.txt': Buffer.from('first'), 'b.csv': Buffer.from('x;y\n1;2\n'), 'c.pdf': Buffer.alloc(300, 7) };

test('what was packed is accepted, and the same files give the same bytes', () => {
  const { bytes, hash } = pack(FILES);
  expect(verify(bytes)).toEqual({ faults: [], hash, files: 3 });
  expect(Buffer.from(pack({ ...FILES }).bytes).equals(bytes)).toBe(true);
});

test('a package in which any one byte was changed is refused', () => {
  const { bytes } = pack(FILES);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: bytes.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, by) => {
      const changed = Uint8Array.from(bytes);
      changed[at] = ((changed[at] as number) + by) % 256;
      const verified = verify(changed);
      expect(verified === undefined || verified.faults.length > 0).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});

test('the file that was changed is named', () => {
  const { bytes } = pack(FILES);
  const changed = Uint8Array.from(bytes);
  const at = Buffer.from(bytes).indexOf('x;y');
  changed[at] = 'z'.charCodeAt(0);
  expect(verify(changed)?.faults).toEqual([{ file: 'b.csv', fault: 'changed' }]);
});

test('what is no package is told as none', () => {
  expect(verify(Buffer.from('not a package'))).toBeUndefined();
  expect(verify(new Uint8Array())).toBeUndefined();
});

/** The files of a room in which a sample of three was drawn from ten. */
function withSample(of: { readonly frozen?: Partial<FrozenPopulation>; readonly sample?: Partial<Sample> } = {}) {
  const { references, ids } = inOrder('salt', 'abcdefghij'.split(''));
  const frozenAt = instant('2026-03-02T11:00:00Z');
  const frozen: FrozenPopulation = { name: 'persons', frozenAt, hash: populationHash(references), references, ids };
  const sample: Sample = {
    id: 'x' as SampleId,
    population: 'persons',
    seed: 'frö',
    size: 3,
    drawnAt: instant('2026-03-02T12:00:00Z'),
    references: sampleOf(references, 'frö', 3),
    ...of.sample,
  };
  const text = samplesText([{ ...frozen, ...of.frozen }], [sample]);
  return { ...FILES, 'persons.txt': Buffer.from(populationText(references)), [SAMPLES]: Buffer.from(text) };
}

test('a sample is drawn anew: one that the seed does not draw, or that came before the freezing, is refused by name', () => {
  const faultsOf = (of: Parameters<typeof withSample>[0]) => verify(pack(withSample(of)).bytes)?.faults;
  expect(faultsOf({})).toEqual([]);
  const drawn = [{ file: SAMPLES, fault: 'draw' }];
  expect(faultsOf({ sample: { seed: 'another' } })).toEqual(drawn);
  expect(faultsOf({ sample: { drawnAt: instant('2026-03-02T10:00:00Z') } })).toEqual(drawn);
  expect(faultsOf({ sample: { population: 'cases' } })).toEqual(drawn);
  expect(faultsOf({ frozen: { hash: 'x' } })).toEqual([{ file: 'persons.txt', fault: 'draw' }]);
});

test('whatever stands in a sample protocol, a package with it is told as it is and nothing is thrown', () => {
  fc.assert(
    fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
      expect(verify(pack({ ...FILES, [SAMPLES]: Buffer.from(text) }).bytes)?.faults).toEqual([
        { file: SAMPLES, fault: 'draw' },
      ]);
    }),
  );
});
