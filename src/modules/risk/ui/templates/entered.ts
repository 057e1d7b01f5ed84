import type { Area, TemplateContent } from '../../template.ts';
import type { EnteredTemplate } from './write-template.tsx';

type Item = TemplateContent['items'][number];

/** A template as the form shows it: one question a line. */
export function asForm({ title, items, thresholds }: TemplateContent): EnteredTemplate {
  const said = (area: Area, language: 'sv' | 'en') =>
    items
      .filter((one) => one.area === area)
      .map(({ text }) => text[language])
      .join('\n');
  return {
    titleSv: title.sv,
    titleEn: title.en,
    workEnvironmentSv: said('work-environment', 'sv'),
    workEnvironmentEn: said('work-environment', 'en'),
    informationSecuritySv: said('information-security', 'sv'),
    informationSecurityEn: said('information-security', 'en'),
    ...thresholds,
  };
}

/** What was entered, as a template. A question that reads as before keeps its id, so that its risks stay with it. */
export function contentOf(entered: EnteredTemplate, before: TemplateContent): TemplateContent {
  const taken = new Set(before.items.map(({ id }) => id));
  const used = new Set<string>();
  const itemsOf = (area: Area, sv: string, en: string): Item[] => {
    const english = linesOf(en);
    return linesOf(sv).map((text, index) => {
      const known = before.items.find((one) => one.area === area && one.text.sv === text && !used.has(one.id));
      const id = known?.id ?? freeId(area, taken);
      taken.add(id);
      used.add(id);
      return { id, area, text: { sv: text, en: english[index] ?? text } };
    });
  };
  const { medium, high } = entered;
  return {
    title: { sv: entered.titleSv, en: entered.titleEn },
    items: [
      ...itemsOf('work-environment', entered.workEnvironmentSv, entered.workEnvironmentEn),
      ...itemsOf('information-security', entered.informationSecuritySv, entered.informationSecurityEn),
    ],
    thresholds: { medium, high },
  };
}

function freeId(area: Area, taken: ReadonlySet<string>): string {
  for (let n = 1; ; n++) if (!taken.has(`${area}-${n}`)) return `${area}-${n}`;
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
