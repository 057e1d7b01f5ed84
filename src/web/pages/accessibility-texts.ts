import { defineTexts } from '../../platform/i18n/index.ts';
import { sv } from './accessibility-texts.sv.ts';

/** The words of the accessibility statement, fetched with it. */
export const accessibilityTexts = defineTexts(sv, async () => (await import('./accessibility-texts.en.ts')).en);
