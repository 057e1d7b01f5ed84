import { z } from 'zod';
import type { Actor } from '../../../access/index.ts';
import { forgetFrozen } from '../audit-room/store.ts';
import { disposeUnopened } from '../finding-register/hits.ts';
import { type AimedRun, holdRun, runEntry } from '../runs/hold.ts';
import { saveRun } from '../runs/store.ts';
import type { MappingServices } from '../services.ts';
import { findResult } from './result-store.ts';

/** That it has been looked whether a disclosure request or an appeal concerns what is disposed of, and that none does. */
export const closingForm = z.strictObject({
  nothingHeldBack: z.literal(true),
  checked: z.string().trim().min(1).max(4_000).meta({ example: 'Diariet och överklaganden genomgångna 2026-07-02.' }),
});

/**
 * Ends a mapping: the files that were handed in and the hits whose names were never opened are disposed of under the
 * decision that the run names. What stays is the protocol in the journal, with the hash of every file. Throws as `holdRun`.
 */
export async function closeRun(
  services: MappingServices,
  actor: Actor,
  aimed: AimedRun,
  { checked }: z.output<typeof closingForm>,
): Promise<void> {
  const { database, journal, jobs } = services;
  await database.transaction(actor, async (tx) => {
    const held = await holdRun(tx, services, actor, aimed, 'close', 'make');
    const result = await findResult(tx, aimed.id);
    const disposed = await disposeUnopened(tx, aimed.id);
    await forgetFrozen(tx, aimed.id);
    await saveRun(tx, aimed.id, { status: 'closed' });
    await journal.record(tx, [
      runEntry('closed', held, {
        disposalDecision: held.run.content.disposal?.reference ?? null,
        checked,
        files: (result?.manifest ?? []).map(({ file, sha256, rows }) => ({ file, sha256, rows })),
        hitsDisposedOf: disposed,
      }),
    ]);
    await jobs.enqueue(tx, 'mapping-run', { employer: actor.employer, run: aimed.id });
  });
}
