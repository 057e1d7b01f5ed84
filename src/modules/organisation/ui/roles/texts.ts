import { defineTexts } from '../../../../platform/i18n/index.ts';
import { sv } from './texts.sv.ts';

/** What the page about roles says, in every language. */
export const rolesTexts = defineTexts(sv, async () => (await import('./texts.en.ts')).en);
