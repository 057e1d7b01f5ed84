import { z } from 'zod';
import { bilingual, slug } from '../content/words.ts';
import { guidelineContent } from '../schema.ts';
import minimum from './ab-loa-minimum.json' with { type: 'json' };
import jamtlandHarjedalen from './region-jamtland-harjedalen-remote-work.json' with { type: 'json' };
import orebroLan from './region-orebro-lan-secondary-occupations.json' with { type: 'json' };
import vasternorrland from './region-vasternorrland-remote-work.json' with { type: 'json' };

/** A guideline to begin from. `note` says where it comes from and what in it the employer has to settle. */
export const preset = z.strictObject({ key: slug, note: bilingual, content: guidelineContent }).meta({ id: 'Preset' });
export type Preset = z.output<typeof preset>;

/** The guidelines that come with the product. None is in force, and nobody has verified any of their words. */
export function listPresets(): readonly Preset[] {
  return z.array(preset).parse([minimum, orebroLan, vasternorrland, jamtlandHarjedalen]);
}
