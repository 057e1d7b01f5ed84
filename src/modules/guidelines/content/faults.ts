import type { GuidelineContent } from '../schema.ts';
import { listParts, PART_LISTS } from './parts.ts';
import { GENERAL } from './words.ts';

/** What is wrong between parts that are each right by themselves, with a sentence that says how to put it right. */
export interface Fault {
  readonly path: readonly (string | number)[];
  readonly sv: string;
  readonly en: string;
}

/** Ids used twice, sections cited that are not there, kinds named that the guideline does not govern. */
export function faultsIn(content: GuidelineContent): Fault[] {
  return [...repeatedIds(content), ...missingSections(content), ...strayKinds(content)];
}

type Identified = readonly { readonly id: string }[];

function repeatedIds(content: GuidelineContent): Fault[] {
  return [
    ...repeatedIn(content.sections, ['sections']),
    ...PART_LISTS.flatMap((list) => repeatedIn(content[list], [list])),
    ...content.forms.flatMap(({ questions }, at) => repeatedIn(questions, ['forms', at, 'questions'])),
    ...content.forms.flatMap(({ questions }, at) =>
      questions.flatMap(({ answer }, index) =>
        'choices' in answer ? repeatedIn(answer.choices, ['forms', at, 'questions', index, 'answer', 'choices']) : [],
      ),
    ),
    ...(['checklists', 'exemptions', 'preferences'] as const).flatMap((list) =>
      content[list].flatMap(({ items }, at) => repeatedIn(items, [list, at, 'items'])),
    ),
  ];
}

function repeatedIn(list: Identified, path: Fault['path']): Fault[] {
  return list.flatMap(({ id }, index) =>
    list.findIndex((other) => other.id === id) === index
      ? []
      : {
          path: [...path, index, 'id'],
          sv: `Beteckningen ”${id}” används redan. Välj en annan.`,
          en: `The id “${id}” is taken already. Choose another.`,
        },
  );
}

function missingSections(content: GuidelineContent): Fault[] {
  const sections = new Set(content.sections.map(({ id }) => id));
  const marks = content.forms.flatMap(({ questions }, at) =>
    questions.map(({ secrecy }, index) => ({
      path: ['forms', at, 'questions', index, 'secrecy', 'section'],
      section: secrecy?.section ?? null,
    })),
  );
  const parts = listParts(content).map(({ list, index, section }) => ({ path: [list, index, 'section'], section }));
  return [...parts, ...marks].flatMap(({ path, section }) =>
    section === null || sections.has(section)
      ? []
      : {
          path,
          sv: `Avsnittet ”${section}” finns inte. Lägg till det eller hänvisa till ett annat.`,
          en: `There is no section “${section}”. Add it or cite another.`,
        },
  );
}

function strayKinds(content: GuidelineContent): Fault[] {
  if (content.governs.includes(GENERAL)) return [];
  return listParts(content).flatMap(({ list, index, kinds }) =>
    kinds
      .filter((kind) => !content.governs.includes(kind))
      .map((kind) => ({
        path: [list, index, 'kinds'],
        sv: `Riktlinjen gäller inte ”${kind}”. Lägg till det bland det den gäller, eller ta bort det här.`,
        en: `The guideline does not govern “${kind}”. Add it to what it governs, or take it away here.`,
      })),
  );
}
