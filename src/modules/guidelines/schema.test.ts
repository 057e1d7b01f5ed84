import { expect, test } from 'vitest';
import { guidelineContent } from './schema.ts';
import { aGate, aGuideline, aLimit } from './testing.ts';

/** Each refusal as `where: what to do`, in Swedish. */
function refusals(content: unknown): string[] {
  const { error } = guidelineContent.safeParse(content);
  return (error?.issues ?? []).map((issue) => {
    const own = issue.code === 'custom' ? (issue.params?.sv as string) : issue.code;
    return `${issue.path.join('.')}: ${own}`;
  });
}

test('what a guideline does not rule on is an empty list, and reading it again changes nothing', () => {
  const content = aGuideline();
  expect(content).toMatchObject({ limits: [], gates: [], templates: [], source: { decidedOn: null } });
  expect(guidelineContent.parse(content)).toEqual(content);
});

test('an id stands once in its list', () => {
  expect(refusals({ ...aGuideline(), limits: [aLimit(), aLimit()] })).toEqual([
    'limits.1.id: Beteckningen ”dog-days” används redan. Välj en annan.',
  ]);
  const question = { id: 'name', text: { sv: 'Namn', en: 'Name' }, answer: { kind: 'text' }, required: true };
  const form = { id: 'report', section: 'omfattning', title: { sv: 'Anmälan', en: 'Report' } };
  expect(refusals({ ...aGuideline(), forms: [{ ...form, questions: [question, question] }] })).toEqual([
    'forms.0.questions.1.id: Beteckningen ”name” används redan. Välj en annan.',
  ]);
});

test('a section that is cited has to be there, also by the secrecy mark of a question', () => {
  const marked = {
    id: 'home',
    text: { sv: 'Var bor du?', en: 'Where do you live?' },
    answer: { kind: 'text' },
    required: false,
    secrecy: { presumption: 'strong', section: 'osl' },
  };
  const form = { id: 'report', section: 'omfattning', title: { sv: 'Anmälan', en: 'Report' }, questions: [marked] };
  expect(refusals({ ...aGuideline(), gates: [aGate({ section: 'avsnitt-9' })], forms: [form] })).toEqual([
    'gates.0.section: Avsnittet ”avsnitt-9” finns inte. Lägg till det eller hänvisa till ett annat.',
    'forms.0.questions.0.secrecy.section: Avsnittet ”osl” finns inte. Lägg till det eller hänvisa till ett annat.',
  ]);
});

test('a part cannot concern a kind of case that the guideline does not govern, unless it governs all', () => {
  const stray = { ...aGuideline(), limits: [aLimit({ kinds: ['office-cat'] })] };
  expect(refusals(stray)).toEqual([expect.stringContaining('limits.0.kinds: Riktlinjen gäller inte ”office-cat”.')]);
  expect(refusals({ ...stray, governs: ['general'] })).toEqual([]);
});

test('a share is at most 100 per cent', () => {
  expect(refusals({ ...aGuideline(), limits: [{ ...aLimit(), value: 101, unit: 'percent' }] })).toEqual([
    'limits.0.value: En andel kan inte vara mer än 100 procent.',
  ]);
});

test('text that the database cannot keep is refused with a sentence', () => {
  expect(refusals({ ...aGuideline(), title: 'Hund\u0000' })).toEqual([
    'title: Texten innehåller tecken som inte kan sparas.',
  ]);
  expect(refusals({ ...aGuideline(), title: 'Hund\ud800' })).toHaveLength(1);
});

test('a template that counts back needs the day to count from', () => {
  const template = {
    kind: 'dated',
    id: 'renew',
    title: { sv: 'Förnya', en: 'Renew' },
    source: 'Avsnitt 3',
    section: 'omfattning',
    holder: 'nearest-manager',
    arisesOn: ['dog.admitted'],
    acceptedBy: ['dog.renewed'],
    withinDays: -30,
  };
  expect(refusals({ ...aGuideline(), templates: [template] })).toEqual([
    expect.stringContaining('Ange dagen att räkna från'),
  ]);
  expect(refusals({ ...aGuideline(), templates: [{ ...template, countsFrom: 'licensedUntil' }] })).toEqual([]);
});

test('what the schema does not know is refused, so that a misspelt rule is not a rule that is gone', () => {
  expect(refusals({ ...aGuideline(), limts: [] })).toEqual([': unrecognized_keys']);
});
