import type { Answers, ToldProps } from '../../../ui/kind-pages.ts';
import { ToldNow } from '../../../ui/rules/told-now.tsx';
import { placed, readReport } from './answers.ts';

/** What the rules come to for the answers as they stand. */
export function ToldByRules({ answers, form }: ToldProps) {
  return <ToldNow form={form} report={readReport(placed(answers, form))} />;
}

/** The same while a page of questions is being filled in; until every other page is answered there is nothing to tell. */
export function ToldMeanwhile({ answers, entered, form }: ToldProps & { readonly entered: Answers }) {
  return <ToldByRules answers={{ ...answers, ...filledIn(entered) }} form={form} />;
}

/** An empty field is no answer. */
function filledIn(entered: Answers): Answers {
  return Object.fromEntries(
    Object.entries(entered).map(([name, value]) => [name, value === '' ? undefined : numberIn(name, value)]),
  );
}

function numberIn(name: string, value: unknown): unknown {
  return name === 'shareAbroad' ? Number(String(value).replace(',', '.')) : value;
}
