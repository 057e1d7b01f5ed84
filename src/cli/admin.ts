import { parseArgs } from 'node:util';
import { createEmployers, demoIssuerAt, grantRole, type Named, withdrawRole } from '../modules/identity/index.ts';
import type { Config } from '../platform/config/index.ts';
import { onGround } from '../server/index.ts';
import { type Command, UsageError } from './command.ts';
import { findConfig } from './configuration.ts';

const WHOM = '(--employee-id NUMBER | --iss ISSUER --sub SUBJECT)';

export const command: Command = {
  usage:
    `admin grant ${WHOM} [--role system-administrator] [--employer NAME]\n` +
    `admin withdraw ${WHOM} [--role system-administrator] [--employer NAME]`,
  summary: {
    sv: 'Ger den första administratören, eller någon utifrån, en roll; eller tar tillbaka den.',
    en: 'Grants the first administrator, or somebody from outside, a role; or withdraws it.',
  },
  run: async ([what, ...args]) => {
    const action = { grant: grantRole, withdraw: withdrawRole }[what ?? ''];
    if (action === undefined)
      throw new UsageError('Skriv grant eller withdraw efter admin.', 'Write grant or withdraw after admin.');
    const { config: file, role, employer: slug, ...named } = readOptions(args);
    const to = whoIs(named);
    const config = findConfig(file);
    if (config === undefined) return 2;
    await onGround(
      config,
      ({ sv, en }) => console.error(`${sv} · ${en}`),
      async (services) => {
        const employer = await createEmployers(services.database).get(slug);
        const parts = { ...services, settings: { issuer: issuerOf(config) } };
        await action(parts, { employer, to, role, by: { kind: 'system' } });
      },
    );
    console.log(
      what === 'grant'
        ? `Rollen ${role} är given. · Granted: ${role}.`
        : `Rollen ${role} är tillbakatagen. · Withdrawn: ${role}.`,
    );
    return 0;
  },
};

function readOptions(args: readonly string[]) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      'employee-id': { type: 'string' },
      iss: { type: 'string' },
      sub: { type: 'string' },
      role: { type: 'string', default: 'system-administrator' },
      employer: { type: 'string' },
      config: { type: 'string' },
    },
  });
  return values;
}

interface NamedBy {
  readonly 'employee-id'?: string | undefined;
  readonly iss?: string | undefined;
  readonly sub?: string | undefined;
}

function whoIs({ 'employee-id': employeeId, iss: issuer, sub: subject }: NamedBy): Named {
  if (employeeId !== undefined && issuer === undefined && subject === undefined) return { employeeId };
  if (employeeId === undefined && issuer !== undefined && subject !== undefined) return { issuer, subject };
  throw new UsageError(
    'Ange antingen --employee-id, eller --iss och --sub tillsammans.',
    'Give either --employee-id, or --iss and --sub together.',
  );
}

function issuerOf(config: Config): string {
  return config.mode === 'production' ? config.oidcIssuer : demoIssuerAt(config.publicUrl);
}
