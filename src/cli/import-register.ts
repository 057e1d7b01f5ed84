import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import {
  type CaseServices,
  importRegister,
  KINDS,
  type Paper,
  previewRegister,
  type RegisterMapping,
  registerMapping,
  registerRejectFile,
  registerReport,
} from '../modules/cases/index.ts';
import { createEmployers } from '../modules/identity/index.ts';
import { onGround } from '../server/index.ts';
import { UsageError } from './command.ts';
import { findConfig } from './configuration.ts';

/** `import register DIR`: the register that an employer had before, with its papers. Answers the exit code. */
export async function runRegisterImport(args: readonly string[]): Promise<number> {
  const { values, positionals } = readOptions(args);
  const [folder, ...others] = positionals;
  if (folder === undefined || others.length > 0)
    throw new UsageError('Ange en mapp med registret.', 'Give one folder with the register.');
  const { register, papers } = filesIn(folder);
  const request = {
    content: readFileSync(register),
    ...(values.mapping === undefined ? {} : { mapping: mappingIn(values.mapping), saveMapping: true }),
  };
  const config = findConfig(values.config);
  if (config === undefined) return 2;
  await onGround(
    config,
    ({ sv, en }) => console.error(`${sv} · ${en}`),
    async (services) => {
      const { id: employer } = await createEmployers(services.database).get(values.employer);
      const doer = { system: true, employer } as const;
      const cases: CaseServices = {
        ...services,
        kinds: KINDS,
        requireStepUp: () => {},
        evidence: [],
        counterpartOf: async () => null,
      };
      const names = papers.map((file) => path.basename(file));
      const outcome = values['dry-run']
        ? await previewRegister(cases, doer, request, names)
        : await importRegister(cases, doer, request, papers.map(paperOf));
      if (outcome.columns.missing.length > 0)
        throw new UsageError(
          `Registret saknar kolumnerna ${outcome.columns.missing.join(', ')}. Ange en koppling med --mapping.`,
          `The register lacks the columns ${outcome.columns.missing.join(', ')}. Give a mapping with --mapping.`,
        );
      for (const line of await registerReport(outcome, values['dry-run'])) console.log(line);
      const rejects = await registerRejectFile(outcome, 'sv');
      if (values.rejects !== undefined) writeFileSync(values.rejects, rejects);
      else if (outcome.rejects.length > 0) console.error(rejects.trimEnd());
    },
  );
  return 0;
}

function readOptions(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      'dry-run': { type: 'boolean', default: false },
      mapping: { type: 'string' },
      rejects: { type: 'string' },
      employer: { type: 'string' },
      config: { type: 'string' },
    },
  });
}

/** The register of a folder, register.csv before a workbook, and the papers beside it. */
function filesIn(folder: string): { readonly register: string; readonly papers: readonly string[] } {
  const there = statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true ? readdirSync(folder) : [];
  const workbooks = there.filter((name) => /\.xlsx$/i.test(name));
  const register = there.find((name) => name.toLowerCase() === 'register.csv') ?? workbooks[0];
  if (register === undefined || (workbooks.length > 1 && register === workbooks[0]))
    throw new UsageError(
      `I ${folder} ska finnas register.csv eller en enda Excel-arbetsbok.`,
      `There is to be register.csv or a single Excel workbook in ${folder}.`,
    );
  const papers = there.filter((name) => /\.pdf$/i.test(name)).toSorted();
  return { register: path.join(folder, register), papers: papers.map((name) => path.join(folder, name)) };
}

function mappingIn(file: string): RegisterMapping {
  try {
    return registerMapping.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    throw new UsageError(
      `Kopplingen i ${file} går inte att läsa. Skriv den som i docs/operations/register.md.`,
      `The mapping in ${file} cannot be read. Write it as in docs/operations/register.md.`,
    );
  }
}

function paperOf(file: string): Paper {
  return {
    name: path.basename(file),
    content: (async function* () {
      yield readFileSync(file);
    })(),
  };
}
