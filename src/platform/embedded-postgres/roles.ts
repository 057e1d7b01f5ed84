/** The bootstrap superuser of an embedded cluster: makes databases, is used by nothing else. */
export const SUPERUSER = 'postgres';

/** The names that a database of ours is made with. */
export interface RoleNames {
  readonly database: string;
  /** Owns the schema and runs migrations. */
  readonly owner: string;
  /** What the server signs in as; owns nothing. */
  readonly server: string;
}

export const DEFAULT_NAMES: RoleNames = { database: 'uppsikt', owner: 'uppsikt_owner', server: 'uppsikt_app' };

const HUMBLE = 'login nosuperuser nocreatedb nocreaterole noreplication nobypassrls';

/**
 * The two roles, each statement on a line of its own. A password is written out when given; a database administrator
 * sets it by `\password` instead.
 */
export function roleStatements(
  names: Pick<RoleNames, 'owner' | 'server'>,
  passwords?: { readonly owner: string; readonly server: string },
): readonly string[] {
  const withPassword = (password?: string) => (password === undefined ? '' : ` password '${password}'`);
  return [
    `create role ${names.owner} ${HUMBLE}${withPassword(passwords?.owner)};`,
    `create role ${names.server} ${HUMBLE}${withPassword(passwords?.server)};`,
  ];
}

/**
 * The database: Swedish sort order by ICU (PostgreSQL 15 and later), closed to every role but these two. The server
 * may make temporary tables, since COPY cannot pass row level security.
 */
export function databaseStatements({ database, owner, server }: RoleNames): readonly string[] {
  return [
    `create database ${database} owner ${owner} template template0 encoding 'UTF8' locale 'C' locale_provider icu icu_locale 'sv-SE';`,
    `revoke all on database ${database} from public;`,
    `grant connect, temporary on database ${database} to ${server};`,
  ];
}
