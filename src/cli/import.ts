import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { parseLocalDate } from '../kernel/local-date.ts';
import { createEmployers } from '../modules/identity/index.ts';
import {
  FILE_NAMES,
  type Files,
  type ImportPreview,
  type ImportResult,
  importOrganisation,
  importReport,
  previewImport,
  rejectFile,
} from '../modules/organisation/index.ts';
import { onGround } from '../server/index.ts';
import { type Command, UsageError } from './command.ts';
import { findConfig } from './configuration.ts';
import { runCompanyImport } from './import-companies.ts';
import { runRegisterImport } from './import-register.ts';
import { runEquipmentImport, runWorkplaceImport } from './import-safeguards.ts';

export const command: Command = {
  usage:
    'import organisation DIR [--dry-run] [--effective-on DAY] [--allow-ending] [--rejects FILE] [--employer NAME] [--config FILE]\n' +
    'import register DIR [--dry-run] [--mapping FILE] [--rejects FILE] [--employer NAME] [--config FILE]\n' +
    'import companies FILE [--dry-run] [--employer NAME] [--config FILE]\n' +
    'import workplaces FILE [--employer NAME] [--config FILE]\n' +
    'import equipment FILE [--dry-run] [--employer NAME] [--config FILE]',
  summary: {
    sv:
      'Läser units.csv, employees.csv och roles.csv från HR-systemet, eller ett äldre register med sina handlingar; säger vad det ändrar och ändrar det sedan.\n' +
      'workplaces: name, kind (own eller rented), municipality (kod eller namn), desks (ett tal, eller ett för varje dag från måndag).\n' +
      'equipment: number, what, employee_id, lent_on, returned_on (tom om det är ute). Mer i docs/operations/workplaces-and-equipment.md.',
    en:
      'Reads units.csv, employees.csv and roles.csv from the HR system, or an earlier register with its papers; says what that changes, then changes it.\n' +
      'workplaces: name, kind (own or rented), municipality (code or name), desks (one number, or one for each day from Monday).\n' +
      'equipment: number, what, employee_id, lent_on, returned_on (empty while it is out). More in docs/operations/workplaces-and-equipment.md.',
  },
  run: async ([what, ...args]) => {
    if (what === 'register') return runRegisterImport(args);
    if (what === 'companies') return runCompanyImport(args);
    if (what === 'workplaces') return runWorkplaceImport(args);
    if (what === 'equipment') return runEquipmentImport(args);
    if (what !== 'organisation')
      throw new UsageError(
        'Skriv organisation, register, companies, workplaces eller equipment efter import.',
        'Write organisation, register, companies, workplaces or equipment after import.',
      );
    const { values, positionals } = readOptions(args);
    const [folder, ...others] = positionals;
    if (folder === undefined || others.length > 0)
      throw new UsageError('Ange en mapp med filerna.', 'Give one folder with the files.');
    const request = {
      files: filesIn(folder),
      allowEnding: values['allow-ending'],
      ...dayGiven(values['effective-on']),
    };
    const config = findConfig(values.config);
    if (config === undefined) return 2;
    await onGround(
      config,
      ({ sv, en }) => console.error(`${sv} · ${en}`),
      async (services) => {
        const { id: employer } = await createEmployers(services.database).get(values.employer);
        const doer = { system: true, employer } as const;
        const outcome = values['dry-run']
          ? await previewImport(services, doer, request)
          : await importOrganisation(services, doer, request);
        await tell(outcome, values.rejects);
      },
    );
    return 0;
  },
};

function readOptions(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      'dry-run': { type: 'boolean', default: false },
      'effective-on': { type: 'string' },
      'allow-ending': { type: 'boolean', default: false },
      rejects: { type: 'string' },
      employer: { type: 'string' },
      config: { type: 'string' },
    },
  });
}

function dayGiven(text: string | undefined) {
  if (text === undefined) return {};
  const effectiveOn = parseLocalDate(text);
  if (effectiveOn === undefined)
    throw new UsageError(
      `"${text}" är ingen dag i kalendern, som 2026-03-01.`,
      `"${text}" is no day of the calendar, like 2026-03-01.`,
    );
  return { effectiveOn };
}

function filesIn(folder: string): Files {
  const there = FILE_NAMES.map((name) => [name, path.join(folder, name)] as const).filter(([, file]) =>
    existsSync(file),
  );
  if (there.length === 0)
    throw new UsageError(
      `Ingen av ${FILE_NAMES.join(', ')} finns i ${folder}.`,
      `There is none of ${FILE_NAMES.join(', ')} in ${folder}.`,
    );
  return Object.fromEntries(there.map(([name, file]) => [name, readFileSync(file)]));
}

/** What was or would be done on standard output; rows that were not taken in the file asked for, else on standard error. */
async function tell(outcome: ImportPreview | ImportResult, file: string | undefined): Promise<void> {
  for (const line of await importReport(outcome)) console.log(line);
  const rejects = await rejectFile(outcome.rejects, 'sv');
  if (file !== undefined) writeFileSync(file, rejects);
  else if (outcome.rejects.length > 0) console.error(rejects.trimEnd());
}
