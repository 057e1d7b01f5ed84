import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { EmployerId } from '../kernel/ids.ts';
import { equipmentReport, importEquipment, readEquipmentFile } from '../modules/equipment/index.ts';
import { createEmployers } from '../modules/identity/index.ts';
import { keepWorkplaces, readWorkplaces, workplaceReport } from '../modules/workplaces/index.ts';
import { type CommandServices, onGround } from '../server/index.ts';
import { UsageError } from './command.ts';
import { findConfig } from './configuration.ts';

type Doer = { readonly system: true; readonly employer: EmployerId };

/** `import workplaces FILE`: where one can sit, by name; read in again, nothing changes. Answers the exit code. */
export function runWorkplaceImport(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { employer: { type: 'string' }, config: { type: 'string' } },
  });
  const content = onlyFile(positionals, ['en fil med arbetsplatser', 'one file with workplaces']);
  return within(values, async (services, doer) => {
    const read = await readWorkplaces(content);
    // Who sits where is asked by the list alone, not by keeping it.
    const counts = await keepWorkplaces({ ...services, takenOn: async () => new Map() }, doer, read.rows);
    return workplaceReport(counts, read);
  });
}

/** `import equipment FILE`: what an asset register says is with whom. Answers the exit code. */
export function runEquipmentImport(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      'dry-run': { type: 'boolean', default: false },
      employer: { type: 'string' },
      config: { type: 'string' },
    },
  });
  const content = onlyFile(positionals, ['en fil med utrustning', 'one file with equipment']);
  const how = { isPreview: values['dry-run'] };
  return within(values, async (services, doer) =>
    equipmentReport(await importEquipment(services, doer, await readEquipmentFile(content), how), how),
  );
}

async function within(
  { employer: name, config: file }: { readonly employer?: string | undefined; readonly config?: string | undefined },
  work: (services: CommandServices, doer: Doer) => Promise<readonly string[]>,
): Promise<number> {
  const config = findConfig(file);
  if (config === undefined) return 2;
  await onGround(
    config,
    ({ sv, en }) => console.error(`${sv} · ${en}`),
    async (services) => {
      const { id: employer } = await createEmployers(services.database).get(name);
      for (const line of await work(services, { system: true, employer })) console.log(line);
    },
  );
  return 0;
}

function onlyFile([file, ...others]: readonly string[], [sv, en]: readonly [string, string]): Uint8Array {
  if (file === undefined || others.length > 0) throw new UsageError(`Ange ${sv}.`, `Give ${en}.`);
  try {
    return readFileSync(file);
  } catch {
    throw new UsageError(`${file} går inte att läsa.`, `${file} cannot be read.`);
  }
}
