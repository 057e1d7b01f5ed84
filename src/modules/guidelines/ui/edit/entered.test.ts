import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listPresets } from '../../presets/presets.ts';
import { guidelineContent } from '../../schema.ts';
import { aGuideline, aWalk } from '../../testing.ts';
import { anyContent } from '../../testing-contents.ts';
import { contentFrom, enteredFrom } from './entered.ts';

test('what is opened in the editor and saved untouched is the same, for any version', () => {
  fc.assert(
    fc.property(anyContent, (content) => {
      expect(guidelineContent.parse(contentFrom(enteredFrom(content)))).toEqual(content);
    }),
  );
});

test.each(listPresets())('$key goes through the editor unchanged', ({ content }) => {
  expect(guidelineContent.parse(contentFrom(enteredFrom(content)))).toEqual(content);
});

test('conditions on numbers, yes and no, and odd words survive', () => {
  const when = [
    { fact: 'days', is: [5, true, '5', 'true'] },
    { fact: 'a = b; c', is: ['å ä, ö'] },
  ];
  const content = aGuideline({ templates: [aWalk({ when })] });
  expect(guidelineContent.parse(contentFrom(enteredFrom(content)))).toEqual(content);
});

test('what cannot be read is passed on as it was typed, so that the server can say what is wrong with it', () => {
  const entered = enteredFrom(aGuideline({ templates: [aWalk()] }));
  const [walk] = entered.templates;
  const sent = contentFrom({
    ...entered,
    templates: [{ ...walk, id: 'office-dog.walk', withinDays: 'snart', remindOn: '-3, igår', when: '[{' }],
  }) as { templates: object[] };
  expect(sent.templates[0]).toMatchObject({ withinDays: 'snart', remindOn: [-3, 'igår'], when: '[{' });
  expect(guidelineContent.safeParse(sent).success).toBe(false);
});
