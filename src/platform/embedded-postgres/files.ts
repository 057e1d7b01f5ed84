import path from 'node:path';

/** Where the embedded server keeps what, in the data folder. */
export interface ClusterFiles {
  readonly dataDir: string;
  /** PostgreSQL's own folder. */
  readonly cluster: string;
  /** The generated passwords, for our eyes only. */
  readonly passwords: string;
  /** What PostgreSQL says. */
  readonly log: string;
}

export function clusterFiles(dataDir: string): ClusterFiles {
  return {
    dataDir,
    cluster: path.join(dataDir, 'postgres'),
    passwords: path.join(dataDir, 'postgres-passwords.json'),
    log: path.join(dataDir, 'postgres.log'),
  };
}
