import type { EmployerId } from '../../kernel/ids.ts';
import type { Database } from '../../platform/database/index.ts';
import { listEmployers } from '../organisation/index.ts';
import { problem } from './problems.ts';

/** An employer of this installation, by the slug that its credentials carry. */
export interface EmployerKey {
  readonly id: EmployerId;
  readonly slug: string;
}

/** Finds employers; an employer, once there, keeps its slug, so what was found is remembered. */
export interface Employers {
  find(slug: string): Promise<EmployerKey | undefined>;
  /** The one to sign in to: the named one, or the only one there is. Throws a problem when it does not appear which. */
  get(slug: string | undefined): Promise<EmployerKey>;
}

/** Employers as the database knows them. */
export function createEmployers(database: Database): Employers {
  const known = new Map<string, EmployerKey>();
  async function list(): Promise<readonly EmployerKey[]> {
    const employers = await database.transaction({ employer: null }, listEmployers);
    for (const employer of employers) known.set(employer.slug, employer);
    return employers;
  }
  async function find(slug: string) {
    return known.get(slug) ?? (await list()).find((employer) => employer.slug === slug);
  }
  return {
    find,
    async get(slug) {
      if (slug === undefined) return theOnlyOne(await list());
      const employer = await find(slug);
      if (employer === undefined) throw problem('identity.employer-unknown');
      return employer;
    },
  };
}

function theOnlyOne([only, ...others]: readonly EmployerKey[]): EmployerKey {
  if (only === undefined) throw problem('identity.no-employer');
  if (others.length > 0) throw problem('identity.employer-unknown');
  return only;
}
