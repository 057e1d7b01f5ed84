import type { PersonalNumber } from '../../../kernel/personal-number.ts';
import type { SourceFile } from './source.ts';

/**
 * "Hämta mina uppdrag": a person who is reporting fetches her own engagements from Bolagsverket, under her own signature
 * there. What comes is an answer as the `ssbten` source reads it. A port: who may ask whom is a matter of agreements and
 * of the sign-in service, so an installation brings its own; without one the form is filled in by hand.
 */
export interface MyEngagements {
  /** The agreement (avtal) that it is asked under; goes into `SourceSettings.agreement`. */
  readonly agreement: string;
  /**
   * Asks for the person who is signed in, and for nobody else: `own` is taken from the session, never from a form.
   * `timeout` when no answer came in time: then nothing is known, which is not the same as nothing being there.
   */
  fetchOwn(own: PersonalNumber): Promise<SourceFile | 'timeout' | 'refused'>;
}
