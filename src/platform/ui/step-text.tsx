import { useTexts } from './language.tsx';
import { uiTexts } from './texts.ts';

/** How far one has come in a form of several pages; the `kicker` of its `Page`: "Steg 2 av 6". */
export function StepText({ step, steps }: { readonly step: number; readonly steps: number }) {
  return useTexts(uiTexts)('ui.steps', { step, steps });
}
