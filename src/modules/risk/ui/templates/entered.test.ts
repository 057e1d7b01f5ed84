import { expect, test } from 'vitest';
import { listSuggestions } from '../../suggestions.ts';
import { templateContent } from '../../template.ts';
import { asForm, contentOf } from './entered.ts';

const [unit] = listSuggestions();
if (unit === undefined) throw new Error('no suggestion');

test('a template that nobody has changed in the form is the same template', () => {
  for (const { content } of listSuggestions()) expect(contentOf(asForm(content), content)).toEqual(content);
});

test('a question that is kept keeps its id, and a new one gets an id of its own', () => {
  const { content } = unit;
  const shown = asForm(content);
  const changed = {
    ...shown,
    workEnvironmentSv: `Nytt\n\n${shown.workEnvironmentSv}`,
    workEnvironmentEn: `New\n${shown.workEnvironmentEn}`,
  };
  const made = templateContent.parse(contentOf(changed, content));
  expect(made.items[0]).toEqual({
    id: 'work-environment-1',
    area: 'work-environment',
    text: { sv: 'Nytt', en: 'New' },
  });
  expect(made.items.slice(1)).toEqual(content.items);
});
