export { POSTGRES_MAJOR } from './cluster.ts';
export {
  type EmbeddedPostgres,
  type EmbeddedPostgresSettings,
  type Sentence,
  type SocketConnection,
  startEmbeddedPostgres,
} from './embedded-postgres.ts';
export { DEFAULT_NAMES, databaseStatements, type RoleNames, roleStatements } from './roles.ts';
