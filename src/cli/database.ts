import { parseArgs } from 'node:util';
import type { SettingName } from '../platform/config/index.ts';
import { DEFAULT_NAMES, databaseStatements, roleStatements } from '../platform/embedded-postgres/index.ts';
import { migrateAsOwner, ownerSteps, problem } from '../server/index.ts';
import { type Command, UsageError } from './command.ts';
import { configFileIn, readConfigOf } from './configuration.ts';

export const command: Command = {
  usage: 'database sql [--database NAME] [--owner NAME] [--server NAME]\ndatabase migrate [--config FILE]',
  summary: {
    sv: 'Skriver ut de roller och rättigheter som databasadministratören lägger upp; för databasen till den här versionen.',
    en: 'Prints the roles and grants that a database administrator makes; brings the database to this version.',
  },
  run: async ([what, ...args]) => {
    if (what === 'sql') return printSql(args);
    if (what === 'migrate') return migrateDatabase(args);
    throw new UsageError('Skriv sql eller migrate efter database.', 'Write sql or migrate after database.');
  },
};

const NAME = /^[a-z_][a-z0-9_]{0,62}$/;

function printSql(args: readonly string[]): number {
  const { values: names } = parseArgs({
    args: [...args],
    options: {
      database: { type: 'string', default: DEFAULT_NAMES.database },
      owner: { type: 'string', default: DEFAULT_NAMES.owner },
      server: { type: 'string', default: DEFAULT_NAMES.server },
    },
  });
  for (const name of Object.values(names))
    if (!NAME.test(name))
      throw new UsageError(
        `"${name}" är inget namn av små bokstäver, siffror och _.`,
        `"${name}" is not a name of lower case letters, digits and _.`,
      );
  console.log(
    [
      '-- Körs en gång av databasadministratören: psql -f. · Run once by the database administrator: psql -f.',
      ...roleStatements(names),
      '-- Ger var roll ett lösenord. · Gives each role a password.',
      `\\password ${names.owner}`,
      `\\password ${names.server}`,
      ...databaseStatements(names),
      '-- Rättigheter till tabellerna ges av migreringarna. · Rights to the tables are given by the migrations.',
    ].join('\n'),
  );
  return 0;
}

/** Needs no more settings than the two addresses, so that it can run where the server's other secrets are not. */
async function migrateDatabase(args: readonly string[]): Promise<number> {
  const { inForce } = readConfigOf(configFileIn(args));
  const addressIn = (name: SettingName) => {
    const { value, givenBy } = inForce.find((setting) => setting.name === name) ?? {};
    if (typeof value !== 'string') throw problem('start.address-needed', { setting: givenBy ?? name });
    return value;
  };
  const migrations = await migrateAsOwner(addressIn('databaseUrl'), addressIn('databaseOwnerUrl'), ownerSteps);
  for (const migration of migrations) console.log(migration);
  console.log(`${migrations.length} migreringar · ${migrations.length} migrations`);
  return 0;
}
