import fc from 'fast-check';
import { addressRole } from './content/duty-template.ts';
import { comparison, measuringPeriod, unit } from './content/limit.ts';
import { type GuidelineContent, guidelineContent } from './schema.ts';

const id = fc.constantFrom('alfa', 'beta', 'gamma', 'delta', 'epsilon');
const short = fc.constantFrom('ett', 'två', 'tre', 'fyra');
const title = fc.record({ sv: short, en: short });
const strength = fc.constantFrom('ska', 'bör');
const byId = <T extends { id: string }>(one: fc.Arbitrary<T>) =>
  fc.uniqueArray(one, { selector: (part) => part.id, maxLength: 4 });
const some = <T extends { id: string }>(one: fc.Arbitrary<T>) => byId(one).filter((list) => list.length > 0);
/** Cites a section by its place among those that are drawn. */
const part = { id, title, section: fc.nat(), kinds: fc.constantFrom([], ['office-dog']) };

const section = fc.record({
  id,
  heading: short,
  text: fc
    .array(fc.constantFrom('Ett.', 'Två.', 'Tre.', 'Fyra.'), { minLength: 1, maxLength: 6 })
    .map((all) => all.join('\n\n')),
  origin: fc.constantFrom('document', 'law', 'suggestion'),
});
const limit = fc.record({
  ...part,
  strength,
  measure: id,
  per: fc.constantFrom(...measuringPeriod.options),
  comparison: fc.constantFrom(...comparison.options),
  value: fc.nat(100),
  unit: fc.constantFrom(...unit.options),
});
const gate = fc.record({
  ...part,
  demand: fc.constantFrom('must', 'remind', 'off'),
  from: fc.constantFrom(null, '2026-01-01'),
  before: id,
  about: id,
  satisfiedBy: fc.constantFrom(['dog.asked'], ['dog.asked', 'dog.told']),
});
const answer = fc.oneof(
  fc.record({ kind: fc.constantFrom('text', 'yes-no') }),
  fc.record({
    kind: fc.constant('one-of'),
    choices: byId(fc.record({ id, title })).filter((list) => list.length > 1),
  }),
);
const question = fc.record({ id, text: title, help: fc.option(title), answer, required: fc.boolean() });
const checklist = fc.record({ ...part, items: some(fc.record({ id, text: title, strength })) });
const template = fc.record({
  kind: fc.constant('dated'),
  id,
  title,
  source: short,
  section: fc.option(fc.nat()),
  holder: fc.constantFrom(...addressRole.options),
  arisesOn: fc.constant(['dog.admitted']),
  acceptedBy: fc.constant(['dog.walked']),
  acceptsFrom: fc.constantFrom('ever', { daysBefore: 3 }, { daysBefore: 4 }),
  withinDays: fc.nat(30),
  ladder: fc.constantFrom([], [{ afterDays: 7, to: 'director', track: 'line' }]),
});

/** Any version of a guideline, over a small stock of ids, so that two of them have much in common. */
export const anyContent: fc.Arbitrary<GuidelineContent> = fc
  .record({
    title: short,
    source: fc.record({ title: short, journalNumber: fc.option(short) }),
    sections: some(section),
    limits: byId(limit),
    gates: byId(gate),
    forms: byId(fc.record({ ...part, questions: some(question) })),
    checklists: byId(checklist),
    grounds: byId(fc.record({ ...part, question: title, refusal: fc.constantFrom('must', 'may') })),
    rules: byId(
      fc.record({
        ...part,
        question: id,
        answer: fc.constantFrom('applies', 'needs-specialist'),
        when: fc.constantFrom([], [{ fact: 'kilos', moreThan: 30 }]),
        reason: title,
      }),
    ),
    templates: byId(template),
  })
  .map(({ sections, ...content }) => {
    const cited = (at: number | null) => (at === null ? null : sections[at % sections.length]?.id);
    const lists = Object.entries(content).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.map((one) => ({ ...one, section: cited(one.section) })) : value,
    ]);
    return guidelineContent.parse({ governs: ['office-dog'], sections, ...Object.fromEntries(lists) });
  });
