import { z } from 'zod';
import { bilingual, slug } from '../content/words.ts';
import { guidelineContent } from '../schema.ts';

/** A guideline to begin from. `note` says where it comes from and what in it the employer has to settle. */
export const preset = z
  .strictObject({ key: slug, name: bilingual, note: bilingual, content: guidelineContent })
  .meta({ id: 'Preset' });
export type Preset = z.output<typeof preset>;
