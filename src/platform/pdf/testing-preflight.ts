import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { hasPreflight, PREFLIGHT_JARS } from '../../../tools/preflight.ts';

/**
 * A test that Apache Preflight finds each PDF to be PDF/A-1, where it is installed; else no test at all, since nothing would
 * have been asked. Preflight judges level B: that structure and language are there (level A) stands in `pdf.test.ts`.
 */
export function testOfPreflight(name: string, make: () => Promise<Readonly<Record<string, Uint8Array>>>): void {
  if (!hasPreflight()) return;
  test(name, async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'uppsikt-preflight-'));
    try {
      const said = await Promise.all(
        Object.entries(await make()).map(async ([document, pdf]) => {
          const file = path.join(folder, `${document}.pdf`);
          await writeFile(file, pdf);
          const options = ['-cp', PREFLIGHT_JARS.join(':'), 'org.apache.pdfbox.preflight.Validator_A1b', file];
          const { status, stdout } = spawnSync('java', options, { encoding: 'utf8' });
          return { document, status, stdout };
        }),
      );
      expect(said.length).toBeGreaterThan(0);
      expect(said.filter(({ status }) => status !== 0)).toEqual([]);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
}
