import type { EmployerId } from '../../../kernel/ids.ts';
import { nowOf } from '../../../platform/database/index.ts';
import { type Files, fileHash, fileTypeOfName } from '../../../platform/files/index.ts';
import { authorise } from '../authorise.ts';
import { problem } from '../problems.ts';
import type { Doer, OrganisationServices } from '../services.ts';
import { writeLogo } from './actions.ts';
import { findSettings } from './store.ts';

/** Where files lie, beside what every action has. */
export type LogoServices = OrganisationServices & { readonly files: Files };

/** A picture in the head of every page needs no more. */
const LIMITS = { megabytes: 1, types: ['png'] } as const;

/** Takes a PNG picture as the employer's logo, from today on. Throws what `files.put` throws, `organisation.settings-missing`. */
export async function saveLogo(
  services: LogoServices,
  doer: Doer,
  name: string,
  content: AsyncIterable<Uint8Array>,
): Promise<void> {
  const { employer } = doer;
  // Before the picture is taken in: nobody else may fill the disk.
  authorise(services.policy, doer, 'employer', 'write');
  const { hash } = await services.files.put(employer, content, fileTypeOfName(name), LIMITS);
  await writeLogo(services, doer, hash);
}

/** The logo as it is today, for everyone: it stands on the sign-in page too. Throws `organisation.logo-missing`. */
export async function openLogo(services: LogoServices, employer: EmployerId): Promise<AsyncIterable<Uint8Array>> {
  const { database, clock, files } = services;
  const times = nowOf(clock);
  const settings = await database.transaction({ employer }, (tx) => findSettings(tx, times));
  if (settings?.logoHash == null) throw problem('organisation.logo-missing');
  return files.open(employer, fileHash(settings.logoHash));
}
