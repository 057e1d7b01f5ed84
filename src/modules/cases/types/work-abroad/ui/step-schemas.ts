import { z } from 'zod';
import {
  commutersSayHowMuch,
  endsAfterItBegins,
  isNotTooLong,
  nothingIsAlone,
  OCCASIONS,
  workAbroad,
} from '../schema.ts';
import { TRIP } from '../texts.ts';

const { shape } = workAbroad;

/** Where to and why; a business trip can be answered, and is then told to be no case. */
export const whereStep = z
  .object({
    occasion: z.enum([...OCCASIONS, TRIP]),
    country: shape.country,
    place: shape.place,
    purpose: shape.purpose,
  })
  .refine(({ occasion }) => occasion !== TRIP, {
    path: ['occasion'],
    params: {
      sv: 'En tjänsteresa är inget ärende här. Följ arbetsgivarens regler för resor.',
      en: 'A business trip is no case here. Follow the employer’s rules for travel.',
    },
  });

/** The same where the place is known to the handler and asked of nobody. */
export const hiddenStep = z.object({ occasion: shape.occasion, purpose: shape.purpose });

/** On which days. A commuter says how much of the time as well. */
export const daysStep = z
  .object({ from: shape.from, to: shape.to, weekdays: shape.weekdays })
  .refine(...endsAfterItBegins)
  .refine(...isNotTooLong);
export const commutingDaysStep = z
  .object({ ...daysStep.shape, shareAbroad: shape.shareAbroad.unwrap() })
  .refine(...endsAfterItBegins)
  .refine(...isNotTooLong);

/** On whose initiative, and which citizenship. */
export const personStep = z.object({
  initiative: shape.initiative,
  citizenship: shape.citizenship,
  occupation: shape.occupation,
});

/** What one needs to reach. */
export const dataStep = z
  .object({
    data: shape.data,
    systems: shape.systems,
    publicAuthority: shape.publicAuthority,
    equipment: shape.equipment,
    securityClass: shape.securityClass,
  })
  .refine(...nothingIsAlone);

const daysAnswered = z
  .object({ ...daysStep.shape, occasion: shape.occasion, shareAbroad: shape.shareAbroad })
  .refine(...endsAfterItBegins)
  .refine(...isNotTooLong)
  .refine(...commutersSayHowMuch);

/** Every question, as the pages keep the answers. */
export const everyStep = {
  where: z.object({ occasion: shape.occasion, country: shape.country, place: shape.place, purpose: shape.purpose }),
  days: daysAnswered,
  person: personStep,
  data: dataStep,
} as const;
export type StepId = keyof typeof everyStep;
