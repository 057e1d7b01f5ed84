import { today } from '../../../kernel/clock.ts';
import { type EmployerId, newId } from '../../../kernel/ids.ts';
import { FOREVER, SINCE_EVER } from '../../../kernel/period.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { EntryActor } from '../../../platform/journal/index.ts';
import { authorise } from '../authorise.ts';
import { lockOrganisation } from '../lock.ts';
import { problem } from '../problems.ts';
import type { EmployerSettings } from '../schema.ts';
import type { Doer, OrganisationServices } from '../services.ts';
import { type SettingsValues, settingsTable } from '../tables.ts';
import { findEmployer, findSettings, insertEmployer } from './store.ts';

/**
 * Founds an employer in this installation, with its settings. `slug` is its short name in addresses and credentials.
 * Throws `organisation.slug-taken`.
 */
export async function foundEmployer(
  services: Pick<OrganisationServices, 'database' | 'journal' | 'clock' | 'random'>,
  slug: string,
  settings: EmployerSettings,
): Promise<EmployerId> {
  const { database, clock, random } = services;
  const employer = newId<EmployerId>(clock.now(), random);
  await database.transaction({ employer }, async (tx) => {
    if ((await findEmployer(tx, slug)) !== undefined) throw problem('organisation.slug-taken', { slug });
    await insertEmployer(tx, employer, slug);
    await writeSettings(tx, services, employer, settings, SINCE_EVER, { kind: 'system' });
  });
  return employer;
}

/**
 * Saves the employer's settings, from today on. Saying the same again writes nothing. The logo may be kept or taken
 * away here, never named by its hash: that would show any stored file to everyone. Throws `organisation.logo-missing`.
 */
export function saveSettings(services: OrganisationServices, doer: Doer, settings: EmployerSettings): Promise<void> {
  return changeSettings(services, doer, (held) => {
    if (settings.logoHash !== null && settings.logoHash !== held?.logoHash) throw problem('organisation.logo-missing');
    return settings;
  });
}

/** Puts a stored picture in place as the logo. Throws `organisation.settings-missing`. */
export function writeLogo(services: OrganisationServices, doer: Doer, logoHash: string): Promise<void> {
  return changeSettings(services, doer, (held) => {
    if (held === undefined) throw problem('organisation.settings-missing');
    return { ...held, logoHash };
  });
}

async function changeSettings(
  services: OrganisationServices,
  doer: Doer,
  change: (held: EmployerSettings | undefined) => EmployerSettings,
): Promise<void> {
  const { database, policy, clock } = services;
  const { employer } = doer;
  await database.transaction({ employer }, async (tx) => {
    const actor = authorise(policy, doer, 'employer', 'write');
    await lockOrganisation(tx, employer);
    const day = today(clock);
    const held = await findSettings(tx, { on: day, knownAt: clock.now() });
    const settings = change(held);
    if (JSON.stringify(valuesOf(settings)) === JSON.stringify(held && valuesOf(held))) return;
    await writeSettings(tx, services, employer, settings, held === undefined ? SINCE_EVER : day, actor);
  });
}

async function writeSettings(
  tx: Tx,
  { journal, clock }: Pick<OrganisationServices, 'journal' | 'clock'>,
  employer: EmployerId,
  settings: EmployerSettings,
  from: ReturnType<typeof today>,
  actor: EntryActor,
): Promise<void> {
  const known = journal.moment();
  const values = valuesOf(settings);
  await settingsTable.write(tx, [{ key: { employer_id: employer }, from, to: FOREVER, values }], known);
  const subject = { kind: 'employer', id: employer };
  await journal.record(tx, [
    { type: 'employer.settings-changed', subject, actor, effectiveOn: today(clock), facts: values, known },
  ]);
}

function valuesOf(settings: EmployerSettings): SettingsValues {
  return {
    name: settings.name,
    employer_type: settings.employerType,
    organisation_number: settings.organisationNumber,
    language: settings.language,
    logo_hash: settings.logoHash,
    contact_email: settings.contactEmail,
    contact_phone: settings.contactPhone,
  };
}
