import { parseArgs } from 'node:util';
import { employerSettings, foundEmployer } from '../modules/organisation/index.ts';
import { onGround } from '../server/index.ts';
import { type Command, UsageError } from './command.ts';
import { findConfig } from './configuration.ts';

export const command: Command = {
  usage: 'employer found SLUG --name NAME --type region|municipality|federation|company [--config FILE]',
  summary: {
    sv: 'Lägger upp en arbetsgivare i installationen; SLUG är dess kortnamn i adresser, som region-exempel.',
    en: 'Founds an employer in this installation; SLUG is its short name in addresses, like region-exempel.',
  },
  run: async ([what, ...args]) => {
    if (what !== 'found') throw new UsageError('Skriv found efter employer.', 'Write found after employer.');
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { name: { type: 'string' }, type: { type: 'string' }, config: { type: 'string' } },
    });
    const [slug, ...others] = positionals;
    if (slug === undefined || others.length > 0 || !/^[a-z0-9-]{1,40}$/.test(slug))
      throw new UsageError(
        'Ange ett kortnamn av små bokstäver, siffror och bindestreck.',
        'Give one short name of lower case letters, digits and hyphens.',
      );
    const settings = employerSettings.safeParse({
      name: values.name,
      employerType: values.type,
      language: 'sv',
      organisationNumber: null,
      logoHash: null,
      contactEmail: null,
      contactPhone: null,
    });
    if (!settings.success)
      throw new UsageError(
        'Ange --name, och --type som ett av de fyra.',
        'Give --name, and --type as one of the four.',
      );
    const config = findConfig(values.config);
    if (config === undefined) return 2;
    await onGround(
      config,
      ({ sv, en }) => console.error(`${sv} · ${en}`),
      (services) => foundEmployer(services, slug, settings.data),
    );
    console.log(`${settings.data.name}: ${slug}`);
    return 0;
  },
};
