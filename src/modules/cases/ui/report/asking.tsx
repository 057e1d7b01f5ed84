import { useLanguage, useTexts } from '../../../../platform/ui/index.ts';
import type { KindPages } from '../kind-pages.ts';
import type { ReportFormShown } from '../queries.ts';
import { reportTexts } from './texts.ts';

interface AskingProps {
  readonly pages: KindPages;
  readonly form: ReportFormShown;
}

/** What is done here: "Ansök om distansarbete", and for whom when it is not oneself. */
export function Asking(props: AskingProps) {
  return useAsking(props);
}

/** The same as text. */
export function useAsking({ pages, form }: AskingProps): string {
  const t = useTexts(reportTexts);
  const verb = pages.asking.verb[useLanguage()];
  return form.isOwn ? verb : t('cases.report.title.for', { verb, name: form.person.name });
}
