import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { companyReport, importCompanies } from '../modules/companies/index.ts';
import { createEmployers } from '../modules/identity/index.ts';
import { onGround } from '../server/index.ts';
import { UsageError } from './command.ts';
import { findConfig } from './configuration.ts';

/** `import companies FILE`: what is known of companies from elsewhere. Answers the exit code. */
export async function runCompanyImport(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      'dry-run': { type: 'boolean', default: false },
      employer: { type: 'string' },
      config: { type: 'string' },
    },
  });
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0)
    throw new UsageError('Ange en fil med företag.', 'Give one file with companies.');
  const content = contentOf(file);
  const config = findConfig(values.config);
  if (config === undefined) return 2;
  await onGround(
    config,
    ({ sv, en }) => console.error(`${sv} · ${en}`),
    async (services) => {
      const { id: employer } = await createEmployers(services.database).get(values.employer);
      const doer = { system: true, employer } as const;
      const outcome = await importCompanies(services, doer, content, { isPreview: values['dry-run'] });
      for (const line of await companyReport(outcome)) console.log(line);
    },
  );
  return 0;
}

function contentOf(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch {
    throw new UsageError(`${file} går inte att läsa.`, `${file} cannot be read.`);
  }
}
